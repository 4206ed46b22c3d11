using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>A row that is a dated event. Its start is the profile's time, what it concerns is the profile's subject.</summary>
public sealed record DatedSpec
{
    public string Column { get; init; } = "";

    public IReadOnlyDictionary<string, DatedEventKind> Values { get; init; } = new Dictionary<string, DatedEventKind>();

    public TimeSpec? End { get; init; }
}
