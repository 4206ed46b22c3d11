namespace Stats.Functions.Sources;

/// <summary>A part of a file, looked at while it is read: a line end may stand inside a quoted field, so of a table a part with quotation marks proves nothing.</summary>
/// <param name="inner">The file, where the part begins.</param>
/// <param name="length">How many bytes.</param>
/// <param name="untilQuote">Whether to stop where a quotation mark is found.</param>
internal sealed class SegmentStream(Stream inner, long length, bool untilQuote) : ReadOnlyStream
{
    private long left = length;

    /// <summary>Whether it stopped at a quotation mark.</summary>
    public bool HasQuotes { get; private set; }

    /// <summary>How many lines have been read.</summary>
    public long LineCount { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (HasQuotes || left == 0)
            return 0;
        var read = inner.Read(buffer.Length > left ? buffer[..(int)left] : buffer);
        left -= read;
        HasQuotes = untilQuote && buffer[..read].Contains((byte)'"');
        LineCount += buffer[..read].Count((byte)'\n');
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
