using System.Globalization;
using System.Text;
using Stats.Dashboards;
using Stats.Functions.Publishing;
using Stats.Tests.Store;

namespace Stats.Tests.Publishing;

/// <summary>What every site promises, wherever it lies.</summary>
public abstract class SiteContract
{
    protected abstract ISite Site { get; }

    /// <summary>Puts a file beside the site, where no visitor may come.</summary>
    protected abstract Task HideAsync(string name);

    /// <summary>Tells whether a file was written again.</summary>
    protected abstract Task<string> VersionAsync(string path);

    [StoreFact]
    public async Task Files_are_found_as_they_were_published_and_those_that_have_not_changed_are_left_alone()
    {
        SiteFile[] first = [Page("index.html", "å"), Page("en/index.html", "en"), new("site.css", "text/css; charset=utf-8", "a{}"u8.ToArray()), new("report.json", "application/json", "{}"u8.ToArray())];
        Assert.Equal(first.Select(file => file.Path), await PublishAsync(first));
        foreach (var file in first)
        {
            var found = (await Site.FindAsync(file.Path, default))!;
            Assert.Equal((file.Path, file.ContentType, Encoding.UTF8.GetString(file.Content.Span)), (found.Path, found.ContentType, Encoding.UTF8.GetString(found.Content.Span)));
        }

        var before = (await VersionAsync("index.html"), await VersionAsync("site.css"));
        Assert.Equal(["index.html"], await PublishAsync([Page("index.html", "ä"), .. first[1..]]));
        Assert.NotEqual(before.Item1, await VersionAsync("index.html"));
        Assert.Equal(before.Item2, await VersionAsync("site.css"));
        Assert.Empty(await PublishAsync([Page("index.html", "ä"), .. first[1..]]));
    }

    [StoreFact]
    public async Task Nothing_but_the_site_is_found()
    {
        await PublishAsync([Page("index.html", "x"), Page("en/index.html", "x")]);
        await HideAsync("stats.yaml");
        foreach (var path in new[]
            { "", "/", ".", "..", "../stats.yaml", "en/../../stats.yaml", "..\\stats.yaml", "en\\index.html", "en//index.html", "/index.html", "./index.html", "en/../index.html", "en", "en/", "index.htm", "index.html\0", "C:index.html", new('x', 3000) })
            Assert.True(await Site.FindAsync(path, default) is null, path);
    }

    [StoreFact]
    public async Task Of_many_who_publish_at_once_the_one_with_the_newest_data_ends_on_top()
    {
        var data = 0;
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => Site.PublishAsync(
            async stop =>
            {
                var seen = Interlocked.Increment(ref data).ToString(CultureInfo.InvariantCulture);
                await Task.Delay(20, stop); // gives way to the others
                return [Page("a.html", seen), Page("b.html", seen), Page("c.html", seen)];
            },
            default))));
        foreach (var path in new[] { "a.html", "b.html", "c.html" })
            Assert.Equal($"{data}", Encoding.UTF8.GetString((await Site.FindAsync(path, default))!.Content.Span));
    }

    protected static SiteFile Page(string path, string text) => new(path, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(text));

    private Task<IReadOnlyList<string>> PublishAsync(IReadOnlyList<SiteFile> files) => Site.PublishAsync(_ => Task.FromResult(files), default);
}
