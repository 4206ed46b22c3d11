using CsvHelper;
using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>A row is an interval or a day that the system has already added up.</summary>
internal sealed class SumRowReader(SumSpec spec, ExportFile file, DelimitedLayout layout, ExportReading reading) : RowReader(file, layout, reading)
{
    private const int LongestTotalDays = 100 * 366;

    private readonly RowFault tooLong = new(spec.MeanWait is { Columns: [var column, ..] } ? layout.NameOf(column) : "", "is too long for so many handled");
    private readonly CountField offered = new(spec.Offered, layout);
    private readonly CountField handled = new(spec.Handled, layout);
    private readonly CountField abandoned = new(spec.Abandoned, layout);
    private readonly DurationField? meanWait = spec.MeanWait is { } mean ? new(mean, layout) : null;
    private readonly DurationField? totalHandle = spec.TotalHandle is { } total ? new(total, layout) : null;
    private readonly Channel channel = reading.Profile.Channel?.Fixed ?? Channel.Unknown;

    protected override RowFault? ReadRow(CsvReader row)
    {
        Duration? wait = null, handle = null;
        long offeredCount = 0, handledCount = 0, abandonedCount = 0;
        var fault = Time.Read(row, out var moment)
            ?? offered.Read(row, out offeredCount)
            ?? handled.Read(row, out handledCount)
            ?? abandoned.Read(row, out abandonedCount)
            ?? meanWait?.Read(row, out wait)
            ?? totalHandle?.Read(row, out handle);
        if (fault is not null)
            return fault;
        if ((wait ?? Duration.Zero).TotalDays * handledCount > LongestTotalDays)
            return tooLong;
        Reading.Add(new ContactSum(
            moment.Day,
            spec.Minutes == 1440 ? -1 : moment.Slot,
            spec.Minutes,
            channel,
            Subject.Read(row),
            new(offeredCount, handledCount, abandonedCount),
            (wait ?? Duration.Zero) * handledCount,
            handle ?? Duration.Zero));
        return null;
    }
}
