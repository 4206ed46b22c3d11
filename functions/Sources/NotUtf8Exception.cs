namespace Stats.Functions.Sources;

/// <summary>A file whose start is plain ASCII holds other characters later, and they are not written as UTF-8.</summary>
internal sealed class NotUtf8Exception : Exception
{
    public NotUtf8Exception()
    {
    }

    public NotUtf8Exception(string message)
        : base(message)
    {
    }

    public NotUtf8Exception(string message, Exception inner)
        : base(message, inner)
    {
    }
}
