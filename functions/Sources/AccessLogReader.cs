using CsvHelper;

namespace Stats.Functions.Sources;

/// <summary>Reads Apache and nginx access logs: page views and visits, without programs and without files that pages are made of.</summary>
internal static class AccessLogReader
{
    private static readonly TimeSpec written = new() { Columns = ["time"], Formats = ["dd/MMM/yyyy:HH:mm:ss z"] };

    public static void Read(ExportFile file, Stream stream, ExportReading reading, CancellationToken stop)
    {
        var visits = reading.Visits;
        var time = new TimeField(written, Columns.Named(written.Columns), reading.Context);
        using var log = LogLines.Open(file, stream, reading.Profile, LogLines.None);
        try
        {
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
                    visits.Add(request, moment);
            }
        }
        catch (CsvFormatException broken)
        {
            throw LogLines.TooLong(file, broken);
        }
    }
}
