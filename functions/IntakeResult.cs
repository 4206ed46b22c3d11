namespace Stats.Functions;

/// <summary>What became of an export from the inbox.</summary>
/// <param name="Read">What was read of it; <see langword="null"/> when nothing could be.</param>
/// <param name="Quarantined">Why it lies in quarantine; <see langword="null"/> when it lies in the archive.</param>
public sealed record IntakeResult(IngestResult? Read, string? Quarantined);
