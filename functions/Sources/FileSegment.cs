using System.Text;

namespace Stats.Functions.Sources;

/// <summary>A part of a file that holds whole lines, so that several can be read at once.</summary>
/// <param name="Start">The first byte.</param>
/// <param name="Length">How many bytes.</param>
internal sealed record FileSegment(long Start, long Length)
{
    /// <summary>Smaller parts are not worth a thread.</summary>
    private const long LeastBytes = 4 << 20;

    /// <summary>Cuts a file at line ends into as many parts as there are cores; a small file is one part.</summary>
    public static IReadOnlyList<FileSegment> Of(ExportFile file)
    {
        var count = (int)Math.Clamp(file.Length / LeastBytes, 1, Environment.ProcessorCount);
        var cuts = Enumerable.Range(0, count).Select(part => part == 0 ? 0 : NextLine(file, file.Length / count * part)).Append(file.Length).ToArray();
        return [.. Enumerable.Range(0, count).Select(part => new FileSegment(cuts[part], cuts[part + 1] - cuts[part]))];
    }

    /// <summary>Whether a line ends at the byte of a line feed, and only there.</summary>
    public static bool CanCut(Encoding encoding) => encoding.IsSingleByte || encoding is UTF8Encoding;

    /// <summary>Cuts a file at line ends into parts of about a size, found one after the other.</summary>
    public static IEnumerable<FileSegment> InTurn(ExportFile file, long bytes)
    {
        for (long start = 0, end; start < file.Length; start = end)
        {
            end = start + bytes >= file.Length ? file.Length : NextLine(file, start + bytes);
            yield return new(start, end - start);
        }
    }

    /// <summary>Opens this part of the file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="untilQuote">Whether to stop where a quotation mark is found.</param>
    public SegmentStream Open(ExportFile file, bool untilQuote = false)
    {
        var stream = file.Open();
        stream.Seek(Start, SeekOrigin.Begin);
        return new(stream, Length, untilQuote);
    }

    private static long NextLine(ExportFile file, long position)
    {
        using var stream = file.Open();
        stream.Seek(position, SeekOrigin.Begin);
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0; position += read)
        {
            var end = buffer.AsSpan(0, read).IndexOf((byte)'\n');
            if (end >= 0)
                return position + end + 1;
        }

        return file.Length;
    }
}
