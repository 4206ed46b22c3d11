using Stats.Functions.Demo;

namespace Stats.Tests.Demo;

/// <summary>One generated demo workspace, shared by the tests that read it.</summary>
public sealed class DemoFixture : IDisposable
{
    public DemoFixture() => DemoMunicipality.Write(Root);

    public string Root { get; } = Directory.CreateTempSubdirectory("stats-demo-").FullName;

    public string[] Files(string source) => [.. Directory.GetFiles(Path.Combine(Root, "inbox", source)).Order(StringComparer.Ordinal)];

    public string File(string sourceAndName) => Path.Combine(Root, "inbox", sourceAndName);

    internal DemoTruths Truths => DemoTruths.Load(Path.Combine(Root, "truths.json"));

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
