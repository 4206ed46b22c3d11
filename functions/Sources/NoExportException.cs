namespace Stats.Functions.Sources;

/// <summary>A file that holds nothing to read: it is empty, is no text, or fits no profile. Beside exports in an archive it does no harm.</summary>
public sealed class NoExportException : ExportFormatException
{
    public NoExportException(string message)
        : base(message)
    {
    }

    public NoExportException(string message, Exception inner)
        : base(message, inner)
    {
    }

    public NoExportException()
    {
    }
}
