namespace Stats.Analytics.Contacts;

/// <summary>What one profile reads for one source: its days are published together. A source may hold exports of several kinds.</summary>
public readonly record struct StreamId(SourceId Source, string Profile) : IComparable<StreamId>
{
    public int CompareTo(StreamId other) =>
        Source == other.Source ? string.CompareOrdinal(Profile, other.Profile) : Source.CompareTo(other.Source);

    public override string ToString() => $"{Source}/{Profile}";

    public static bool operator <(StreamId left, StreamId right) => left.CompareTo(right) < 0;

    public static bool operator >(StreamId left, StreamId right) => left.CompareTo(right) > 0;

    public static bool operator <=(StreamId left, StreamId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(StreamId left, StreamId right) => left.CompareTo(right) >= 0;
}
