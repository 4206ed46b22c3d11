using Stats.Analytics.Overview;

namespace Stats.Dashboards.Text;

/// <summary>Words of the start page.</summary>
public abstract class StartTexts
{
    public abstract string Heading(string organisation);

    public abstract string Lead { get; }

    public abstract string KeyNumbersHeading { get; }

    /// <summary>The question that the number answers.</summary>
    public abstract string Question(KeyNumberKind kind);

    /// <summary>What the number counts, after the number: "kontakter per arbetsdag".</summary>
    public abstract string Unit(KeyNumberKind kind);

    /// <summary>The unit of the busiest time, whose value is a mean.</summary>
    public abstract string BusiestUnit(KeyNumberKind kind, string mean);

    /// <summary>Why there is no number.</summary>
    public abstract string WhyMissing(KeyNumberKind kind);

    /// <summary>"upp 4 % från mars 2025 (då 312)".</summary>
    public abstract string Changed(bool isUp, string by, string? since, string then);

    public abstract string PercentagePoints(long points);

    public abstract string Unchanged(string? since, string then);

    public abstract string NoYearBefore { get; }

    /// <summary>What n counts for the number: "414 000 kontakter".</summary>
    public abstract string RestsOn(KeyNumberKind kind, string count);

    public abstract string RestsOnLabel { get; }

    public abstract string TrustHeading { get; }

    public abstract string NewestDay { get; }

    public abstract string MoreHeading { get; }

    public abstract string PeaksLink { get; }

    public abstract string StaffingLink { get; }

    public abstract string ChannelsLink { get; }

    public abstract string QualityLink { get; }
}
