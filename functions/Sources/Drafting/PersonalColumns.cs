using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Stats.Functions.Privacy;

namespace Stats.Functions.Sources.Drafting;

/// <summary>Tells columns that look as if they held personal data, by their values.</summary>
internal static partial class PersonalColumns
{
    /// <param name="values">The distinct values of a column, without empty ones.</param>
    /// <param name="filledCount">How many rows have them: texts that repeat are a choice from a list.</param>
    /// <returns>What they look like, as in "e-mail addresses"; <see langword="null"/> when like nothing of the kind.</returns>
    public static string? KindOf(IReadOnlyList<string> values, int filledCount) =>
        Share(values, value => Email().IsMatch(value)) >= 0.1 ? "e-mail addresses"
        : Share(values, IsAddress) >= 0.5 ? "IP addresses"
        : Share(values, IsPersonalNumber) >= 0.5 ? "personal numbers"
        : Share(values, IsPhone) >= 0.3 ? "phone numbers"
        : values.Count >= 3 && values.Count * 2 > filledCount && Share(values, value => value.Split(' ').Length >= 4) >= 0.5 ? "free text"
        : null;

    /// <summary>Whether most values are two or three words with capitals, as names of people are (and some names of units).</summary>
    public static bool AreLikeNames(IReadOnlyList<string> values) => values.Count > 0 && Share(values, value => Name().IsMatch(value)) >= 0.8;

    private static double Share(IReadOnlyList<string> values, Func<string, bool> isSuch) =>
        values.Count == 0 ? 0 : (double)values.Count(value => isSuch(value.Trim())) / values.Count;

    private static bool IsAddress(string value) => value.Count(c => c is '.' or ':') >= 3 && IPAddress.TryParse(value, out _);

    private static bool IsPhone(string value) => Phone().IsMatch(value) && value.Count(char.IsAsciiDigit) is >= 7 and <= 15;

    private static bool IsPersonalNumber(string value)
    {
        if (FinnishNumber().IsMatch(value))
            return true;
        return PersonalNumber.Strip(value) != value
            || (NorwegianNumber().IsMatch(value) && DateOnly.TryParseExact(value[..6], "ddMMyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
    }

    [GeneratedRegex(@"[^\s@]+@[^\s@]+", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"^(tel:|sip:)?(\+|0)[\d \-()]{6,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    [GeneratedRegex(@"^\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]$", RegexOptions.CultureInvariant)]
    private static partial Regex FinnishNumber();

    [GeneratedRegex(@"^\d{6} ?\d{5}$", RegexOptions.CultureInvariant)]
    private static partial Regex NorwegianNumber();

    [GeneratedRegex(@"^\p{Lu}[\p{Ll}-]+( \p{Lu}[\p{L}'-]*){1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
