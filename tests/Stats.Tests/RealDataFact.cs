namespace Stats.Tests;

/// <summary>A test on real exports; skipped, and said so, where they are not at hand.</summary>
public sealed class RealDataFact : FactAttribute
{
    public RealDataFact() => Skip = RealData.Skip;
}
