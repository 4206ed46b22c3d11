namespace Stats.Analytics.Contacts;

/// <summary>What a contact was about, in the source system's own word: a queue, a page, an e-service, a case type or a mailbox.</summary>
/// <remarks>
/// This is what is stored; the <see cref="Topic"/> it belongs to is looked up in the <see cref="TopicMap"/> when the store is read, so a
/// change of the map changes history at once and nothing has to be read again.
/// </remarks>
public sealed class Subject(SubjectKind kind, string value) : IEquatable<Subject>, IComparable<Subject>
{
    private readonly int hash = HashCode.Combine(kind, value);

    /// <summary>The source does not say what its contacts are about.</summary>
    public static Subject None { get; } = new(SubjectKind.None, "");

    public SubjectKind Kind { get; } = kind;

    /// <summary>The source's own word; empty when it left the field empty.</summary>
    public string Value { get; } = value;

    public bool Equals(Subject? other) =>
        ReferenceEquals(this, other) || (other is not null && hash == other.hash && Kind == other.Kind && Value == other.Value);

    public override bool Equals(object? obj) => Equals(obj as Subject);

    public override int GetHashCode() => hash;

    public int CompareTo(Subject? other) => other is null ? 1
        : Kind != other.Kind ? Kind.CompareTo(other.Kind)
        : string.CompareOrdinal(Value, other.Value);

    public override string ToString() => $"{Kind}:{Value}";

    public static bool operator ==(Subject? left, Subject? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(Subject? left, Subject? right) => !(left == right);

    public static bool operator <(Subject? left, Subject? right) => left is null ? right is not null : left.CompareTo(right) < 0;

    public static bool operator >(Subject? left, Subject? right) => left is not null && left.CompareTo(right) > 0;

    public static bool operator <=(Subject? left, Subject? right) => !(left > right);

    public static bool operator >=(Subject? left, Subject? right) => !(left < right);
}
