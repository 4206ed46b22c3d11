namespace Stats.Functions.Sources;

/// <summary>A file that cannot be read at all. The message tells what was expected, what was found and what to do next; never a value of a row.</summary>
public class ExportFormatException : Exception
{
    public ExportFormatException(string message)
        : base(message)
    {
    }

    public ExportFormatException(string message, Exception inner)
        : base(message, inner)
    {
    }

    public ExportFormatException()
    {
    }
}
