namespace Stats.Functions.Sources;

/// <summary>A part of a file that holds whole lines, so that several can be read at once.</summary>
/// <param name="Start">The first byte.</param>
/// <param name="Length">How many bytes.</param>
/// <param name="LinesBefore">How many lines stand before it.</param>
internal sealed record FileSegment(long Start, long Length, long LinesBefore)
{
    /// <summary>Smaller parts are not worth a thread.</summary>
    private const long LeastBytes = 4 << 20;

    /// <summary>Cuts a file at line ends into as many parts as there are cores.</summary>
    /// <returns>A single part, all of the file, when it is small or holds quotation marks: a line end may then stand inside a field.</returns>
    public static IReadOnlyList<FileSegment> Of(ExportFile file)
    {
        var count = (int)Math.Min(Environment.ProcessorCount, file.Length / LeastBytes);
        if (count < 2)
            return [new(0, file.Length, 0)];
        var cuts = Enumerable.Range(0, count).Select(part => part == 0 ? 0 : NextLine(file, file.Length / count * part)).Append(file.Length).ToArray();
        var parts = new (long Lines, bool HasQuotes)[count];
        Parallel.For(0, count, part => parts[part] = Look(file, cuts[part], cuts[part + 1]));
        if (parts.Any(part => part.HasQuotes))
            return [new(0, file.Length, 0)];
        return [.. Enumerable.Range(0, count).Select(part => new FileSegment(cuts[part], cuts[part + 1] - cuts[part], parts.Take(part).Sum(before => before.Lines)))];
    }

    /// <summary>Opens this part of the file.</summary>
    public Stream Open(ExportFile file)
    {
        var stream = file.Open();
        stream.Seek(Start, SeekOrigin.Begin);
        return new SegmentStream(stream, Length);
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

    private static (long Lines, bool HasQuotes) Look(ExportFile file, long start, long end)
    {
        using var stream = file.Open();
        stream.Seek(start, SeekOrigin.Begin);
        var buffer = new byte[1 << 18];
        var lines = 0L;
        for (int read; start < end && (read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, end - start))) > 0; start += read)
        {
            var bytes = buffer.AsSpan(0, read);
            if (bytes.Contains((byte)'"'))
                return (0, true);
            lines += bytes.Count((byte)'\n');
        }

        return (lines, false);
    }
}
