using CsvHelper;
using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>A row is one contact, or one case.</summary>
internal sealed class ContactRowReader : RowReader
{
    private readonly int keyIndex;
    private readonly RowFault noKey;
    private readonly string keyRole;
    private readonly ChannelField channel;
    private readonly int outcomeIndex;
    private readonly Utf8Map<ContactOutcome> outcomes;
    private readonly ContactOutcome noOutcome;
    private readonly DurationField? wait;
    private readonly DurationField? handle;
    private readonly TimeField? closed;
    private readonly SubjectField? unit;
    private readonly bool needsKey;

    public ContactRowReader(ExportFile file, DelimitedLayout layout, ExportReading reading)
        : base(file, layout, reading)
    {
        var (profile, context) = (reading.Profile, reading.Context);
        keyIndex = profile.Key is { } key ? layout.IndexOf(key) : -1;
        noKey = new(profile.Key is null ? "" : layout.NameOf(profile.Key), "is empty");
        keyRole = "contact:" + reading.Source;
        needsKey = profile.Coverage == Coverage.Append || profile.Case is not null;
        channel = new(profile, layout, context);
        outcomeIndex = profile.Outcome is { } outcome ? layout.IndexOf(outcome.Column) : -1;
        noOutcome = profile.Outcome?.Otherwise ?? ContactOutcome.Other;
        outcomes = new(text => profile.Outcome is not { } known ? ContactOutcome.Other
            : new Dictionary<string, ContactOutcome>(known.Values, StringComparer.OrdinalIgnoreCase).GetValueOrDefault(text.Trim(), known.Otherwise));
        wait = profile.Wait is { } waitSpec ? new(waitSpec, layout) : null;
        handle = profile.Handle is { } handleSpec ? new(handleSpec, layout) : null;
        closed = profile.Case?.Closed is { } closedSpec ? new(closedSpec, layout, context with { LastDay = LocalDate.MaxIsoValue }) : null;
        unit = profile.Case is { } caseSpec ? new(new() { Kind = SubjectKind.None, Columns = caseSpec.Unit }, layout, reading.Source, context) : null;
    }

    protected override RowFault? ReadRow(CsvReader row)
    {
        if (Time.Read(row, out var moment) is { } timeFault)
            return timeFault;
        Duration? waitTime = null, handleTime = null;
        if (wait?.Read(row, out waitTime) is { } waitFault)
            return waitFault;
        if (handle?.Read(row, out handleTime) is { } handleFault)
            return handleFault;
        if (ReadCase(row, out var state) is { } caseFault)
            return caseFault;
        if (ReadKey(row, moment, out var key) is { } keyFault)
            return keyFault;

        var outcome = outcomeIndex >= 0 && outcomeIndex < row.FieldCount ? outcomes[row.GetSpan(outcomeIndex)] : noOutcome;
        Reading.Add(new ContactEvent(
            key, ContactStep.Whole, moment, channel.Read(row), Subject.Read(row), outcome, waitTime, handleTime, state));
        return null;
    }

    private RowFault? ReadKey(CsvReader row, Moment moment, out ulong key)
    {
        key = 0;
        if (!needsKey)
            return null;
        if (keyIndex < 0)
        {
            key = Reading.KeyOfRow(moment.Day, Reading.Context.Pseudonyms.Pseudonym(keyRole, row.RawRecord));
            return null;
        }

        var id = keyIndex < row.FieldCount ? row.GetSpan(keyIndex).Trim((byte)' ') : default;
        if (id.IsEmpty)
            return noKey;
        key = Reading.Context.Pseudonyms.Pseudonym(keyRole, id);
        return null;
    }

    private RowFault? ReadCase(CsvReader row, out CaseState? state)
    {
        state = null;
        if (unit is null)
            return null;
        Moment closedAt = default;
        var fault = closed?.Read(row, out closedAt);
        if (fault is not null && fault != closed!.Missing)
            return fault;
        state = new(unit.Read(row).Value, closed is null || fault is not null ? null : closedAt.At);
        return null;
    }
}
