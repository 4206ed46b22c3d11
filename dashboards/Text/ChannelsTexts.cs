namespace Stats.Dashboards.Text;

/// <summary>Words of the page about how contacts come in.</summary>
public abstract class ChannelsTexts
{
    public abstract string Heading { get; }

    public abstract string Lead { get; }

    public abstract string CitizensHeading { get; }

    /// <summary>The message: the largest channel of the last whole month, and how its share has changed in a year.</summary>
    public abstract string Message(string channel, string share, string month, string? change);

    /// <summary>"3 procentenheter mindre än i mars 2025".</summary>
    public abstract string ShareChange(long points, string month);

    public abstract string NoWholeMonth { get; }

    public abstract string Subtitle(string period, string count);

    public abstract string OwnScale { get; }

    public abstract string TrendDescription(string channel, string period, string highest, string highestMonth);

    public abstract string Highest(string count);

    /// <summary>The unit and n under a channel's name: "12 345 kontakter, senast 412 i mars 2026".</summary>
    public abstract string TrendSubtitle(string count, string contacts, string last, string lastMonth);

    public abstract string UnfinishedKey { get; }

    public abstract string FinishedKey { get; }

    public abstract string Unfinished { get; }

    public abstract string ApartHeading { get; }

    public abstract string ApartText { get; }

    public abstract string UnknownText { get; }

    public abstract string MonthsCaption { get; }

    public abstract string OlderMonths { get; }

    public abstract string YearsCaption { get; }

    public abstract string ApartMonthsCaption { get; }

    public abstract string ApartYearsCaption { get; }

    public abstract string Month { get; }

    public abstract string Year { get; }

    public abstract string Total { get; }

    public abstract string TablesHeading { get; }

    public abstract string TablesText { get; }
}
