namespace Stats.Functions.Sources.Drafting;

/// <summary>A column with a role.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Column">The column.</param>
/// <param name="Why">Why it was chosen: a sentence.</param>
internal sealed record RoleChoice(Role Role, ColumnFacts Column, string Why);
