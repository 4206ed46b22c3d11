namespace Stats.Functions.Sources;

/// <summary>Counts what an archive unpacks to, as it is unpacked.</summary>
internal sealed class Unpacking(string archive, ArchiveLimits limits)
{
    private long total;

    /// <exception cref="ExportFormatException">It becomes too much: a fault, or an attack.</exception>
    public void Count(int bytes, long unpacked, long packed)
    {
        total += bytes;
        if (total > limits.MostBytes)
        {
            throw new ExportFormatException(
                $"{archive} unpacks to more than {limits.MostBytes >> 20:N0} MB, which is the most that is read of an archive. Unpack it and drop the files one by one.");
        }

        if (unpacked > limits.FreeBytes && unpacked / limits.MostTimes > packed)
        {
            throw new ExportFormatException(
                $"{archive} holds a file that becomes more than {limits.MostTimes} times larger when it is unpacked, which no export does. "
                + "If it is what you expect, unpack it and drop the file itself.");
        }
    }
}
