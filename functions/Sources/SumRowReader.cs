using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>A row is an interval, a day or a week that the system has already added up.</summary>
internal sealed class SumRowReader(SumSpec spec, ExportFile file, Columns columns, ExportReading reading) : RowReader(file, columns, reading)
{
    private const int LongestTotalDays = 100 * 366;
    private const int MinutesPerDay = 1440;

    private readonly RowFault waitTooLong = TooLong(spec.MeanWait, columns);
    private readonly RowFault handleTooLong = TooLong(spec.MeanHandle, columns);
    private readonly CountField offered = new(spec.Offered, columns);
    private readonly (Channel Channel, CountField Count)[] perChannel = [.. spec.Channels.Select(pair => (pair.Value, new CountField(pair.Key, columns)))];
    private readonly CountField handled = new(spec.Handled, columns);
    private readonly CountField abandoned = new(spec.Abandoned, columns);
    private readonly DurationField? meanWait = spec.MeanWait is { } mean ? new(mean, columns) : null;
    private readonly DurationField? totalHandle = spec.TotalHandle is { } total ? new(total, columns) : null;
    private readonly DurationField? meanHandle = spec.MeanHandle is { } mean ? new(mean, columns) : null;
    private readonly ChannelField channel = new(reading.Profile, columns, reading.Context);

    /// <summary>The quarter-hours that a row's interval is added to: the shortest run of them that holds whole intervals only.</summary>
    private readonly int slotMinutes = spec.Minutes switch { 5 => 15, 10 => 30, var minutes => minutes };

    protected override RowFault? ReadRow(Row row)
    {
        if (perChannel.Length > 0)
            return ReadChannels(row);
        Duration wait = Duration.Zero, handle = Duration.Zero, eachHandle = Duration.Zero;
        long offeredCount = 0, handledCount = 0, abandonedCount = 0;
        var fault = Time.Read(row, out var moment)
            ?? offered.Read(row, out offeredCount)
            ?? handled.Read(row, out handledCount)
            ?? abandoned.Read(row, out abandonedCount)
            ?? meanWait?.Read(row, out wait)
            ?? totalHandle?.Read(row, out handle)
            ?? meanHandle?.Read(row, out eachHandle);
        if (fault is not null)
            return fault;
        if (wait.TotalDays * handledCount > LongestTotalDays)
            return waitTooLong;
        if (eachHandle.TotalDays * handledCount > LongestTotalDays)
            return handleTooLong;
        Reading.Add(new ContactSum(
            moment.Day,
            SlotOf(moment),
            slotMinutes,
            channel.Read(row) ?? Channel.Unknown,
            Subject.Read(row),
            new(offeredCount, handledCount, abandonedCount),
            wait * handledCount,
            totalHandle is null ? eachHandle * handledCount : handle));
        return null;
    }

    private RowFault? ReadChannels(Row row)
    {
        var counts = new long[perChannel.Length];
        var fault = Time.Read(row, out var moment);
        for (var i = 0; fault is null && i < counts.Length; i++)
            fault = perChannel[i].Count.Read(row, out counts[i]);
        for (var i = 0; fault is null && i < counts.Length; i++)
        {
            var sum = new ContactSum(
                moment.Day, SlotOf(moment), slotMinutes, perChannel[i].Channel, Subject.Read(row), new(counts[i], 0, 0), Duration.Zero, Duration.Zero);
            Reading.Add(sum, isNewRow: i == 0);
        }

        return fault;
    }

    private int SlotOf(Moment moment) => spec.Minutes switch
    {
        >= MinutesPerDay => -1,
        10 when moment.Slot >= 0 => moment.Slot & ~1,
        _ => moment.Slot,
    };

    private static RowFault TooLong(DurationSpec? mean, Columns columns) =>
        new(mean is { Columns: [var column, ..] } ? columns.NameOf(column) : "", "is too long for so many handled");
}
