using System.Globalization;
using Stats.Functions.Publishing;
using Stats.Tests.Workspaces;

namespace Stats.Tests.Publishing;

public sealed class FolderSiteTests : SiteContract, IDisposable
{
    private readonly TestWorkspace folder = new();

    [Fact]
    public async Task Nothing_is_left_but_the_files()
    {
        await Site.PublishAsync(_ => Task.FromResult<IReadOnlyList<Stats.Dashboards.SiteFile>>([Page("index.html", "x")]), default);
        Assert.Equal(["index.html"], folder.Files("site"));
    }

    public void Dispose() => folder.Dispose();

    protected override ISite Site => new FolderSite(folder.PathOf("site"));

    protected override Task HideAsync(string name)
    {
        folder.Write(name, "x");
        return Task.CompletedTask;
    }

    protected override Task<string> VersionAsync(string path) =>
        Task.FromResult(File.GetLastWriteTimeUtc(folder.PathOf("site/" + path)).Ticks.ToString(CultureInfo.InvariantCulture));
}
