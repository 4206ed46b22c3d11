using Xunit.Sdk;

namespace Stats.Tests.Store;

/// <summary>What every store promises; skipped, with the reason, for a store that cannot run here.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Stats.Tests.Store.StoreFactDiscoverer", "Stats.Tests")]
internal sealed class StoreFactAttribute : FactAttribute;
