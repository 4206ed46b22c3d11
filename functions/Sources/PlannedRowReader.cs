using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>A row is a stretch of the staff schedule.</summary>
internal sealed class PlannedRowReader(PlannedSpec spec, ExportFile file, Columns columns, ExportReading reading) : RowReader(file, columns, reading)
{
    private const int MinutesPerDay = 1440;

    private readonly CountField agents = new(spec.Agents, columns);
    private readonly CountField minutes = new(spec.Minutes, columns);
    private readonly RowFault noQuarters = new(columns.NameOf(spec.Minutes), "does not reach from one quarter-hour to a later one of the same day");

    protected override RowFault? ReadRow(Row row)
    {
        long agentCount = 0, minuteCount = 0;
        var fault = Time.Read(row, out var start)
            ?? agents.Read(row, out agentCount)
            ?? minutes.Read(row, out minuteCount);
        if (fault is not null)
            return fault;
        if (start.SecondOfDay % 900 != 0 || minuteCount % 15 != 0 || minuteCount == 0 || (start.SecondOfDay / 60) + minuteCount > MinutesPerDay)
            return noQuarters;
        Reading.Add(new PlannedStaff(start.Day, start.Slot, (int)minuteCount, Subject.Read(row).Value, agentCount));
        return null;
    }
}
