using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>A row that is many contacts: which columns hold the counts. None is derived from the others.</summary>
public sealed record SumSpec
{
    /// <summary>
    /// The interval a row adds up: 15, 30, 60, 1440 minutes for a day, or 10080 for a week from Monday on. Intervals of 5 and 10 minutes are added up to 15
    /// and 30.
    /// </summary>
    public int Minutes { get; init; } = 1440;

    public string Offered { get; init; } = "";

    /// <summary>Instead of <see cref="Offered"/>: columns that each count the contacts of one channel. A column with their total is left out.</summary>
    public IReadOnlyDictionary<string, Channel> Channels { get; init; } = new Dictionary<string, Channel>();

    public string? Handled { get; init; }

    public string? Abandoned { get; init; }

    /// <summary>The mean wait of the handled; multiplied by them, since only sums are kept.</summary>
    public DurationSpec? MeanWait { get; init; }

    public DurationSpec? TotalHandle { get; init; }

    /// <summary>Or the mean handle time of the handled; multiplied by them.</summary>
    public DurationSpec? MeanHandle { get; init; }
}
