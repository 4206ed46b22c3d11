namespace Stats.Dashboards.Text.English;

public sealed class EnglishChannelsTexts : ChannelsTexts
{
    public override string Heading => "How do contacts come in?";

    public override string Lead => "Which way residents choose, and how it changes over time.";

    public override string CitizensHeading => "Residents' contacts";

    public override string Message(string channel, string share, string month, string? change) =>
        $"{channel} was the largest channel in {month}: {share} of residents' contacts{(change is null ? "" : ", " + change)}";

    public override string ShareChange(long points, string month) => points == 0
        ? $"the same share as in {month}"
        : $"{Math.Abs(points)}\u00a0percentage point{(Math.Abs(points) == 1 ? "" : "s")} {(points > 0 ? "more" : "less")} than in {month}";

    public override string NoWholeMonth => "There is no whole month to speak of yet";

    public override string Subtitle(string period, string count) => $"Incoming contacts by month and channel, {period}. Rests on {count} contacts.";

    public override string OwnScale => "All charts share the time axis, but each has its own height scale: compare shapes here and sizes in the tables.";

    public override string TrendDescription(string channel, string period, string highest, string highestMonth) =>
        $"Bar chart of {channel} by month, {period}. The highest was {highestMonth} with {highest}. All values are in the table.";

    public override string Highest(string count) => $"highest {count}";

    public override string TrendSubtitle(string count, string contacts, string last, string lastMonth) =>
        $"{last} {contacts} in {lastMonth}, {count} in the whole chart";

    public override string UnfinishedKey => "month with incomplete data";

    public override string FinishedKey => "whole month";

    public override string Unfinished => "incomplete";

    public override string ApartHeading => "Web visits and internal contacts";

    public override string ApartText =>
        "They are shown apart and are not part of the shares. A web visit is not a question to the municipality, and internal contacts come from staff, systems and tests.";

    public override string UnknownText =>
        "Unknown channel holds contacts whose source does not say how they came in. When that row moves together with another, the registration has changed, not the residents' habits.";

    public override string MonthsCaption => "Residents' contacts by month and channel: count, and share of the month's contacts";

    public override string OlderMonths => "Older months";

    public override string YearsCaption => "Residents' contacts by year and channel: count, and share of the year's contacts";

    public override string ApartMonthsCaption => "Web visits and internal contacts by month, count";

    public override string ApartYearsCaption => "Web visits and internal contacts by year, count";

    public override string Month => "Month";

    public override string Year => "Year";

    public override string Total => "Total";

    public override string TablesHeading => "Tables";

    public override string TablesText => "An incomplete period lacks data at its beginning or end. Do not compare it with whole periods.";
}
