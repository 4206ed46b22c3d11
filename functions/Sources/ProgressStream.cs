namespace Stats.Functions.Sources;

/// <summary>A stream to read from that tells how much was read, each time.</summary>
internal sealed class ProgressStream(Stream inner, Action<int> progress) : ReadOnlyStream
{
    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        progress(count);
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
