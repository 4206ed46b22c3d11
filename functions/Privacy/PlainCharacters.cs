using System.Globalization;

namespace Stats.Functions.Privacy;

/// <summary>A text in the characters it looks like: digits of any script and full-width letters and signs in ASCII, nothing that cannot be seen.</summary>
internal static class PlainCharacters
{
    private const int FullWidth = '\uFF01' - '!';

    public static string Of(string text) =>
        text.All(char.IsAscii) ? text : string.Concat(text.Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.Format).Select(Plain));

    private static char Plain(char c) => c switch
    {
        <= '\u007F' => c,
        >= '\uFF01' and <= '\uFF5E' => (char)(c - FullWidth),
        _ => char.IsDigit(c) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)) : c,
    };
}
