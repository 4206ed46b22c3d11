namespace Stats.Functions.Store;

/// <summary>Which of two exports that cover a day decides it, for <c>coverage: replace</c>. A total order of the exports themselves, not of their arrival.</summary>
/// <param name="AsOf">The last moment in the export, in seconds since 1970 UTC: the one that reaches further is newer.</param>
/// <param name="Volume">Between exports that reach equally far, the fuller one (contacts or page views): a day exported before it was over holds less.</param>
/// <param name="Digest">Fingerprint of what was read: decides between different exports that are equal in all else.</param>
public readonly record struct ExportRank(long AsOf, long Volume, string Digest) : IComparable<ExportRank>
{
    public int CompareTo(ExportRank other) =>
        AsOf != other.AsOf ? AsOf.CompareTo(other.AsOf)
        : Volume != other.Volume ? Volume.CompareTo(other.Volume)
        : string.CompareOrdinal(Digest, other.Digest);

    public static bool operator <(ExportRank left, ExportRank right) => left.CompareTo(right) < 0;

    public static bool operator >(ExportRank left, ExportRank right) => left.CompareTo(right) > 0;

    public static bool operator <=(ExportRank left, ExportRank right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ExportRank left, ExportRank right) => left.CompareTo(right) >= 0;
}
