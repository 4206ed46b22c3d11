namespace Stats.Tests.Demo;

/// <summary>The tests that read the demo as it was run share one run.</summary>
[CollectionDefinition(nameof(SharedDemo))]
public sealed class SharedDemo : ICollectionFixture<IngestedDemo>;
