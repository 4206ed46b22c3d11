using Microsoft.Extensions.Logging;
using Stats.Analytics.Contacts;
using Stats.Functions.Privacy;

namespace Stats.Functions.Telemetry;

/// <summary>Every line that is logged. None holds personal data: names of files lose what looks like it, errors tell their kind and place only.</summary>
internal static partial class Log
{
    public static void Read(this ILogger log, SourceId source, string name, long rowCount, long rejectedCount) =>
        log.ReadExport(source, FileNames.Shown(name), rowCount, rejectedCount);

    public static void Quarantined(this ILogger log, SourceId source, string name, string reason) =>
        log.QuarantinedExport(source, FileNames.Shown(name), reason);

    public static void AlreadyTaken(this ILogger log, SourceId source, string name) => log.Gone(source, FileNames.Shown(name));

    public static void Failed(this ILogger log, string function, Exception error) => log.Failed(function, error.GetType().Name, error.StackTrace ?? "");

    [LoggerMessage(1, LogLevel.Information, "Refreshed: {FileCount} files of the site changed.")]
    public static partial void Refreshed(this ILogger log, int fileCount);

    [LoggerMessage(2, LogLevel.Information, "Scanned: {ExportCount} exports wait.")]
    public static partial void Scanned(this ILogger log, int exportCount);

    [LoggerMessage(7, LogLevel.Information, "Digest:\n{Text}")]
    public static partial void Digest(this ILogger log, string text);

    [LoggerMessage(3, LogLevel.Information, "Deleted {Count} of {What} from {Source} by the rule {Rule}.")]
    public static partial void Deleted(this ILogger log, int count, string what, SourceId source, string rule);

    [LoggerMessage(4, LogLevel.Information, "Listening on port {Port}.")]
    public static partial void Listening(this ILogger log, int port);

    [LoggerMessage(5, LogLevel.Warning, "Stopped in the middle of {Function}: it will be tried again.")]
    public static partial void Stopped(this ILogger log, string function);

    [LoggerMessage(6, LogLevel.Warning, "{Function} was asked for something malformed: {What}")]
    public static partial void Malformed(this ILogger log, string function, string what);

    [LoggerMessage(8, LogLevel.Warning, "{Function} cannot begin: {What}")]
    public static partial void CannotBegin(this ILogger log, string function, string what);

    [LoggerMessage(10, LogLevel.Information, "Read {Source}/{Name}: {RowCount} rows, {RejectedCount} rejected.")]
    private static partial void ReadExport(this ILogger log, SourceId source, string name, long rowCount, long rejectedCount);

    [LoggerMessage(11, LogLevel.Warning, "Quarantined {Source}/{Name}: {Reason}")]
    private static partial void QuarantinedExport(this ILogger log, SourceId source, string name, string reason);

    [LoggerMessage(12, LogLevel.Information, "Left {Source}/{Name}: it is gone or changed, so somebody else has taken it or will.")]
    private static partial void Gone(this ILogger log, SourceId source, string name);

    [LoggerMessage(14, LogLevel.Warning, "{What}")]
    public static partial void Misplaced(this ILogger log, string what);

    [LoggerMessage(13, LogLevel.Error, "{Function} failed: {Kind}\n{Stack}")]
    private static partial void Failed(this ILogger log, string function, string kind, string stack);
}
