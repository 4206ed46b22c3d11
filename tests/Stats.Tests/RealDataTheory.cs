namespace Stats.Tests;

/// <summary>A theory on real exports; skipped, and said so, where they are not at hand.</summary>
public sealed class RealDataTheory : TheoryAttribute
{
    public RealDataTheory() => Skip = RealData.Skip;
}
