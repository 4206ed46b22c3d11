using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Functions.Azure;

namespace Stats.Functions.Store;

/// <summary>Where things are in the table. Each key begins with the organisation, so that several may share a table. Part of the stored data.</summary>
/// <param name="organisation">The organisation's id.</param>
internal sealed class TableKeys(string organisation)
{
    private readonly string organisation = Escaped(organisation);

    public string Streams => $"{organisation}|streams";

    public string Deletions => $"{organisation}|deletions";

    /// <summary>Rows of deletions are in order of time; those of one moment in the order they were made.</summary>
    public static string NewDeletionRow(DeletionRecord record) =>
        string.Create(CultureInfo.InvariantCulture, $"{record.At}|{DateTime.UtcNow.Ticks:D19}|{Guid.NewGuid():N}");

    public string AllReceipts => After($"{organisation}|receipts|");

    public static string StreamRow(StreamId stream) => $"{Escaped(stream.Source.Value)}|{Escaped(stream.Profile)}";

    /// <summary>Partitions are months: small ones are what the service is good at, and a transaction stays within one.</summary>
    public string Month(StreamId stream, LocalDate day) =>
        string.Create(CultureInfo.InvariantCulture, $"{Days(stream)}{day.Year:D4}-{day.Month:D2}");

    /// <summary>The entity of a day. What it does not hold itself is in rows that begin with it and a <c>|</c>, which come just after it.</summary>
    public static string DayRow(LocalDate day) => day.Day.ToString("D2", CultureInfo.InvariantCulture);

    public static bool IsDay(string row) => row.Length == 2;

    public static string PartRow(string dayRow, string version, int part) => string.Create(CultureInfo.InvariantCulture, $"{dayRow}|{version}|{part:D3}");

    /// <summary>A version that nobody else writes.</summary>
    public static string NewVersion(long revision) => string.Create(CultureInfo.InvariantCulture, $"{revision:D10}-{Guid.NewGuid():N}");

    /// <summary>The day, version and revision that a part belongs to.</summary>
    public static (string Day, string Version, long Revision) PartOf(string row)
    {
        var pieces = row.Split('|');
        return (pieces[0], pieces[1], long.Parse(pieces[1].Split('-')[0], CultureInfo.InvariantCulture));
    }

    public static LocalDate DayOf(TableEntity day)
    {
        var month = day.PartitionKey.AsSpan(day.PartitionKey.Length - 7);
        return new(Number(month[..4]), Number(month[5..]), Number(day.RowKey));

        static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, CultureInfo.InvariantCulture);
    }

    public string Receipts(SourceId source) => $"{organisation}|receipts|{Escaped(source.Value)}";

    public static string ReceiptRow(IngestReceipt receipt) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{receipt.FileName}\n{receipt.Digest}")));

    public string AllDays(StreamId stream) => After(Days(stream));

    /// <summary>The rows of days of one month.</summary>
    public string DaysOfMonth(StreamId stream, LocalDate first, LocalDate last) => TableClient.CreateQueryFilter(
        $"PartitionKey eq {Month(stream, first)} and RowKey ge {DayRow(first)} and RowKey lt {DayRow(last) + '}'}");

    /// <summary>Filters that together pick the rows of some days, and no others, in order.</summary>
    public IEnumerable<string> Of(StreamId stream, DateInterval? days)
    {
        if (days is null)
            return [AllDays(stream)];
        var (first, last) = (days.Start, days.End);
        if (first.ToYearMonth() == last.ToYearMonth())
            return [DaysOfMonth(stream, first, last)];
        return
        [
            DaysOfMonth(stream, first, first.With(DateAdjusters.EndOfMonth)),
            .. first.ToYearMonth().PlusMonths(1) == last.ToYearMonth() ? Array.Empty<string>()
                : [TableClient.CreateQueryFilter($"PartitionKey gt {Month(stream, first)} and PartitionKey lt {Month(stream, last)}")],
            DaysOfMonth(stream, last.With(DateAdjusters.StartOfMonth), last),
        ];
    }

    /// <summary>A text as a part of a key: without the characters that keys do not take, that separate parts, or that escape.</summary>
    internal static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var paired = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (paired)
                escaped.Append(text[i++]).Append(text[i]);
            else if (char.IsSurrogate(text[i]) || text[i] is '|' or '_' or '%' || TableKey.Forbidden.Contains(text[i]))
                escaped.Append(CultureInfo.InvariantCulture, $"_{(int)text[i]:X4}");
            else
                escaped.Append(text[i]);
        }

        return escaped.ToString();
    }

    private string Days(StreamId stream) => $"{organisation}|days|{StreamRow(stream)}|";

    /// <summary>Picks the partitions that begin so; the prefix ends with a <c>|</c>, which <c>}</c> comes after.</summary>
    private static string After(string prefix) => TableClient.CreateQueryFilter($"PartitionKey ge {prefix} and PartitionKey lt {prefix[..^1] + '}'}");
}
