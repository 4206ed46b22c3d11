using System.Buffers.Binary;
using System.IO.Compression;
using Stats.Functions.Privacy;

namespace Stats.Functions.Sources;

/// <summary>A file in an archive.</summary>
internal sealed class PackedFile(Unpacking unpacking, ExportFile archive, string fileName, long packedLength, Func<Stream> open, ZipArchiveEntry? entry)
{
    /// <summary>Its name as it is told, after the archive's.</summary>
    public string Name { get; } = FileNames.Shown(fileName);

    /// <summary>What a person should know of it, once it is unpacked; <see langword="null"/> mostly.</summary>
    public string? Note { get; private set; }

    public long PackedLength { get; } = packedLength;

    /// <summary>Unpacks it and hands it over as an export, which is gone afterwards.</summary>
    /// <exception cref="ExportFormatException">It cannot be unpacked.</exception>
    public async Task UseAsync(Func<ExportFile, Task> use, CancellationToken stop)
    {
        using var unpacked = Unpack(stop);
        await use(new(archive.Source, fileName, unpacked.Length, unpacked.Open) { ModifiedAt = archive.ModifiedAt });
    }

    private UnpackedFile Unpack(CancellationToken stop)
    {
        if (entry?.IsEncrypted ?? false)
            throw new ExportFormatException($"{Name} is encrypted. Unpack the archive with its password and drop the files themselves.");
        var unpacked = new UnpackedFile();
        try
        {
            var checksum = new Crc32();
            var buffer = new byte[1 << 16];
            using var packed = open();
            for (int read; (read = packed.Read(buffer)) > 0;)
            {
                stop.ThrowIfCancellationRequested();
                unpacked.Write(buffer.AsSpan(0, read));
                unpacking.Count(read, unpacked.Length, PackedLength);
                if (entry is not null)
                    checksum.Add(buffer.AsSpan(0, read));
            }

            if (entry is null ? !IsWhole(unpacked) && !IsWholeBefore(unpacked) : checksum.Value != entry.Crc32)
                throw Damaged();
            return unpacked;
        }
        catch (InvalidDataException)
        {
            unpacked.Dispose();
            throw entry is not null && unpacking.MethodOf(entry) is { } method ? new($"{Name} is compressed in a way that cannot be read (method {method}): make the zip again with the ordinary method (deflate).") : Damaged();
        }
        catch
        {
            unpacked.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Whether a gzip file ends as its last bytes say: with the checksum and the length of what is packed last. One that was cut off unpacks
    /// without a complaint, only to less.
    /// </summary>
    private bool IsWhole(UnpackedFile unpacked)
    {
        var end = new byte[8];
        if (archive.Length < end.Length)
            return false;
        using var packed = archive.Open();
        packed.Seek(-end.Length, SeekOrigin.End);
        packed.ReadExactly(end);
        var length = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(4));
        if (length > unpacked.Length)
            return false;
        var checksum = new Crc32();
        var buffer = new byte[1 << 16];
        using var tail = unpacked.Open();
        tail.Seek(-length, SeekOrigin.End);
        for (int read; (read = tail.Read(buffer)) > 0;)
            checksum.Add(buffer.AsSpan(0, read));
        return checksum.Value == BinaryPrimitives.ReadUInt32LittleEndian(end);
    }

    /// <summary>Whether the checksum and length of all that was unpacked stand somewhere in the gzip file: then what follows is not part of it.</summary>
    private bool IsWholeBefore(UnpackedFile unpacked)
    {
        var checksum = new Crc32();
        var buffer = new byte[1 << 16];
        using (var all = unpacked.Open())
        {
            for (int read; (read = all.Read(buffer)) > 0;)
                checksum.Add(buffer.AsSpan(0, read));
        }

        var end = new byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(end, checksum.Value);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(4), (uint)unpacked.Length);
        using var packed = archive.Open();
        var position = 0L;
        for (int kept = 0, read; (read = packed.Read(buffer.AsSpan(kept))) > 0;)
        {
            var part = buffer.AsSpan(0, kept + read);
            if (part.IndexOf(end) is var at and >= 0)
            {
                Note = $"{Name}: {archive.Length - position - at - end.Length} bytes after the end of the packed file do not belong to it and were ignored.";
                return true;
            }

            var next = Math.Min(end.Length - 1, part.Length);
            part[^next..].CopyTo(buffer);
            position += part.Length - next;
            kept = next;
        }

        return false;
    }

    private ExportFormatException Damaged() =>
        new($"{Name} is damaged: it cannot be unpacked, or is not what the archive says it should be. The download was probably cut off; fetch {archive.Name} again.");
}
