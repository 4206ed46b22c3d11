using System.Text;
using CsvHelper;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>A row is an outage, a page edit, a launch, a mailing or a campaign: what it concerns and when it began tell which.</summary>
internal sealed class DatedRowReader(DatedSpec spec, ExportFile file, DelimitedLayout layout, ExportReading reading) : RowReader(file, layout, reading)
{
    private readonly int kindIndex = layout.IndexOf(spec.Column);
    private readonly TimeField? end = spec.End is { } endSpec
        ? new(endSpec, layout, reading.Context with { LastDay = NodaTime.LocalDate.MaxIsoValue })
        : null;

    private readonly RowFault endsTooEarly = new(spec.End is { Columns: [var column, ..] } ? layout.NameOf(column) : "", "lies before the start");

    private readonly Utf8Map<DatedEventKind> kinds = new(text =>
        new Dictionary<string, DatedEventKind>(spec.Values, StringComparer.OrdinalIgnoreCase).GetValueOrDefault(text.Trim(), DatedEventKind.Other));

    protected override RowFault? ReadRow(CsvReader row)
    {
        if (Time.Read(row, out var start) is { } startFault)
            return startFault;
        Moment ended = default;
        var endFault = end?.Read(row, out ended);
        if (endFault is not null && endFault != end!.Missing)
            return endFault;
        if (end is not null && endFault is null && (ended.SecondOfDay < 0 ? ended.Day < start.Day : ended.At < start.At))
            return endsTooEarly;

        var kind = kindIndex < row.FieldCount ? kinds[row.GetSpan(kindIndex)] : DatedEventKind.Other;
        var what = Subject.Read(row).Value;
        var identity = Encoding.UTF8.GetBytes(FormattableString.Invariant($"{start.At.ToUnixTimeSeconds()}|{what}"));
        Reading.Add(
            new DatedEvent(kind, what, start, end is null || endFault is not null ? null : ended),
            Reading.Context.Pseudonyms.Pseudonym("event:" + Reading.Source, identity));
        return null;
    }
}
