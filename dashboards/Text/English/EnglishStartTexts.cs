using Stats.Analytics.Overview;

namespace Stats.Dashboards.Text.English;

public sealed class EnglishStartTexts : StartTexts
{
    public override string Heading(string organisation) => $"How residents contact {organisation}";

    public override string Lead => "How many people get in touch, how long they wait and which channel they choose – from the municipality's own systems.";

    public override string KeyNumbersHeading => "Five key figures";

    public override string Question(KeyNumberKind kind) => kind switch
    {
        KeyNumberKind.ContactsPerWorkingDay => "How many people get in touch on a working day?",
        KeyNumberKind.AnsweredFraction => "What share of the calls is answered?",
        KeyNumberKind.NineInTenWaitSeconds => "How quickly are most calls answered?",
        KeyNumberKind.AverageWaitSeconds => "How long is the average wait?",
        KeyNumberKind.EServiceFraction => "What share comes in through e-services?",
        _ => "When is it busiest?",
    };

    public override string Unit(KeyNumberKind kind) => kind switch
    {
        KeyNumberKind.ContactsPerWorkingDay => "contacts per working day on average",
        KeyNumberKind.AnsweredFraction => "of incoming calls were answered",
        KeyNumberKind.NineInTenWaitSeconds => "or less for nine out of ten answered calls",
        KeyNumberKind.AverageWaitSeconds => "average wait for answered calls",
        KeyNumberKind.EServiceFraction => "of residents' contacts were e-service submissions",
        _ => "",
    };

    public override string BusiestUnit(KeyNumberKind kind, string mean) =>
        kind == KeyNumberKind.BusiestHalfHour ? $"{mean} calls in that half-hour on average" : $"{mean} contacts on that day on average";

    public override string WhyMissing(KeyNumberKind kind) => kind switch
    {
        KeyNumberKind.ContactsPerWorkingDay => "There are no contacts from a complete period to count yet.",
        KeyNumberKind.AnsweredFraction => "No source says which calls were answered.",
        KeyNumberKind.NineInTenWaitSeconds or KeyNumberKind.AverageWaitSeconds => "No source says how long the calls waited.",
        KeyNumberKind.EServiceFraction => "There are no contacts to calculate a share of.",
        _ => "No source says when the contacts came in.",
    };

    public override string Changed(bool isUp, string by, string? since, string then) =>
        $"{(isUp ? "up" : "down")} {by} from {since ?? "the same time a year earlier"} ({then}\u00a0then)";

    public override string PercentagePoints(long points) => points == 1 ? "1\u00a0percentage point" : $"{points}\u00a0percentage points";

    public override string Unchanged(string? since, string then) => $"unchanged from {since ?? "the same time a year earlier"} ({then}\u00a0then)";

    public override string NoYearBefore => "There are no complete figures from the year before to compare with.";

    public override string RestsOn(KeyNumberKind kind, string count) => kind switch
    {
        KeyNumberKind.ContactsPerWorkingDay or KeyNumberKind.EServiceFraction or KeyNumberKind.BusiestWeekday => $"{count} contacts",
        _ => $"{count} calls",
    };

    public override string RestsOnLabel => "Based on";

    public override string TrustHeading => "Can we trust the figures?";

    public override string NewestDay => "Latest day with data";

    public override string MoreHeading => "Read more";

    public override string PeaksLink => "The busy and quiet times of the week, half-hour by half-hour. For planning shifts.";

    public override string StaffingLink => "How many are needed, is the schedule enough, and what can we promise?";

    public override string ChannelsLink => "Phone, e-mail, e-services and other ways in, month by month and year by year.";

    public override string QualityLink => "What each source counts, how up to date it is and what is missing.";
}
