namespace Stats.Functions.Demo;

/// <summary>Two exports with days in common, and how.</summary>
internal sealed record DuplicateExport(string First, string Second, string Overlap);
