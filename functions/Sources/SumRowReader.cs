using CsvHelper;
using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>A row is an interval or a day that the system has already added up.</summary>
internal sealed class SumRowReader(SumSpec spec, ExportFile file, DelimitedLayout layout, ExportReading reading) : RowReader(file, layout, reading)
{
    private const int LongestTotalDays = 100 * 366;

    private readonly RowFault waitTooLong = TooLong(spec.MeanWait, layout);
    private readonly RowFault handleTooLong = TooLong(spec.MeanHandle, layout);
    private readonly CountField offered = new(spec.Offered, layout);
    private readonly (Channel Channel, CountField Count)[] perChannel = [.. spec.Channels.Select(pair => (pair.Value, new CountField(pair.Key, layout)))];
    private readonly CountField handled = new(spec.Handled, layout);
    private readonly CountField abandoned = new(spec.Abandoned, layout);
    private readonly DurationField? meanWait = spec.MeanWait is { } mean ? new(mean, layout) : null;
    private readonly DurationField? totalHandle = spec.TotalHandle is { } total ? new(total, layout) : null;
    private readonly DurationField? meanHandle = spec.MeanHandle is { } mean ? new(mean, layout) : null;
    private readonly ChannelField channel = new(reading.Profile, layout, reading.Context);

    /// <summary>The quarter-hours that a row's interval is added to: the shortest run of them that holds whole intervals only.</summary>
    private readonly int slotMinutes = spec.Minutes switch { 5 => 15, 10 => 30, var minutes => minutes };

    protected override RowFault? ReadRow(CsvReader row)
    {
        if (perChannel.Length > 0)
            return ReadChannels(row);
        Duration? wait = null, handle = null, eachHandle = null;
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
        if ((wait ?? Duration.Zero).TotalDays * handledCount > LongestTotalDays)
            return waitTooLong;
        if ((eachHandle ?? Duration.Zero).TotalDays * handledCount > LongestTotalDays)
            return handleTooLong;
        Reading.Add(new ContactSum(
            moment.Day,
            SlotOf(moment),
            slotMinutes,
            channel.Read(row) ?? Channel.Unknown,
            Subject.Read(row),
            new(offeredCount, handledCount, abandonedCount),
            (wait ?? Duration.Zero) * handledCount,
            handle ?? ((eachHandle ?? Duration.Zero) * handledCount)));
        return null;
    }

    private RowFault? ReadChannels(CsvReader row)
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

    private int SlotOf(Moment moment) => spec.Minutes switch { 1440 => -1, 10 when moment.Slot >= 0 => moment.Slot & ~1, _ => moment.Slot };

    private static RowFault TooLong(DurationSpec? mean, DelimitedLayout layout) =>
        new(mean is { Columns: [var column, ..] } ? layout.NameOf(column) : "", "is too long for so many handled");
}
