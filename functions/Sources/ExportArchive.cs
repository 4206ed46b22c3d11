using System.IO.Compression;

namespace Stats.Functions.Sources;

/// <summary>A file that packs exports: a zip, which may hold several, or one file gzipped.</summary>
/// <remarks>Names in an archive are only ever shown, never used as paths.</remarks>
internal sealed class ExportArchive : IDisposable
{
    private readonly ZipArchive? zip;
    private readonly Unpacking unpacking;

    private ExportArchive(ExportFile file, ArchiveLimits limits)
    {
        unpacking = new(file, limits);
        Files = [new(unpacking, file, NameWithoutGz(file.FileName), file.Length, () => new GZipStream(file.Open(), CompressionMode.Decompress), null)];
    }

    private ExportArchive(ExportFile file, ArchiveLimits limits, ZipArchive zip)
    {
        this.zip = zip;
        unpacking = new(file, limits);
        Files = [.. zip.Entries.Where(IsFile).Select(entry => new PackedFile(unpacking, file, $"{file.FileName}/{entry.FullName}", entry.CompressedLength, entry.Open, entry))];
    }

    /// <summary>The files in it, in its own order.</summary>
    public IReadOnlyList<PackedFile> Files { get; }

    /// <summary>Opens an archive; <see langword="null"/> for any other file, and for workbooks, which only look like archives.</summary>
    /// <exception cref="ExportFormatException">The archive is broken, or holds too many files.</exception>
    public static ExportArchive? Open(ExportFile file, ArchiveLimits? limits = null)
    {
        // Also what is no file at all, such as a pipe, has no length: opening it would wait for ever.
        if (file.Length == 0)
            return null;
        limits ??= ArchiveLimits.Default;
        Span<byte> start = stackalloc byte[4];
        using (var stream = file.Open())
            start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        return start is [0x1F, 0x8B, ..] ? new(file, limits)
            : start.SequenceEqual("PK\u0003\u0004"u8) || start.SequenceEqual("PK\u0005\u0006"u8) ? OpenZip(file, limits)
            : null;
    }

    public void Dispose() => zip?.Dispose();

    private static ExportArchive? OpenZip(ExportFile file, ArchiveLimits limits)
    {
        var stream = file.Open();
        try
        {
            var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            if (zip.Entries.Any(entry => entry.FullName is "[Content_Types].xml" or "META-INF/manifest.xml"))
            {
                zip.Dispose();
                return null;
            }

            if (zip.Entries.Count > limits.MostFiles)
                throw new ExportFormatException($"{file.Name} holds {zip.Entries.Count} files; at most {limits.MostFiles} are read of an archive. Pack them in several.");
            return new(file, limits, zip);
        }
        catch (InvalidDataException)
        {
            stream.Dispose();
            throw new ExportFormatException(
                $"{file.Name} is a zip archive that cannot be opened: its list of contents is missing or damaged. The download was probably cut off; fetch it again.");
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Folders are no files, and what macOS adds for itself is not part of the export.</summary>
    private static bool IsFile(ZipArchiveEntry entry) =>
        entry.FullName.Length > 0 && !entry.FullName.EndsWith('/') && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal);

    private static string NameWithoutGz(string name) => name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
}
