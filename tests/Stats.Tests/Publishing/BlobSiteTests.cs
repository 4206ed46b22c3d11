using System.Text;
using Stats.Dashboards;
using Stats.Functions.Publishing;
using Stats.Tests.Azure;
using Stats.Tests.Triggers;

namespace Stats.Tests.Publishing;

public sealed class BlobSiteTests : SiteContract, IAsyncLifetime
{
    private CloudWorkspace cloud = null!;

    [AzuriteFact]
    public async Task A_publisher_that_was_overtaken_while_it_made_its_pages_makes_them_again()
    {
        await Site.PublishAsync(_ => Files("first"), default);
        var made = 0;
        await Site.PublishAsync(
            async stop =>
            {
                if (++made > 1)
                    return await Files("newest");
                await new BlobSite(cloud.Container).PublishAsync(_ => Files("newer"), stop);
                return await Files("older");
            },
            default);
        Assert.Equal(2, made);
        foreach (var path in new[] { "a.html", "b.html" })
            Assert.Equal("newest", Encoding.UTF8.GetString((await Site.FindAsync(path, default))!.Content.Span));

        static Task<IReadOnlyList<SiteFile>> Files(string text) => Task.FromResult<IReadOnlyList<SiteFile>>([Page("a.html", text), Page("b.html", text)]);
    }

    [AzuriteFact]
    public async Task Browsers_are_to_ask_each_time()
    {
        await Site.PublishAsync(_ => Task.FromResult<IReadOnlyList<SiteFile>>([Page("index.html", "x")]), default);
        var properties = (await cloud.Container.GetBlobClient("site/index.html").GetPropertiesIfExistsAsync())!;
        Assert.Equal(("text/html; charset=utf-8", "no-cache"), (properties.ContentType, properties.CacheControl));
    }

    public async Task InitializeAsync()
    {
        if (Azurite.Missing is null)
            cloud = await CloudWorkspace.NewAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    protected override ISite Site => new BlobSite(cloud.Container);

    protected override Task HideAsync(string name) => cloud.WriteAsync(name, BinaryData.FromString("x"));

    protected override async Task<string> VersionAsync(string path) => (await cloud.Container.GetBlobClient("site/" + path).GetPropertiesIfExistsAsync())!.ETag.ToString();
}
