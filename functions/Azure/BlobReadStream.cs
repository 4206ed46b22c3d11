using Azure;

namespace Stats.Functions.Azure;

/// <summary>A blob as a stream that can be read and moved in, a few MiB a request. It is one version of the blob from beginning to end.</summary>
public sealed class BlobReadStream : Stream
{
    private readonly BlobClient blob;
    private readonly ETag tag;
    private readonly int bufferSize;
    private ReadOnlyMemory<byte> buffer;
    private long bufferStart;
    private long position;

    internal BlobReadStream(BlobClient blob, long length, ETag tag, int bufferSize) =>
        (this.blob, Length, this.tag, this.bufferSize) = (blob, length, tag, bufferSize);

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; }

    public override long Position
    {
        get => position;
        set => position = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    /// <exception cref="IOException">The blob was replaced or deleted since it was opened.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty || position >= Length)
            return 0;
        if (!IsBuffered)
        {
            try
            {
                Keep(blob.DownloadRange(position, Math.Min(bufferSize, Length - position), tag));
            }
            catch (RequestFailedException error) when (IsOther(error))
            {
                throw Replaced(error);
            }
        }

        return Take(buffer);
    }

    /// <inheritdoc cref="Read(Span{byte})"/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.IsEmpty || position >= Length)
            return 0;
        if (!IsBuffered)
        {
            try
            {
                Keep(await blob.DownloadRangeAsync(position, Math.Min(bufferSize, Length - position), tag, cancellationToken));
            }
            catch (RequestFailedException error) when (IsOther(error))
            {
                throw Replaced(error);
            }
        }

        return Take(buffer.Span);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => position + offset,
        _ => Length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private bool IsBuffered => position >= bufferStart && position < bufferStart + buffer.Length;

    private void Keep(BlobContent piece) => (buffer, bufferStart) = (piece.Content.ToMemory(), position);

    private int Take(Span<byte> to)
    {
        var from = buffer.Span[(int)(position - bufferStart)..];
        var count = Math.Min(from.Length, to.Length);
        from[..count].CopyTo(to);
        position += count;
        return count;
    }

    private static bool IsOther(RequestFailedException error) => error.Status is 404 or 412 or 416;

    private IOException Replaced(RequestFailedException error) =>
        new($"The blob '{blob.Name}' was replaced or deleted while it was read. Read it again from the beginning.", error);
}
