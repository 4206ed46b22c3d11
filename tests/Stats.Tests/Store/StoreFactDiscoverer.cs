using Stats.Tests.Azure;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Stats.Tests.Store;

/// <summary>Finds the promises that a test class inherits; one in a storage account is called Table… or Blob….</summary>
internal sealed class StoreFactDiscoverer(IMessageSink diagnostics) : FactDiscoverer(diagnostics)
{
    protected override IXunitTestCase CreateTestCase(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        Azurite.Missing is { } reason && testMethod.TestClass.Class.Name.Split('.')[^1] is var name
            && (name.StartsWith("Table", StringComparison.Ordinal) || name.StartsWith("Blob", StringComparison.Ordinal))
            ? new XunitSkippedDataRowTestCase(
                DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod, reason)
            : base.CreateTestCase(discoveryOptions, testMethod, factAttribute);
}
