using System.IO.Compression;

namespace Stats.Functions.Sources;

/// <summary>Counts what an archive unpacks to, as it is unpacked.</summary>
internal sealed class Unpacking(ExportFile archive, ArchiveLimits limits)
{
    private const int Stored = 0;
    private const int Deflated = 8;
    private const int Deflated64 = 9;

    private long total;
    private Dictionary<ZipArchiveEntry, int>? methods;

    /// <exception cref="ExportFormatException">It becomes too much: a fault, or an attack.</exception>
    public void Count(int bytes, long unpacked, long packed)
    {
        total += bytes;
        if (total > limits.MostBytes)
        {
            throw new ExportFormatException(
                $"{archive.Name} unpacks to more than {limits.MostBytes >> 20:N0} MB, which is the most that is read of an archive. Unpack it and drop the files one by one.");
        }

        if ((unpacked > limits.FreeBytes && unpacked / limits.MostTimes > packed) || (total > limits.FreeBytesOfAll && total / limits.MostTimes > archive.Length))
        {
            throw new ExportFormatException(
                $"{archive.Name} holds a file that becomes more than {limits.MostTimes} times larger when it is unpacked, which no export does. "
                + "If it is what you expect, unpack it and drop the file itself.");
        }
    }

    /// <summary>The number of the method that a file of a zip is packed with, when it is one that cannot be unpacked; otherwise <see langword="null"/>.</summary>
    public int? MethodOf(ZipArchiveEntry entry)
    {
        methods ??= entry.Archive.Entries.Zip(ZipMethods.Of(archive)).ToDictionary(pair => pair.First, pair => pair.Second);
        return methods.TryGetValue(entry, out var method) && method is not (Stored or Deflated or Deflated64) ? method : null;
    }
}
