namespace Stats.Functions.Azure;

/// <summary>A message that was received: others do not see it until its visibility timeout ends.</summary>
/// <param name="MessageId">Names it.</param>
/// <param name="PopReceipt">Proves that it was received; needed to delete it.</param>
/// <param name="MessageText">What it says.</param>
/// <param name="DequeueCount">How many times it has been received, this one included.</param>
public sealed record QueueMessage(string MessageId, string PopReceipt, string MessageText, long DequeueCount);
