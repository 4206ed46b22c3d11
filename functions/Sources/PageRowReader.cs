using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>A row is a web page's day.</summary>
internal sealed class PageRowReader(PageSpec spec, ExportFile file, Columns columns, ExportReading reading) : RowReader(file, columns, reading)
{
    private readonly CountField views = new(spec.Views, columns);
    private readonly CountField visits = new(spec.Visits, columns);
    private readonly DurationField? timeSpent = spec.TimeSpent is { } time ? new(time, columns) : null;

    protected override RowFault? ReadRow(Row row)
    {
        var time = Duration.Zero;
        long viewCount = 0, visitCount = 0;
        var fault = Time.Read(row, out var moment)
            ?? views.Read(row, out viewCount)
            ?? visits.Read(row, out visitCount)
            ?? timeSpent?.Read(row, out time);
        if (fault is null)
            Reading.Add(moment.Day, new PageDay(Subject.Read(row).Value, viewCount, visitCount, time));
        return fault;
    }
}
