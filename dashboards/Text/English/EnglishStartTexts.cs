using Stats.Analytics.Overview;

namespace Stats.Dashboards.Text.English;

public sealed class EnglishStartTexts : StartTexts
{
    public override string Heading(string organisation) => $"How residents contact {organisation}";

    public override string Lead => "How many get in touch, how long they wait and which way they choose – from the municipality's own systems.";

    public override string KeyNumbersHeading => "Five key numbers";

    public override string Question(KeyNumberKind kind) => kind switch
    {
        KeyNumberKind.ContactsPerWorkingDay => "How many get in touch on a working day?",
        KeyNumberKind.AnsweredFraction => "What share of the calls is answered?",
        KeyNumberKind.NineInTenWaitSeconds => "How soon do most get an answer?",
        KeyNumberKind.AverageWaitSeconds => "How long is the wait on average?",
        KeyNumberKind.EServiceFraction => "What share comes in by e-service?",
        _ => "When is there most to do?",
    };

    public override string Unit(KeyNumberKind kind) => kind switch
    {
        KeyNumberKind.ContactsPerWorkingDay => "contacts per working day on average",
        KeyNumberKind.AnsweredFraction => "of the calls that came in were answered",
        KeyNumberKind.NineInTenWaitSeconds => "or a shorter wait for nine answered calls in ten",
        KeyNumberKind.AverageWaitSeconds => "mean wait of answered calls",
        KeyNumberKind.EServiceFraction => "of residents' contacts were e-services sent in",
        _ => "",
    };

    public override string BusiestUnit(KeyNumberKind kind, string mean) =>
        kind == KeyNumberKind.BusiestHalfHour ? $"{mean} calls in that half-hour on average" : $"{mean} contacts on that day on average";

    public override string WhyMissing(KeyNumberKind kind) => kind switch
    {
        KeyNumberKind.ContactsPerWorkingDay => "There are no contacts from a whole period to count yet.",
        KeyNumberKind.AnsweredFraction => "No source tells which calls were answered.",
        KeyNumberKind.NineInTenWaitSeconds or KeyNumberKind.AverageWaitSeconds => "No source tells how long the calls waited.",
        KeyNumberKind.EServiceFraction => "There are no contacts to take a share of.",
        _ => "No source tells when the contacts came in.",
    };

    public override string Changed(bool isUp, string by, string? since, string then) =>
        $"{(isUp ? "up" : "down")} {by} from {since ?? "the same time a year before"} ({then}\u00a0then)";

    public override string PercentagePoints(long points) => points == 1 ? "1\u00a0percentage point" : $"{points}\u00a0percentage points";

    public override string Unchanged(string? since, string then) => $"unchanged from {since ?? "the same time a year before"} ({then}\u00a0then)";

    public override string NoYearBefore => "There are no complete numbers from the year before to compare with.";

    public override string RestsOn(KeyNumberKind kind, string count) => kind switch
    {
        KeyNumberKind.ContactsPerWorkingDay or KeyNumberKind.EServiceFraction or KeyNumberKind.BusiestWeekday => $"{count} contacts",
        _ => $"{count} calls",
    };

    public override string RestsOnLabel => "Rests on";

    public override string TrustHeading => "Can we trust the numbers?";

    public override string NewestDay => "Newest day with data";

    public override string MoreHeading => "Read more";

    public override string PeaksLink => "The peaks and valleys of the week, half-hour by half-hour. Made for planning shifts.";

    public override string ChannelsLink => "Phone, e-mail, e-services and other ways in, month by month and year by year.";

    public override string QualityLink => "What each source counts, how fresh it is and what is missing.";
}
