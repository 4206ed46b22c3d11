using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>Reads the time of a row: from one column, from a date and a time column, or the day that the whole export is about.</summary>
internal sealed class TimeField
{
    private readonly int[] indexes;
    private readonly bool firstOf;
    private readonly TimestampFormat[] formats;
    private readonly ZoneClock clock;
    private readonly LocalDate lastDay;
    private readonly Moment? fixedMoment;
    private int latestFormat;
    private byte[] latestDate = [];
    private LocalDate latestDay;

    public TimeField(TimeSpec spec, Columns columns, ReadingContext context, Moment? fixedMoment = null)
    {
        indexes = [.. spec.Columns.Select(columns.IndexOf).Where(index => index >= 0)];
        firstOf = spec.FirstOf;
        formats = [.. spec.Formats.Select(pattern => new TimestampFormat(pattern))];
        clock = new(Zones.Named(spec.Zone, context.Zone), context.Zone);
        lastDay = context.LastDay;
        this.fixedMoment = fixedMoment;
        var name = string.Join(firstOf ? " or " : " + ", spec.Columns.Where(column => columns.IndexOf(column) >= 0).Select(columns.NameOf));
        Malformed = new(name, "is not a time written as " + string.Join(" or ", spec.Formats));
        Missing = new(name, "is empty");
        Period = new(name, "is a week, a month or another span of days; spans are not spread over their days, so export day by day");
        Future = new(name, $"lies in the future (after {lastDay:yyyy-MM-dd})");
    }

    /// <summary>The fault of an empty field, for columns that may be empty.</summary>
    public RowFault Missing { get; }

    public long AmbiguousCount => clock.AmbiguousCount;

    private RowFault Malformed { get; }

    private RowFault Period { get; }

    private RowFault Future { get; }

    public RowFault? Read(Row row, out Moment moment)
    {
        moment = fixedMoment ?? default;
        if (fixedMoment is not null)
            return null;
        return indexes.Length == 1 ? Parse(row[indexes[0]], out moment)
            : firstOf ? Parse(FirstIn(row), out moment)
            : ReadJoined(row, out moment);
    }

    /// <summary>Reads a time that has been cut out already.</summary>
    public RowFault? Parse(ReadOnlySpan<byte> text, out Moment moment)
    {
        moment = default;
        if (IsEmpty(text))
            return Missing;
        for (var tried = 0; tried < formats.Length; tried++)
        {
            var format = (latestFormat + tried) % formats.Length;
            if (!formats[format].TryParse(text, out var timestamp))
                continue;
            latestFormat = format;
            moment = clock.Place(timestamp);
            return moment.Day > lastDay ? Future : null;
        }

        return IsPeriod(text) ? Period : Malformed;
    }

    /// <summary><c>2010-03</c> is a month, <c>2009-12-28,2010-01-03</c> a week.</summary>
    private static bool IsPeriod(ReadOnlySpan<byte> text) => text.IndexOfAnyExceptInRange((byte)',', (byte)'9') < 0
        && (text is [_, _, _, _, (byte)'-', _, _] || (text.Length == 21 && text[10] == ','));

    private ReadOnlySpan<byte> FirstIn(Row row)
    {
        foreach (var index in indexes)
        {
            if (!IsEmpty(row[index]))
                return row[index];
        }

        return default;
    }

    private RowFault? ReadJoined(Row row, out Moment moment)
    {
        if (indexes.Length == 2 && latestDate.Length > 0 && row[indexes[0]].SequenceEqual(latestDate)
            && formats[latestFormat].TryParseClock(row[indexes[1]], out var second))
        {
            moment = clock.Place(new Timestamp(latestDay, second, null));
            return null;
        }

        moment = default;
        Span<byte> joined = stackalloc byte[128];
        var length = 0;
        foreach (var index in indexes)
        {
            var part = row[index].Trim((byte)' ');
            if (length + part.Length + 1 > joined.Length)
                return Malformed;
            if (length > 0 && part.Length > 0)
                joined[length++] = (byte)' ';
            part.CopyTo(joined[length..]);
            length += part.Length;
        }

        var fault = Parse(joined[..length], out moment);
        if (fault is null && indexes.Length == 2 && formats[latestFormat].IsDateThenClock)
            (latestDate, latestDay) = (row[indexes[0]].ToArray(), formats[latestFormat].LatestDay);
        return fault;
    }

    private static bool IsEmpty(ReadOnlySpan<byte> text) => text.Trim((byte)' ').IsEmpty || text.SequenceEqual("NULL"u8);
}
