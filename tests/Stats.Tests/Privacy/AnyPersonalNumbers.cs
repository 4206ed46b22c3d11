using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Stats.Tests.Privacy;

/// <summary>Made-up personal identity numbers, drawn at random, in all the ways people write them.</summary>
internal static class AnyPersonalNumbers
{
    private static readonly Gen<(string Date, string Last)> number =
        from day in Gen.Choose(0, 70_000)
        from isCoordination in Gen.Elements(true, false)
        from serial in Gen.Choose(0, 999)
        select Number(new LocalDate(1850, 1, 1).PlusDays(day), isCoordination, serial);

    public static readonly Arbitrary<string> Written = (
        from parts in number
        from hasCentury in Gen.Elements(true, false)
        from inDate in Gen.Elements("", "", "-", " ", ".", "_", "\u200B")
        from beforeLast in Gen.Elements("", "-", "+", " ", " - ", "\u2013", "\u2212", "\u00A0", "\u2009", "_", "/", "~", ".", "\u200B-", "\u00AD")
        select Written_(parts.Date, parts.Last, hasCentury, inDate, beforeLast)).ToArbitrary();

    private static string Written_(string date, string last, bool hasCentury, string inDate, string beforeLast) =>
        $"{(hasCentury ? date[..4] : date[2..4])}{inDate}{date[4..6]}{inDate}{date[6..]}{beforeLast}{last}";

    /// <summary>The checksum by its definition: what makes the weighted sum of digits a multiple of ten.</summary>
    private static (string Date, string Last) Number(LocalDate born, bool isCoordination, int serial)
    {
        var date = string.Create(CultureInfo.InvariantCulture, $"{born.Year:0000}{born.Month:00}{born.Day + (isCoordination ? 60 : 0):00}");
        var nine = date[2..] + serial.ToString("000", CultureInfo.InvariantCulture);
        var sum = nine.Select((c, i) => string.Concat(((c - '0') * (i % 2 == 0 ? 2 : 1)).ToString(CultureInfo.InvariantCulture))).Sum(product => product.Sum(c => c - '0'));
        return (date, $"{nine[6..]}{(10 - (sum % 10)) % 10}");
    }
}
