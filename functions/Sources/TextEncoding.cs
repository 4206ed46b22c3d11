using System.Buffers;
using System.Text;

namespace Stats.Functions.Sources;

/// <summary>Tells the encoding of a text from its bytes, never from its name.</summary>
public static class TextEncoding
{
    static TextEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding of Swedish Excel's CSV: a superset of ISO 8859-1.</summary>
    public static Encoding Windows1252 => Encoding.GetEncoding(1252);

    /// <summary>An encoding by its name in a profile.</summary>
    /// <exception cref="ExportFormatException">There is no such encoding.</exception>
    public static Encoding Named(string name)
    {
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException wrong)
        {
            throw new ExportFormatException($"There is no encoding called '{name}'. Use utf-8, utf-16, windows-1252 or iso-8859-1, or leave it out.", wrong);
        }
    }

    /// <summary>The encoding of a text that starts with these bytes; <see langword="null"/> when they are not text at all.</summary>
    /// <param name="start">The first bytes of the file; 64 KiB are plenty.</param>
    public static Encoding? Detect(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("\uFEFF"u8))
            return Encoding.UTF8;
        if (start is [0xFF, 0xFE, ..])
            return Encoding.Unicode;
        if (start is [0xFE, 0xFF, ..])
            return Encoding.BigEndianUnicode;
        if (HasZerosAt(start, odd: true))
            return Encoding.Unicode;
        if (HasZerosAt(start, odd: false))
            return Encoding.BigEndianUnicode;
        if (LooksBinary(start))
            return null;
        return IsUtf8(start) ? Encoding.UTF8 : Windows1252;
    }

    /// <summary>Whether the start of a file leaves open how later characters are written: it is plain ASCII.</summary>
    public static bool IsOpen(ExportFile file)
    {
        var start = new byte[Math.Min(FileStart.Bytes, file.Length)];
        using var stream = file.Open();
        return file.Length > start.Length && System.Text.Ascii.IsValid(start.AsSpan(0, stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)));
    }

    /// <summary>The encoding of a file whose start leaves it open, told by the first character that is not ASCII.</summary>
    public static Encoding OfWhole(ExportFile file)
    {
        using var stream = new AsciiUntilUtf8Stream(file.Open());
        var buffer = new byte[1 << 16];
        try
        {
            while (stream.Read(buffer) > 0)
            {
            }

            return Encoding.UTF8;
        }
        catch (NotUtf8Exception)
        {
            return Windows1252;
        }
    }

    /// <summary>UTF-16 without a byte order mark: in Western text nearly every second byte is zero, and no other is.</summary>
    private static bool HasZerosAt(ReadOnlySpan<byte> start, bool odd)
    {
        int here = 0, elsewhere = 0;
        for (var i = 0; i + 1 < start.Length; i += 2)
        {
            here += start[i + (odd ? 1 : 0)] == 0 ? 1 : 0;
            elsewhere += start[i + (odd ? 0 : 1)] == 0 ? 1 : 0;
        }

        return start.Length >= 4 && here * 10 > start.Length / 2 * 7 && elsewhere * 50 < start.Length / 2;
    }

    private static bool LooksBinary(ReadOnlySpan<byte> start)
    {
        var controls = 0;
        foreach (var one in start)
            controls += one is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1B) ? 1 : 0;
        return controls * 100 > start.Length * 2;
    }

    private static bool IsUtf8(ReadOnlySpan<byte> start)
    {
        // A sample may end in the middle of a character: up to three bytes at its end that could begin one do not count.
        for (var cut = 0; cut <= 3 && cut <= start.Length; cut++)
        {
            if (System.Text.Unicode.Utf8.IsValid(start[..^cut]))
                return cut == 0 || Rune.DecodeFromUtf8(start[^cut..], out _, out _) == OperationStatus.NeedMoreData;
        }

        return false;
    }
}
