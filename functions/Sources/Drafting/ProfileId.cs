using System.Text;

namespace Stats.Functions.Sources.Drafting;

/// <summary>Names for profiles: small letters, digits and hyphens.</summary>
internal static class ProfileId
{
    /// <summary>A name made of a file's name, without its digits: exports are often named by their day.</summary>
    public static string Of(string fileName)
    {
        var plain = Path.GetFileNameWithoutExtension(fileName).ToLowerInvariant()
            .Replace('å', 'a').Replace('ä', 'a').Replace('ö', 'o').Replace('ø', 'o').Replace("æ", "ae", StringComparison.Ordinal);
        var id = new StringBuilder();
        foreach (var c in plain)
        {
            if (char.IsAsciiLetter(c))
                id.Append(c);
            else if (id.Length > 0 && id[^1] != '-')
                id.Append('-');
        }

        return id.ToString().Trim('-') is { Length: > 0 } made ? made : "export";
    }

    public static bool IsValid(string id) => id.Length is > 0 and <= 60 && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') && id[0] != '-';
}
