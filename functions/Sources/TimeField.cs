using CsvHelper;
using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>Reads the time of a row: from one column, from a date and a time column, or from the file's name.</summary>
internal sealed class TimeField
{
    private readonly int[] columns;
    private readonly TimestampFormat[] formats;
    private readonly ZoneClock clock;
    private readonly LocalDate lastDay;
    private readonly Moment? fixedMoment;
    private int latestFormat;

    public TimeField(TimeSpec spec, DelimitedLayout layout, ReadingContext context, Moment? fixedMoment = null)
    {
        columns = [.. spec.Columns.Select(layout.IndexOf).Where(index => index >= 0)];
        formats = [.. spec.Formats.Select(pattern => new TimestampFormat(pattern))];
        clock = new(Zones.Named(spec.Zone, context.Zone), context.Zone);
        lastDay = context.LastDay;
        this.fixedMoment = fixedMoment;
        var name = string.Join(" + ", spec.Columns.Where(column => layout.IndexOf(column) >= 0).Select(layout.NameOf));
        Malformed = new(name, "is not a time written as " + string.Join(" or ", spec.Formats));
        Missing = new(name, "is empty");
        Future = new(name, $"lies in the future (after {lastDay:yyyy-MM-dd})");
    }

    /// <summary>The fault of an empty field, for columns that may be empty.</summary>
    public RowFault Missing { get; }

    public long AmbiguousCount => clock.AmbiguousCount;

    private RowFault Malformed { get; }

    private RowFault Future { get; }

    public RowFault? Read(CsvReader row, out Moment moment)
    {
        moment = fixedMoment ?? default;
        if (fixedMoment is not null)
            return null;
        if (columns.Length != 1)
            return ReadJoined(row, out moment);
        return columns[0] < row.FieldCount ? Parse(row.GetSpan(columns[0]), out moment) : Missing;
    }

    private RowFault? ReadJoined(CsvReader row, out Moment moment)
    {
        moment = default;
        Span<byte> joined = stackalloc byte[128];
        var length = 0;
        foreach (var column in columns)
        {
            var part = column < row.FieldCount ? row.GetSpan(column).Trim((byte)' ') : default;
            if (length + part.Length + 1 > joined.Length)
                return Malformed;
            if (length > 0 && part.Length > 0)
                joined[length++] = (byte)' ';
            part.CopyTo(joined[length..]);
            length += part.Length;
        }

        return Parse(joined[..length], out moment);
    }

    private RowFault? Parse(ReadOnlySpan<byte> text, out Moment moment)
    {
        moment = default;
        if (text.Trim((byte)' ').IsEmpty || text.SequenceEqual("NULL"u8))
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

        return Malformed;
    }
}
