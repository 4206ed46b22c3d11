using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>A row that is a dated event. Its start is the profile's time, what it concerns is the profile's subject.</summary>
public sealed record DatedSpec
{
    /// <summary>What every row is; else <see cref="Column"/> tells.</summary>
    public DatedEventKind? Kind { get; init; }

    public string? Column { get; init; }

    public IReadOnlyDictionary<string, DatedEventKind> Values { get; init; } = new Dictionary<string, DatedEventKind>();

    public TimeSpec? End { get; init; }

    /// <summary>The end counts only in rows that this rule picks, such as those whose status is fixed.</summary>
    public RowRule? EndIf { get; init; }

    /// <summary>
    /// Rows are readings of a state, in order of time: an event begins with the first row that this rule picks, and ends with the next one of the same
    /// subject that it does not.
    /// </summary>
    public RowRule? While { get; init; }
}
