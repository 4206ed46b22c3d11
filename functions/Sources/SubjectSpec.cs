using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>What the contacts were about, in the source's own word.</summary>
public sealed record SubjectSpec
{
    public SubjectKind Kind { get; init; }

    /// <summary>The first column that is not empty decides.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];
}
