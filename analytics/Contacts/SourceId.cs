using System.Text.RegularExpressions;

namespace Stats.Analytics.Contacts;

/// <summary>The name of a source system in this organisation, such as <c>telefoni</c>: the folder its exports are dropped in.</summary>
/// <param name="Value">1–64 lower-case letters (å, ä, ö too), digits, hyphens, underscores or dots; starts with a letter or a digit.</param>
public readonly partial record struct SourceId(string Value) : IComparable<SourceId>
{
    /// <summary>Reads a folder name as a source: upper case becomes lower case.</summary>
    /// <returns><see langword="false"/> when the name holds anything but letters, digits, <c>-</c>, <c>_</c> and <c>.</c>.</returns>
    public static bool TryParse(string text, out SourceId source)
    {
        source = new(text.ToLowerInvariant());
        return Shape().IsMatch(source.Value);
    }

    public int CompareTo(SourceId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    public static bool operator <(SourceId left, SourceId right) => left.CompareTo(right) < 0;

    public static bool operator >(SourceId left, SourceId right) => left.CompareTo(right) > 0;

    public static bool operator <=(SourceId left, SourceId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SourceId left, SourceId right) => left.CompareTo(right) >= 0;

    [GeneratedRegex(@"^[\p{Ll}\d][\p{Ll}\d._-]{0,63}\z")]
    private static partial Regex Shape();
}
