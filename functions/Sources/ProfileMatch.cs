namespace Stats.Functions.Sources;

/// <summary>How well a profile fits a file.</summary>
/// <param name="Profile">The profile.</param>
/// <param name="Missing">Columns the file lacks; empty when it fits.</param>
/// <param name="MatchedCount">How many of the profile's own columns (or first lines, for logs) fit: the more, the surer.</param>
public sealed record ProfileMatch(SourceProfile Profile, IReadOnlyList<string> Missing, int MatchedCount)
{
    /// <summary>Whether at least half of what it looks for is there.</summary>
    public bool Resembles => MatchedCount > 0 && MatchedCount >= Missing.Count;

    public bool Fits => Missing.Count == 0 && MatchedCount > 0;
}
