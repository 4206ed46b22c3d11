using Microsoft.Win32.SafeHandles;

namespace Stats.Functions.Sources;

/// <summary>Bytes that lie on disk without a name, so that they are gone when they are let go of, and also when the program is killed.</summary>
internal sealed class UnpackedFile : IDisposable
{
    private readonly FileStream file;

    public UnpackedFile(string? folder = null)
    {
        var path = Path.Combine(folder ?? Path.GetTempPath(), Path.GetRandomFileName());
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.Delete, BufferSize = 0 };
        if (OperatingSystem.IsWindows())
        {
            options.Options = FileOptions.DeleteOnClose;
            file = new(path, options);
        }
        else
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            file = new(path, options);
            File.Delete(path);
        }
    }

    /// <summary>Bytes written so far.</summary>
    public long Length { get; private set; }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        file.Write(bytes);
        Length += bytes.Length;
    }

    /// <summary>Opens it for reading from the start, as often as needed.</summary>
    public Stream Open() => new Reader(file.SafeFileHandle, Length);

    public void Dispose() => file.Dispose();

    private sealed class Reader(SafeFileHandle file, long length) : ReadOnlyStream
    {
        public override bool CanSeek => true;

        public override long Length => length;

        public override long Position { get; set; }

        public override int Read(Span<byte> buffer)
        {
            var read = RandomAccess.Read(file, buffer, Position);
            Position += read;
            return read;
        }

        public override long Seek(long offset, SeekOrigin origin) =>
            Position = offset + (origin == SeekOrigin.Begin ? 0 : origin == SeekOrigin.Current ? Position : length);
    }
}
