using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Stats.Functions.Privacy;

/// <summary>Takes personal identity numbers, telephone numbers, e-mail and IP addresses out of a text that is kept, such as a queue's name or a page's path.</summary>
/// <remarks>
/// People write where they should not: a queue named after a mobile number, a form that puts a personal identity number in an address. All kinds
/// get the same mark, since which kind it was helps nobody. A UUID stays: it names the thing, and says nothing to who has not the system that made it.
/// </remarks>
public static class PersonalData
{
    public static string Mark { get; } = "•";

    private const string Dash = @"\p{Pd}\u2212";
    private const string Space = @"\p{Zs}\t";

    private static readonly Regex mail = Pattern(@"[^\s@/;,:<>()]+(?:@|%(?:25)*40|&#64;|&#[xX]40;|&commat;)[^\s@/;,:<>()]+");
    private static readonly Regex spelledMail = Pattern(
        $@"[^\s/;,:<>()\[\]{{}}]+[{Space}]*[(\[{{][{Space}]*(?:[aA][tT]|snabel-?a)[{Space}]*[)\]}}][{Space}]*[^\s/;,:<>()\[\]{{}}.]+(?:\.|[{Space}]*[(\[{{][{Space}]*(?:dot|punkt)[{Space}]*[)\]}}][{Space}]*)[^\s/;,:<>()\[\]{{}}]+");

    private static readonly Regex uuid = Pattern(@"\b[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\b");
    private static readonly Regex colons = Pattern(@"[0-9a-fA-F]*:[0-9a-fA-F]*:[0-9a-fA-F:]*(?:(?:\.[0-9]+){3})?");
    private static readonly Regex dots = Pattern(@"[0-9]+(?:\.[0-9]+)+");
    private static readonly Regex date = Pattern($"[0-9]{{4,}}[{Dash}/._][0-9]{{1,2}}[{Dash}/._][0-9]+|[0-9]+[{Dash}/._][0-9]{{1,2}}[{Dash}/._][0-9]{{4,}}");
    private static readonly Regex isoDate = Pattern($@"^(?:18|19|20)[0-9][0-9][{Dash}/._](?:0?[1-9]|1[0-2])[{Dash}/._](?:0?[1-9]|[12][0-9]|3[01])$");
    private static readonly Regex dayFirst = Pattern($@"^(?:0?[1-9]|[12][0-9]|3[01])[{Dash}/._](?:0?[1-9]|1[0-2])[{Dash}/._](?:19|20)[0-9][0-9]$");
    private static readonly Regex twoBefore = Pattern($"(?:^|[^0-9])[0-9]{{2}}[{Dash}/._~]$");
    private static readonly Regex lastFour = Pattern($"^[{Dash}{Space}+/._~]{{1,3}}[0-9]{{4}}(?:[^0-9{Dash}/._~]|[{Dash}/._~][^0-9]|[{Dash}/._~]?$)");
    private static readonly Regex telephone = Pattern(
        $@"\+(?:[{Space}{Dash}()._/~]{{0,3}}[0-9]){{7,15}}"
        + $@"|(^|[^0-9])(?:0046(?:[{Space}{Dash}()._/~]{{0,3}}[0-9]){{7,10}}|00(?:[{Space}{Dash}().]{{0,3}}[0-9]){{7,15}}"
        + $@"|07[0-9](?:[{Space}{Dash}._/~]{{0,3}}[0-9]){{7}}|0[1-9][0-9]{{0,2}}[{Space}{Dash}/._~)]{{0,3}}[0-9](?:[{Space}{Dash}.]{{0,3}}[0-9]){{4,8}})");

    private static readonly Regex longNumber = Pattern($"[0-9]{{7,}}(?:[{Dash}+][0-9]+)*");

    /// <summary>The text with <see cref="Mark"/> in place of each identifier; the same text when there is none.</summary>
    public static string Strip(string text) => Strip(text, numbers => StripLong(PersonalNumber.Strip(numbers)));

    /// <summary>Strips a text, and the numbers in it that are no dates in the given way.</summary>
    internal static string Strip(string text, Func<string, string> stripNumbers)
    {
        if (!MayHold(text))
            return text;
        var plain = PlainCharacters.Of(text);
        var stripped = OutsideOf(uuid, spelledMail.Replace(mail.Replace(plain, Mark), Mark), (_, _) => true, part =>
        {
            part = colons.Replace(part, found => IsIPv6(found.Value) ? Mark : found.Value);
            part = dots.Replace(part, found => IsIPv4(found.Value) ? Mark : found.Value);
            return OutsideOf(date, part, IsDate, stripNumbers);
        });
        return stripped == plain ? text : stripped;
    }

    /// <summary>Takes out telephone numbers, and whatever has seven digits in a row.</summary>
    internal static string StripLong(string text) => longNumber.Replace(telephone.Replace(text, "$1" + Mark), Mark);

    /// <summary>Most texts hold no identifier, and that is seen without looking closely.</summary>
    private static bool MayHold(string text)
    {
        int digits = 0, dotCount = 0, colonCount = 0;
        var before = ' ';
        foreach (var c in text)
        {
            digits += char.IsDigit(c) ? 1 : 0;
            dotCount += c == '.' ? 1 : 0;
            colonCount += c == ':' ? 1 : 0;
            if (c is '@' or '\uFF20' or '%' or '&' || (before is '(' or '[' or '{' && c is 'a' or 'A' or 's' or ' '))
                return true;
            before = c;
        }

        return digits >= 7 || (digits >= 4 && dotCount >= 3) || (digits >= 1 && colonCount >= 2);
    }

    /// <summary>Whether it is an address, perhaps grown together with a word before or after it.</summary>
    private static bool IsIPv6(string text)
    {
        var groups = text.Split(':');
        groups[0] = groups[0][Math.Max(0, groups[0].Length - 4)..];
        groups[^1] = groups[^1].Contains('.', StringComparison.Ordinal) ? groups[^1] : groups[^1][..Math.Min(4, groups[^1].Length)];
        var address = string.Join(':', groups);
        return text.Any(char.IsAsciiDigit) && (IsAddress(address) || IsAddress(address.TrimEnd(':')));

        static bool IsAddress(string text) => IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6;
    }

    private static bool IsIPv4(string text) => text.Split('.') is { Length: >= 4 } parts && parts.All(part => part.Length <= 3 && int.Parse(part, CultureInfo.InvariantCulture) <= 255);

    /// <summary>A date that is not a part of a personal identity number (1981-12-18-9876, 81.12.18.1998). In an address four digits after a date are a page's (/2025/03/10/1234).</summary>
    private static bool IsDate(string text, Match found) =>
        dayFirst.IsMatch(found.Value) ? !twoBefore.IsMatch(text[..found.Index])
        : isoDate.IsMatch(found.Value) && text[(found.Index + found.Length)..] is var after && (!lastFour.IsMatch(after) || (after[0] == '/' && found.Value.Contains('/', StringComparison.Ordinal)));

    /// <summary>Changes what lies between those parts of the text that are kept as they are.</summary>
    internal static string OutsideOf(Regex pattern, string text, Func<string, Match, bool> isKept, Func<string, string> change)
    {
        var changed = new StringBuilder();
        var from = 0;
        foreach (Match found in pattern.Matches(text))
        {
            if (!isKept(text, found))
                continue;
            changed.Append(change(text[from..found.Index])).Append(found.Value);
            from = found.Index + found.Length;
        }

        return from == 0 ? change(text) : changed.Append(change(text[from..])).ToString();
    }

    /// <summary>Takes time in proportion to the text, whatever the text is.</summary>
    internal static Regex Pattern(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
