namespace Stats.Functions.Triggers;

/// <summary>What the Functions host is told: messages for output bindings, and lines for its log.</summary>
/// <param name="Outputs">For each queue binding the messages to send.</param>
/// <param name="Logs">What was done; no personal data.</param>
internal sealed record InvocationReply(IReadOnlyDictionary<string, IReadOnlyList<string>> Outputs, IReadOnlyList<string> Logs);
