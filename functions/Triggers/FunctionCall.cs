using Microsoft.Extensions.Logging;

namespace Stats.Functions.Triggers;

/// <summary>What a trigger has at hand.</summary>
internal sealed record FunctionCall(Installation Installation, CloudInstallation Cloud, Invocation Invocation, ILogger Log, CancellationToken Stop);
