namespace Stats.Functions.Sources;

/// <summary>How much an archive may unpack to. A small file can be made to unpack to more than any disk holds; what it says of its own sizes is not believed.</summary>
/// <param name="MostFiles">Files in it. A day's file of each report for two years fit.</param>
/// <param name="MostBytes">All of it, unpacked. A municipality's access logs of a year are below; the disk for temporary files should hold it.</param>
/// <param name="MostTimes">How many times larger than its packed bytes a file may become. Logs become 10 to 50 times larger; bombs, a thousand.</param>
/// <param name="FreeBytes">Up to this size that is not asked: small files of repeated rows pack very well.</param>
internal sealed record ArchiveLimits(int MostFiles, long MostBytes, int MostTimes, long FreeBytes)
{
    /// <summary>As <see cref="FreeBytes"/>, for all files of the archive together: many small bombs are one large.</summary>
    public long FreeBytesOfAll => 4 * FreeBytes;

    public static ArchiveLimits Default { get; } = new(1000, 4L << 30, 200, 16 << 20);
}
