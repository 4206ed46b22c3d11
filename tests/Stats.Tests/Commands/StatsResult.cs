namespace Stats.Tests.Commands;

/// <summary>What a command left: its exit code, its results (standard output) and its messages (standard error).</summary>
internal sealed record StatsResult(int ExitCode, string Results, string Messages);
