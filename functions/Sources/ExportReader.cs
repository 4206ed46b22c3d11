using System.Text.RegularExpressions;

namespace Stats.Functions.Sources;

/// <summary>Reads an export with a profile.</summary>
public static class ExportReader
{
    /// <param name="file">The export.</param>
    /// <param name="profile">How to read it.</param>
    /// <param name="context">What the organisation has decided.</param>
    /// <param name="progress">Told how many bytes have been read, now and then.</param>
    /// <param name="stop">Stops reading.</param>
    /// <exception cref="ExportFormatException">The file cannot be read as the profile says.</exception>
    public static ExportReading Read(
        ExportFile file, SourceProfile profile, ReadingContext context, Action<long>? progress = null, CancellationToken stop = default)
    {
        var isOpen = IsOpen(file, profile);
        var reading = new ExportReading(file.Source, profile, context);
        try
        {
            ReadInto(reading, file, isOpen, progress, stop);
            return reading;
        }
        catch (NotUtf8Exception)
        {
            reading.Dispose();
            return Read(file, Settled(file, profile), context, progress, stop);
        }
        catch
        {
            reading.Dispose();
            throw;
        }
    }

    /// <summary>Reads an export into a reading that somebody observes.</summary>
    public static void ReadInto(ExportReading reading, ExportFile file, Action<long>? progress, CancellationToken stop) =>
        ReadInto(reading, file, isOpen: false, progress, stop);

    /// <summary>The profile with the file's encoding, where the start of the file leaves it open.</summary>
    internal static SourceProfile Settled(ExportFile file, SourceProfile profile) =>
        IsOpen(file, profile) ? profile with { Encoding = TextEncoding.OfWhole(file).WebName } : profile;

    /// <summary>XML tells its encoding itself.</summary>
    private static bool IsOpen(ExportFile file, SourceProfile profile) =>
        profile.Encoding is null && profile.Reader != ReaderKind.FlowInstances && TextEncoding.IsOpen(file);

    private static void ReadInto(ExportReading reading, ExportFile file, bool isOpen, Action<long>? progress, CancellationToken stop)
    {
        var bytes = 0L;
        try
        {
            Read(file, reading, stream => new ProgressStream(isOpen ? new AsciiUntilUtf8Stream(stream) : stream, count => progress?.Invoke(Interlocked.Add(ref bytes, count))), stop);
        }
        catch (RegexMatchTimeoutException slow)
        {
            // Not as inner exception: it holds the value.
            throw new ExportFormatException(
                $"{file.Name}: the pattern '{slow.Pattern}' of the profile '{reading.Profile.Id}' takes too long on some row. Make it simpler.");
        }

        if (reading.RowCount == 0)
        {
            throw new NoExportException(
                $"{file.Name} holds no rows: only a header, or nothing that '{reading.Profile.Id}' knows. "
                + "If there was nothing to export, remove the file; otherwise `stats profiles try FILE` shows what the file looks like.");
        }
    }

    private static void Read(ExportFile file, ExportReading reading, Func<Stream, Stream> watched, CancellationToken stop)
    {
        if (reading.Profile.Reader == ReaderKind.Delimited)
        {
            DelimitedReader.Read(file, reading, watched, stop);
            return;
        }

        if (reading.Profile.Reader == ReaderKind.AccessLog)
        {
            AccessLogReader.Read(file, reading, watched, stop);
            return;
        }

        using var stream = watched(file.Open());
        switch (reading.Profile.Reader)
        {
            case ReaderKind.Json:
                JsonExportReader.Read(file, stream, reading, stop);
                break;
            case ReaderKind.QueueLog:
                QueueLogReader.Read(file, stream, reading, stop);
                break;
            default:
                FlowInstanceReader.Read(file, stream, reading, stop);
                break;
        }
    }
}
