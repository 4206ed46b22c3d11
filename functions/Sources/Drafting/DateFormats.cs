using System.Text;

namespace Stats.Functions.Sources.Drafting;

/// <summary>Finds how dates and times are written, by reading every value with the formats there are.</summary>
internal static class DateFormats
{
    private const int ValuesToStartWith = 50;
    private const string AnyDay = "2000-01-01 ";

    // With dots the month is first nowhere.
    private static readonly (DateOrder Order, string Date)[] dates =
    [
        (DateOrder.Ymd, "yyyy-MM-dd"), (DateOrder.Ymd, "yyyy/MM/dd"), (DateOrder.Ymd, "yyyy.MM.dd"), (DateOrder.Ymd, "yyyyMMdd"),
        (DateOrder.Dmy, "dd/MM/yyyy"), (DateOrder.Mdy, "MM/dd/yyyy"), (DateOrder.Dmy, "dd.MM.yyyy"),
        (DateOrder.Dmy, "dd-MM-yyyy"), (DateOrder.Mdy, "MM-dd-yyyy"),
        (DateOrder.Dmy, "dd/MM/yy"), (DateOrder.Mdy, "MM/dd/yy"), (DateOrder.Ymd, "yy/MM/dd"), (DateOrder.Dmy, "dd.MM.yy"),
        (DateOrder.Ymd, "yy.MM.dd"), (DateOrder.Dmy, "dd-MM-yy"), (DateOrder.Mdy, "MM-dd-yy"), (DateOrder.Ymd, "yy-MM-dd"),
        (DateOrder.Dmy, "dd MMM yyyy"), (DateOrder.Dmy, "dd-MMM-yyyy"), (DateOrder.Mdy, "MMM dd, yyyy"), (DateOrder.Mdy, "MMM dd yyyy"),
    ];

    private static readonly string[] clocks = ["HH:mm", "HH:mm:ss", "HH:mm:ssf", "HH.mm", "HH.mm.ss", "hh:mm tt", "hh:mm:ss tt"];

    private static readonly string[] times =
    [
        "", .. clocks.Select(clock => " " + clock), .. clocks.Select(clock => ", " + clock), "THH:mm", "THH:mm:ss", "THH:mm:ssf", "THH:mm:ssfz", "THH:mmz",
        " HH:mm:ssfz", " HH:mm:ssf z", " HH:mmz", " kl HH:mm", " kl. HH:mm", " kl HH.mm", " klo HH:mm", " klo HH.mm",
    ];

    /// <param name="values">The distinct values of a column, without empty ones.</param>
    /// <returns><see langword="null"/> when fewer than nine in ten are dates.</returns>
    public static DateReading? Read(IReadOnlyList<string> values)
    {
        var first = values.Take(ValuesToStartWith).ToList();
        var candidates =
            from date in dates
            from time in times
            where Reads(date.Date + time, first).Count > 0
            select (date.Order, Format: date.Date + time);
        var readings = candidates.GroupBy(one => one.Order, one => one.Format)
            .Select(order => (Order: order.Key, Formats: Fewest([.. order], values)))
            .Select(order => (order.Order, order.Formats, Read: Union(order.Formats, values)))
            .Where(order => order.Read.Count * 10 >= values.Count * 9)
            .ToList();

        // An order is out when another reads more, and all that it reads.
        var possible = readings.Where(one => !readings.Any(other => other.Read.Count > one.Read.Count && other.Read.IsSupersetOf(one.Read))).ToList();
        return possible.Count == 0 ? null
            : new(possible.ToDictionary(one => one.Order, IReadOnlyList<string> (one) => one.Formats), possible.Any(one => one.Formats.Any(format => format.Contains('m', StringComparison.Ordinal))));
    }

    /// <summary>The format of times of day that stand in a column of their own; <see langword="null"/> when they are none.</summary>
    public static string? ClockOf(IReadOnlyList<string> values)
    {
        var days = values.Select(value => AnyDay + value.Trim()).ToList();
        return values.Count == 0 ? null : clocks.FirstOrDefault(clock => Reads("yyyy-MM-dd " + clock, days).Count * 10 >= days.Count * 9);
    }

    private static HashSet<int> Reads(string pattern, IReadOnlyList<string> values)
    {
        var format = new TimestampFormat(pattern);
        return [.. Enumerable.Range(0, values.Count).Where(i => format.TryParse(Encoding.UTF8.GetBytes(values[i]), out _))];
    }

    private static HashSet<int> Union(IEnumerable<string> formats, IReadOnlyList<string> values) => [.. formats.SelectMany(format => Reads(format, values))];

    /// <summary>The format that reads most, then those that read what is left.</summary>
    private static List<string> Fewest(List<string> formats, IReadOnlyList<string> values)
    {
        var reads = formats.ConvertAll(format => (Format: format, Values: Reads(format, values)));
        var chosen = new List<string>();
        while (reads.MaxBy(one => one.Values.Count) is { Values.Count: > 0 } best)
        {
            chosen.Add(best.Format);
            var read = best.Values.ToArray();
            reads.ForEach(one => one.Values.ExceptWith(read));
        }

        return chosen;
    }
}
