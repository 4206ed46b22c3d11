using System.Text;
using CsvHelper;

namespace Stats.Functions.Sources;

/// <summary>Reads Apache and nginx access logs: page views and visits, without programs and without files that pages are made of.</summary>
/// <remarks>Parts of the log are taken apart side by side; their views are put together to visits one after the other, in the log's order.</remarks>
internal static class AccessLogReader
{
    /// <summary>Large enough that a part's own memory of pages and browsers is worth its while, small enough to wait in memory.</summary>
    private const long PartBytes = 16 << 20;

    private static readonly TimeSpec written = new() { Columns = ["time"], Formats = ["dd/MMM/yyyy:HH:mm:ss z"] };

    public static void Read(ExportFile file, ExportReading reading, Func<Stream, Stream> watched, CancellationToken stop)
    {
        var encoding = FileStart.Of(file, reading.Profile.Encoding).Encoding;
        var segments = FileSegment.CanCut(encoding) ? FileSegment.InTurn(file, PartBytes) : [new(0, file.Length)];
        var linesBefore = 0L;
        try
        {
            foreach (var part in Ahead.Of(segments, segment => ReadPart(file, segment, encoding, reading.Part(), watched, stop)))
            {
                foreach (var view in part.Views)
                    reading.Visits.Add(view);
                reading.Join(part.Reading, linesBefore);
                linesBefore += part.LineCount;
            }
        }
        catch (CsvFormatException broken)
        {
            throw LogLines.TooLong(file, linesBefore + broken.RecordNumber - 1, broken);
        }
    }

    private static Part ReadPart(
        ExportFile file, FileSegment segment, Encoding encoding, ExportReading reading, Func<Stream, Stream> watched, CancellationToken stop)
    {
        var views = new List<PageView>();
        var visits = reading.Visits;
        var time = new TimeField(written, Columns.Named(written.Columns), reading.Context);
        using var stream = segment.Open(file);
        using var log = LogLines.Open(watched(stream), encoding, LogLines.None);
        while (log.Read())
        {
            stop.ThrowIfCancellationRequested();
            if (!AccessLogLine.TryParse(log.RawRecord, out var request, out var at))
                reading.Reject(log.LineNumber, "", "is not an access-log line in the common or combined format");
            else if (visits.WhyIgnored(request) is { } reason)
                reading.Ignore(reason);
            else if (time.Parse(at, out var moment) is { } fault)
                reading.Reject(log.LineNumber, fault.Column, fault.Reason);
            else
                views.Add(visits.ViewOf(request, moment));
        }

        return new(reading, views, stream.LineCount);
    }

    private sealed record Part(ExportReading Reading, List<PageView> Views, long LineCount);
}
