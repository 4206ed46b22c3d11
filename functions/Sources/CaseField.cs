using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>Reads the state of a case: its unit, and when it was closed.</summary>
internal sealed class CaseField(CaseSpec spec, Columns columns, ExportReading reading)
{
    private readonly SubjectField unit = new(new() { Columns = spec.Unit }, columns, reading.Source, reading.Context);
    private readonly OptionalTimeField? closed = OptionalTimeField.Of(spec.Closed, spec.ClosedIf, columns, reading.Context);

    public RowFault? Read(Row row, out CaseState? state)
    {
        Moment? at = null;
        var fault = closed?.Read(row, out at);
        state = new(unit.Read(row).Value, at?.At);
        return fault;
    }
}
