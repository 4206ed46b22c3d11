using System.Text;

namespace Stats.Functions.Sources;

/// <summary>The first bytes of a file and what they tell: enough to choose a profile and to find its header.</summary>
public sealed record FileStart
{
    internal const int Bytes = 64 * 1024;

    private FileStart(Encoding encoding, string text, bool isWholeFile)
    {
        Encoding = encoding;
        Text = text;
        IsWholeFile = isWholeFile;
        Records = new(text);
    }

    public Encoding Encoding { get; }

    /// <summary>The decoded start, without byte order mark, cut at a line end unless it is the whole file.</summary>
    public string Text { get; }

    public bool IsWholeFile { get; }

    /// <summary>The start as records.</summary>
    public FirstRecords Records { get; }

    /// <exception cref="ExportFormatException">The file is empty, or is not text.</exception>
    public static FileStart Of(ExportFile file, string? encodingName = null)
    {
        if (file.Length == 0)
            throw new NoExportException($"{file.Name} is empty (0 bytes). Make the export again; if the system had nothing to tell, remove the file.");
        using var stream = file.Open();
        var bytes = new byte[Math.Min(Bytes, file.Length)];
        var start = bytes.AsSpan(0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
        if (Archive(start) is { } archive)
            throw new ExportFormatException($"{file.Name} is {archive}, not a text export. Unpack it, and drop the files in it in inbox/{file.Source}/.");
        if (Document(start) is { } document)
            throw new ExportFormatException($"{file.Name} is {document}, not a text export. Export it as CSV instead, and drop that in inbox/{file.Source}/.");

        var encoding = encodingName is null ? TextEncoding.Detect(start) : TextEncoding.Named(encodingName);
        if (encoding is null)
        {
            throw new NoExportException(
                $"{file.Name} is not a text file: its first {start.Length} bytes hold binary data. Export it again as CSV, log or XML.");
        }

        var text = encoding.GetString(start).TrimStart('\uFEFF');
        var isWholeFile = start.Length >= file.Length;
        var lastLineEnd = text.LastIndexOfAny(['\n', '\r']);
        return new(encoding, isWholeFile || lastLineEnd < 0 ? text : text[..(lastLineEnd + 1)], isWholeFile);
    }

    /// <summary>The first lines, without their ends; empty ones left out.</summary>
    public IEnumerable<string> Lines(int most) =>
        Text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Take(most);

    private static string? Archive(ReadOnlySpan<byte> start) =>
        start.StartsWith("PK\u0003\u0004"u8) && !IsOffice(start) ? "a zip archive"
        : start is [0x1F, 0x8B, ..] ? "a gzip archive"
        : null;

    private static string? Document(ReadOnlySpan<byte> start) =>
        IsOffice(start) ? start.IndexOf("word/"u8) >= 0 ? "a Word document" : "an Excel workbook or another office document"
        : start.StartsWith("%PDF"u8) ? "a PDF"
        : start is [0xD0, 0xCF, 0x11, 0xE0, ..] ? "an old Excel workbook or Word document"
        : null;

    private static bool IsOffice(ReadOnlySpan<byte> start) =>
        start.StartsWith("PK\u0003\u0004"u8) && (start.IndexOf("[Content_Types].xml"u8) >= 0 || start.IndexOf("mimetypeapplication/vnd.oasis"u8) >= 0);
}
