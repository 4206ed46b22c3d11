namespace Stats.Functions.Azure;

/// <summary>How texts are put in messages. Sender and receiver must agree.</summary>
public enum QueueMessageEncoding
{
    None,

    /// <summary>Takes any text, and is what the Functions host expects unless told otherwise.</summary>
    Base64,
}
