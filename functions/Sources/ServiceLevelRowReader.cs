using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>A row is a service level to aim at.</summary>
internal sealed class ServiceLevelRowReader(ServiceLevelSpec spec, ExportFile file, Columns columns, ExportReading reading) : RowReader(file, columns, reading)
{
    private readonly int share = columns.IndexOf(spec.Share);
    private readonly DurationField within = new(spec.Within, columns);
    private readonly RowFault noShare = new(columns.NameOf(spec.Share), "is not a share above 0 and at most 100 %, such as 80, 80 % or 0,8");
    private readonly RowFault noTime = new(spec.Within.Columns is [var column, ..] ? columns.NameOf(column) : "", "is empty, or no time at all");

    protected override RowFault? ReadRow(Row row)
    {
        var longest = Duration.Zero;
        var fault = Time.Read(row, out var from) ?? within.Read(row, out longest);
        if (fault is not null)
            return fault;
        if (!TryReadShare(row[share], out var fraction))
            return noShare;
        if (longest <= Duration.Zero)
            return noTime;
        Reading.Add(new ServiceLevelTarget(from.Day, Subject.Read(row).Value, fraction, longest));
        return null;
    }

    /// <summary>Up to 1 it is a fraction unless a percent sign stands behind it; above 1 it is percent.</summary>
    private static bool TryReadShare(ReadOnlySpan<byte> text, out double fraction)
    {
        text = text.Trim(" \u00A0"u8);
        var isPercent = text.EndsWith("%"u8);
        var ok = Utf8Number.TryParseThousandths(text.TrimEnd("% \u00A0"u8), out var thousandths);
        fraction = thousandths / (isPercent || thousandths > 1000 ? 100_000.0 : 1000.0);
        return ok && fraction is > 0 and <= 1;
    }
}
