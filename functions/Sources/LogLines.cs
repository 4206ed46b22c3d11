using System.Text;
using CsvHelper;

namespace Stats.Functions.Sources;

/// <summary>Splits logs into lines, and lines into fields, without quoting.</summary>
internal static class LogLines
{
    /// <summary>Stands for "no separator": log lines do not hold it.</summary>
    public const char None = '\u001F';

    private const int LongestLine = 1 << 20;

    public static CsvReader Open(Stream stream, Encoding encoding, char separator) => CsvReader.Create(stream, new()
    {
        Separator = separator,
        HasHeader = false,
        Mode = CsvMode.NoEscape,
        Encoding = encoding,
        MaxRecordSize = LongestLine,
        MissingField = CsvMissingFieldHandling.ReturnEmpty,
        TrackLineNumbers = true,
        IncludeValuesInExceptions = false,
    });

    public static ExportFormatException TooLong(ExportFile file, long line, CsvFormatException broken) => new(
        $"{file.Name}: the line after line {line} is longer than {LongestLine:N0} bytes, so it is not a log line. Check that the file is whole.",
        broken);
}
