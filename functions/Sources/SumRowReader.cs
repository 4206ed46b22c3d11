using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>A row is an interval, a day or a week that the system has already added up.</summary>
internal sealed class SumRowReader(SumSpec spec, ExportFile file, Columns columns, ExportReading reading) : RowReader(file, columns, reading)
{
    private const int LongestTotalDays = 100 * 366;
    private const int MinutesPerDay = 1440;

    private readonly RowFault tooLong = new(spec.MeanWait is { Columns: [var column, ..] } ? columns.NameOf(column) : "", "is too long for so many handled");
    private readonly CountField offered = new(spec.Offered, columns);
    private readonly CountField handled = new(spec.Handled, columns);
    private readonly CountField abandoned = new(spec.Abandoned, columns);
    private readonly DurationField? meanWait = spec.MeanWait is { } mean ? new(mean, columns) : null;
    private readonly DurationField? totalHandle = spec.TotalHandle is { } total ? new(total, columns) : null;
    private readonly ChannelField channel = new(reading.Profile, columns, reading.Context);

    protected override RowFault? ReadRow(Row row)
    {
        Duration wait = Duration.Zero, handle = Duration.Zero;
        long offeredCount = 0, handledCount = 0, abandonedCount = 0;
        var fault = Time.Read(row, out var moment)
            ?? offered.Read(row, out offeredCount)
            ?? handled.Read(row, out handledCount)
            ?? abandoned.Read(row, out abandonedCount)
            ?? meanWait?.Read(row, out wait)
            ?? totalHandle?.Read(row, out handle);
        if (fault is not null)
            return fault;
        if (wait.TotalDays * handledCount > LongestTotalDays)
            return tooLong;
        Reading.Add(new ContactSum(
            moment.Day,
            spec.Minutes >= MinutesPerDay ? -1 : moment.Slot,
            spec.Minutes,
            channel.Read(row) ?? Channel.Unknown,
            Subject.Read(row),
            new(offeredCount, handledCount, abandonedCount),
            wait * handledCount,
            handle));
        return null;
    }
}
