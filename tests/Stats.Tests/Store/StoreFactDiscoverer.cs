using Stats.Tests.Azure;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Stats.Tests.Store;

/// <summary>Finds the promises that a store's test class inherits.</summary>
internal sealed class StoreFactDiscoverer(IMessageSink diagnostics) : FactDiscoverer(diagnostics)
{
    protected override IXunitTestCase CreateTestCase(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        Azurite.Missing is { } reason && testMethod.TestClass.Class.Name == typeof(TableStoreTests).FullName
            ? new XunitSkippedDataRowTestCase(
                DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod, reason)
            : base.CreateTestCase(discoveryOptions, testMethod, factAttribute);
}
