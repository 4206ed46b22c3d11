using NodaTime;

namespace Stats.Functions.Demo;

/// <summary>A message in the trace.</summary>
internal sealed record DemoMail(
    Instant At, string Sender, IReadOnlyList<string> Recipients, string Subject, int Bytes, string MessageId, Guid NetworkId)
{
    public bool IsReply { get; init; }
}
