using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Stats.Analytics;
using Stats.Dashboards;

namespace Stats.Tests.Dashboards;

/// <summary>A rendered site, parsed.</summary>
internal sealed record RenderedSite(IReadOnlyList<SiteFile> Files)
{
    public static async Task<RenderedSite> OfAsync(Report report) => new(await Site.RenderAsync(report));

    public IEnumerable<(string Path, IDocument Document)> Pages =>
        Files.Where(file => file.ContentType.StartsWith("text/html", StringComparison.Ordinal)).Select(file => (file.Path, Page(file.Path)));

    public IDocument Page(string path) => new HtmlParser().ParseDocument(Text(path));

    public string Text(string path) => Encoding.UTF8.GetString(Files.Single(file => file.Path == path).Content.Span);

    /// <summary>The visible words of a page's main part, with every space as a plain one.</summary>
    public string Words(string path) =>
        string.Join(' ', Page(path).QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
