using System.Globalization;
using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Functions.Privacy;

namespace Stats.Functions.Sources;

/// <summary>An export as it was delivered.</summary>
/// <param name="Source">The source whose folder it was dropped in.</param>
/// <param name="FileName">Its file name, without folder; in an archive, after the archive's. Not to be kept or told: see <see cref="Name"/>.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Open">Opens it for reading from the start, as often as needed; the stream can seek.</param>
public sealed record ExportFile(SourceId Source, string FileName, long Length, Func<Stream> Open)
{
    /// <summary>Its name as it is kept and told: without the identifiers that people write in names of files.</summary>
    public string Name { get; } = FileNames.Shown(FileName);

    /// <summary>When the file was last written. Only lists that people keep by hand are dated by it: copying a file may change it.</summary>
    public Instant ModifiedAt { get; init; }

    /// <summary>Tells one content under this name from another; empty when the inbox cannot tell.</summary>
    public string Version { get; init; } = "";

    public static ExportFile At(SourceId source, string path) => new(
        source,
        Path.GetFileName(path),
        new FileInfo(path).Length,
        () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan))
    {
        ModifiedAt = Instant.FromDateTimeUtc(File.GetLastWriteTimeUtc(path)),
        Version = string.Create(CultureInfo.InvariantCulture, $"{new FileInfo(path).Length}-{File.GetLastWriteTimeUtc(path).Ticks}"),
    };
}
