namespace Stats.Functions.Sources;

/// <summary>The next bytes of a stream, and no more.</summary>
internal sealed class SegmentStream(Stream inner, long length) : ReadOnlyStream
{
    private long left = length;

    public override int Read(Span<byte> buffer)
    {
        var read = left == 0 ? 0 : inner.Read(buffer.Length > left ? buffer[..(int)left] : buffer);
        left -= read;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
