namespace Stats.Dashboards.Text.English;

public sealed class EnglishChannelsTexts : ChannelsTexts
{
    public override string Heading => "How do contacts come in?";

    public override string Lead => "Which channels residents choose and how that changes over time.";

    public override string CitizensHeading => "Residents' contacts";

    public override string Message(string channel, string share, string month, string? change) =>
        $"{channel} was the largest channel in {month}: {share} of residents' contacts{(change is null ? "" : ", " + change)}";

    public override string ShareChange(long points, string month) => points == 0
        ? $"the same share as in {month}"
        : $"{Math.Abs(points)}\u00a0percentage point{(Math.Abs(points) == 1 ? "" : "s")} {(points > 0 ? "more" : "less")} than in {month}";

    public override string NoWholeMonth => "There is no complete month to report on yet";

    public override string Subtitle(string period, string count) => $"Incoming contacts by month and channel, {period}. Based on {count} contacts.";

    public override string OwnScale => "All charts share the same time axis, but each has its own height scale. Compare trends here and counts in the tables.";

    public override string TrendDescription(string channel, string period, string highest, string highestMonth) =>
        $"Bar chart of {channel} by month, {period}. The highest month was {highestMonth}: {highest}. All values are in the tables.";

    public override string Highest(string count) => $"highest {count}";

    public override string TrendSubtitle(string count, string contacts, string last, string lastMonth) =>
        $"{last} {contacts} in {lastMonth}, {count} in the whole chart";

    public override string UnfinishedKey => "month with incomplete data";

    public override string FinishedKey => "complete month";

    public override string Unfinished => "incomplete";

    public override string ApartHeading => "Web visits and internal contacts";

    public override string ApartText =>
        "These are shown separately and are not included in the shares. A web visit is not a question to the municipality, and internal contacts come from staff, systems and tests.";

    public override string UnknownText =>
        "Unknown channel means contacts whose source does not say how they came in. If it changes at the same time as another channel, it is usually the registration that has changed, not residents' habits.";

    public override string MonthsCaption => "Residents' contacts by month and channel: count and share of the month's contacts";

    public override string OlderMonths => "Older months";

    public override string YearsCaption => "Residents' contacts by year and channel: count and share of the year's contacts";

    public override string ApartMonthsCaption => "Web visits and internal contacts by month, count";

    public override string ApartYearsCaption => "Web visits and internal contacts by year, count";

    public override string Month => "Month";

    public override string Year => "Year";

    public override string Total => "Total";

    public override string TablesHeading => "Tables";

    public override string TablesText => "An incomplete period has no data for its beginning or its end. Do not compare it with complete periods.";
}
