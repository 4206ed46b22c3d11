using System.Text;

namespace Stats.Functions.Sources.Drafting;

/// <summary>Words without case, punctuation and camel humps, so that <c>Call_Time</c>, <c>callTime</c> and <c>CALL TIME</c> are one.</summary>
internal static class PlainWords
{
    private const int Whole = 1000;
    private const int Part = 500;

    public static string Of(string text)
    {
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (i > 0 && char.IsUpper(text[i]) && char.IsLower(text[i - 1]))
                plain.Append(' ');
            plain.Append(char.IsLetterOrDigit(text[i]) ? char.ToLowerInvariant(text[i]) : ' ');
        }

        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>How well a text is one of some words: more for earlier ones and for those without <c>*</c>; 0 when it is none.</summary>
    public static int Score(string text, IReadOnlyList<string> words)
    {
        var plain = Of(text);
        var best = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Contains('*', StringComparison.Ordinal))
                best = Math.Max(best, Matches(plain, words[i]) ? Part - i : 0);
            else if (plain == words[i])
                return Whole - i;
        }

        return best;
    }

    private static bool Matches(string plain, string pattern)
    {
        var core = pattern.Trim('*');
        return (pattern.StartsWith('*'), pattern.EndsWith('*')) switch
        {
            (true, true) => plain.Contains(core, StringComparison.Ordinal),
            (true, false) => plain.EndsWith(core, StringComparison.Ordinal),
            (false, true) => plain.StartsWith(core, StringComparison.Ordinal),
            _ => pattern.Split('*') is [var start, var end] && plain.StartsWith(start, StringComparison.Ordinal) && plain.EndsWith(end, StringComparison.Ordinal),
        };
    }
}
