using System.Text;
using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>A row is an outage, a page edit, a launch, a mailing or a campaign: what it concerns and when it began tell which.</summary>
internal sealed class DatedRowReader : RowReader
{
    private readonly OptionalTimeField? end;
    private readonly int kindIndex;
    private readonly Utf8Map<DatedEventKind> kinds;
    private readonly RowFault endsTooEarly;
    private readonly RuleField? lasts;
    private readonly Dictionary<string, Moment> begun = [];
    private readonly Dictionary<string, Moment> latest = [];
    private readonly RowFault outOfOrder;

    public DatedRowReader(DatedSpec spec, ExportFile file, Columns columns, ExportReading reading)
        : base(file, columns, reading)
    {
        end = OptionalTimeField.Of(spec.End, spec.EndIf, columns, reading.Context);
        kindIndex = spec.Column is null ? -1 : columns.IndexOf(spec.Column);
        var values = new Dictionary<string, DatedEventKind>(spec.Values, StringComparer.OrdinalIgnoreCase);
        kinds = new(text => spec.Kind ?? values.GetValueOrDefault(text.Trim(), DatedEventKind.Other));
        endsTooEarly = new(spec.End is { Columns: [var column, ..] } ? columns.NameOf(column) : "", "lies before the start");
        outOfOrder = new(reading.Profile.Time.Columns is [var time, ..] ? columns.NameOf(time) : "", "lies before the row above it; sort the export by time");
        lasts = spec.While is { } rule ? new(rule, columns, reading.Context) : null;
    }

    /// <summary>What goes on when the export ends has no end yet.</summary>
    public override void Finish()
    {
        foreach (var (what, start) in begun.OrderBy(one => one.Value.At).ThenBy(one => one.Key, StringComparer.Ordinal))
            Add(kinds[default], what, start, null);
    }

    protected override RowFault? ReadRow(Row row)
    {
        if (Time.Read(row, out var start) is { } startFault)
            return startFault;
        Moment? ended = null;
        if (end?.Read(row, out ended) is { } endFault)
            return endFault;
        if (ended is { } known && (known.SecondOfDay < 0 ? known.Day < start.Day : known.At < start.At))
            return endsTooEarly;

        var kind = kinds[kindIndex < 0 ? default : row[kindIndex]];
        var what = Subject.Read(row).Value;
        if (lasts is null)
            Add(kind, what, start, ended);
        else if (latest.TryGetValue(what, out var before) && start.At < before.At)
            return outOfOrder;
        else
        {
            latest[what] = start;
            ReadState(lasts.Picks(row), kind, what, start);
        }

        return null;
    }

    private void ReadState(bool isOn, DatedEventKind kind, string what, Moment at)
    {
        if (isOn)
        {
            if (!begun.TryAdd(what, at))
                Reading.Ignore("a reading of a state that lasts");
        }
        else if (begun.Remove(what, out var start))
        {
            Add(kind, what, start, at);
            Reading.Ignore("a reading that ends a state");
        }
        else
            Reading.Ignore("a reading of the ordinary state");
    }

    private void Add(DatedEventKind kind, string what, Moment start, Moment? ended)
    {
        var identity = Encoding.UTF8.GetBytes(FormattableString.Invariant($"{start.At.ToUnixTimeSeconds()}|{what}"));
        Reading.Add(new DatedEvent(kind, what, start, ended), Reading.Context.Pseudonyms.Pseudonym("event:" + Reading.Source, identity));
    }
}
