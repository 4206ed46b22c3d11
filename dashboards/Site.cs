using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Stats.Analytics;
using Stats.Dashboards.Pages;
using Stats.Dashboards.Text;

namespace Stats.Dashboards;

/// <summary>A report becomes pages: every page in every language, and one style sheet.</summary>
/// <remarks>Equal reports give the same bytes: no clock, no ambient culture, no script, nothing fetched from elsewhere.</remarks>
public static class Site
{
    public const string StylesheetPath = "site.css";

    /// <returns>The site's files: Swedish pages at the root, English ones under <c>en/</c>, then the style sheet.</returns>
    public static async Task<IReadOnlyList<SiteFile>> RenderAsync(Report report)
    {
        await using var services = new ServiceCollection().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var files = new List<SiteFile>();
        foreach (var language in Enum.GetValues<Language>())
        {
            foreach (var page in Enum.GetValues<SitePage>())
            {
                var html = await RenderPageAsync(renderer, new(report, Texts.Of(language), page));
                files.Add(new(SiteMap.PathOf(page, language), "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html)));
            }
        }

        files.Add(new(StylesheetPath, "text/css; charset=utf-8", ReadStylesheet()));
        return files;
    }

    private static Task<string> RenderPageAsync(HtmlRenderer renderer, PageView view) => renderer.Dispatcher.InvokeAsync(async () =>
    {
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(Document.View)] = view });
        var root = await renderer.RenderComponentAsync<Document>(parameters);
        return root.ToHtmlString();
    });

    private static byte[] ReadStylesheet()
    {
        using var resource = typeof(Site).Assembly.GetManifestResourceStream(StylesheetPath)!;
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }
}
