using System.Text.RegularExpressions;
using NodaTime.Text;

namespace Stats.Functions.Privacy;

/// <summary>Names of files as they are kept and told. People name exports after those they are about; systems name them after days and moments.</summary>
/// <remarks>
/// All that <see cref="PersonalData.Strip(string)"/> takes out goes, but not digits in a row that are a day, a moment or seconds since 1970: <c>20250301</c>,
/// <c>2025030108</c>, <c>20250301080000</c>, <c>1740787200</c>. A moment that could as well be a personal identity number, down to the checksum, goes;
/// and so does a day with four digits that are no time of day, whatever their checksum.
/// </remarks>
public static class FileNames
{
    private static readonly Regex run = PersonalData.Pattern("[0-9]{4}[^0-9][0-9]{2}|[0-9]+");
    private static readonly Regex areaCode = PersonalData.Pattern("(?:^|[^0-9])0[1-9][0-9]{1,2}[^0-9]{0,3}$");
    private static readonly Regex lastFour = PersonalData.Pattern("^ ?[-+ ] ?([0-9]{4})(?:[^0-9]|$)");
    private static readonly LocalDateTimePattern moment = LocalDateTimePattern.CreateWithInvariantCulture("yyyyMMddHHmmss");

    /// <summary>A file's name, perhaps with folders (<c>/</c>), without identifiers of persons and without characters that no line of text can show.</summary>
    public static string Shown(string name) =>
        string.Join('/', string.Concat(name.Select(c => char.IsControl(c) ? '?' : c)).Split('/').Select(part => PersonalData.Strip(part, StripNumbers)));

    private static string StripNumbers(string text) =>
        PersonalData.OutsideOf(run, PersonalNumber.Strip(text, isWhole: true), IsTime, PersonalData.StripLong);

    private static bool IsTime(string text, Match found)
    {
        var digits = found.Value;
        return digits.Length switch
        {
            7 when !char.IsAsciiDigit(digits[4]) => IsMoment(digits.Remove(4, 1) + "01") && !text[(found.Index + 7)..].Take(1).Any(char.IsAsciiDigit),

            // A month or a short day; after an area code it is a telephone number.
            6 => (IsMoment(digits + "01") || IsMoment("20" + digits)) && !areaCode.IsMatch(text[..found.Index]),
            8 => (IsMoment(digits) && !IsOfPerson(digits, text[(found.Index + 8)..])) || IsMoment(digits[4..] + digits[2..4] + digits[..2]),
            10 or 13 when digits[0] == '1' => true,
            10 or 12 or 14 or 17 => IsMoment(digits),
            _ => false,
        };
    }

    /// <summary>Whether four digits after a day are a person's and no time. No export is of the last century.</summary>
    private static bool IsOfPerson(string day, string after) =>
        lastFour.Match(after) is { Success: true } four && !(day[0] == '2' && IsMoment(day + four.Groups[1].Value));

    private static bool IsMoment(string digits) =>
        moment.Parse(digits.PadRight(14, '0')[..14]) is { Success: true } found && found.Value.Year is >= 1900 and < 2100;
}
