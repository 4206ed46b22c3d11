using AngleSharp.Dom;
using Stats.Analytics;
using Stats.Dashboards;

namespace Stats.Tests.Dashboards;

public class SiteTests
{
    private static readonly string[] landmarks = ["header", "nav[aria-label]", "main#content", "footer"];
    private static readonly string[] fetches = ["url(", "@import", "http"];
    private static readonly Report[] reports = [Reports.Rich, Reports.Empty, Reports.Nulls, Reports.Long, ComparedReport.Report, StaffedReport.Scheduled, StaffedReport.Unscheduled, BenefitReport.Report, ChangedReport.Report];

    [Fact]
    public async Task Every_page_lies_at_its_address_in_both_languages()
    {
        var files = await Site.RenderAsync(Reports.Empty);

        Assert.Equal(
            ["index.html", "toppar.html", "bemanning.html", "kanaler.html", "kanalskifte.html", "andringar.html", "datakvalitet.html",
                "en/index.html", "en/peaks.html", "en/staffing.html", "en/channels.html", "en/channel-shift.html", "en/changes.html", "en/data-quality.html", "site.css"],
            files.Select(file => file.Path));
        Assert.All(files.SkipLast(1), file => Assert.Equal("text/html; charset=utf-8", file.ContentType));
        Assert.Equal("text/css; charset=utf-8", files[^1].ContentType);
    }

    [Fact]
    public async Task Equal_reports_give_the_same_bytes()
    {
        foreach (var report in reports)
        {
            var (first, second) = (await Site.RenderAsync(report), await Site.RenderAsync(report with { }));
            Assert.Equal(first.Select(file => Convert.ToHexString(file.Content.Span)), second.Select(file => Convert.ToHexString(file.Content.Span)));
        }
    }

    [Fact]
    public Task Every_page_has_one_main_heading_and_skips_no_level() => ForEveryPageAsync((path, page) =>
    {
        Assert.Equal("html", page.Doctype?.Name);
        var levels = page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, path));
    });

    [Fact]
    public Task Ids_are_unique_and_every_reference_to_an_id_resolves() => ForEveryPageAsync((path, page) =>
    {
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        var references = page.QuerySelectorAll("[aria-labelledby]").SelectMany(element => element.GetAttribute("aria-labelledby")!.Split(' '));
        Assert.All(references, id => Assert.Contains(id, ids));
    });

    [Fact]
    public Task Every_picture_has_a_title_and_a_description_in_words() => ForEveryPageAsync((path, page) =>
    {
        foreach (var svg in page.QuerySelectorAll("svg"))
        {
            Assert.Equal("img", svg.GetAttribute("role"));
            Assert.NotEmpty(svg.QuerySelector("title")!.TextContent);
            Assert.True(svg.QuerySelector("desc")!.TextContent.Length > 40, path);
            var named = svg.GetAttribute("aria-labelledby")!.Split(' ').Select(id => page.GetElementById(id)!.LocalName);
            Assert.Equal(["title", "desc"], named);
        }
    });

    [Fact]
    public Task Every_table_has_a_caption_and_every_header_cell_a_scope() => ForEveryPageAsync((path, page) =>
    {
        foreach (var table in page.QuerySelectorAll("table"))
        {
            Assert.NotEmpty(table.QuerySelector("caption")!.TextContent);
            Assert.All(table.QuerySelectorAll("thead th"), cell => Assert.Equal("col", cell.GetAttribute("scope")));
            Assert.All(table.QuerySelectorAll("tbody th"), cell => Assert.Equal("row", cell.GetAttribute("scope")));
            var columns = table.QuerySelectorAll("thead th").Length;
            Assert.All(table.QuerySelectorAll("tbody tr"), row => Assert.Equal(columns, row.Children.Length));
        }
    });

    [Fact]
    public Task Whatever_scrolls_can_be_reached_by_keyboard_and_has_a_name() => ForEveryPageAsync((path, page) =>
        Assert.All(page.QuerySelectorAll(".scroll"), region =>
        {
            Assert.Equal(("region", "0"), (region.GetAttribute("role"), region.GetAttribute("tabindex")));
            Assert.NotEmpty(region.GetAttribute("aria-label")!);
        }));

    [Fact]
    public Task Every_page_has_landmarks_and_a_link_past_the_navigation() => ForEveryPageAsync((path, page) =>
    {
        Assert.All(landmarks, landmark => Assert.Single(page.QuerySelectorAll(landmark)));
        Assert.Equal("#content", page.QuerySelector("body > a")!.GetAttribute("href"));
        Assert.Single(page.QuerySelectorAll("nav [aria-current=page]"));
    });

    [Fact]
    public Task Every_page_says_its_language_and_leads_to_itself_in_the_other() => ForEveryPageAsync((path, page) =>
    {
        var (own, other) = path.StartsWith("en/", StringComparison.Ordinal) ? ("en", "sv") : ("sv", "en");
        Assert.Equal(own, page.DocumentElement.GetAttribute("lang"));
        var link = page.QuerySelector(".language a")!;
        Assert.Equal((other, other), (link.GetAttribute("lang"), link.GetAttribute("hreflang")));
        Assert.Equal(2, page.QuerySelectorAll("link[rel=alternate][hreflang]").Length);
    });

    [Fact]
    public async Task Every_link_leads_to_a_file_of_the_site_and_a_place_in_it()
    {
        foreach (var report in reports)
        {
            var site = await RenderedSite.OfAsync(report);
            var pages = site.Pages.ToDictionary(page => "/" + page.Path, page => page.Document);
            foreach (var (path, page) in pages)
            {
                foreach (var link in page.QuerySelectorAll("[href]").Select(element => element.GetAttribute("href")!))
                {
                    var target = new Uri(new Uri("site:" + path), link);
                    Assert.Contains(site.Files, file => "/" + file.Path == target.AbsolutePath);
                    if (target.Fragment.Length > 1)
                        Assert.True(pages[target.AbsolutePath].GetElementById(target.Fragment[1..]) is not null, $"{path}: {link}");
                }
            }
        }
    }

    [Fact]
    public Task The_language_switch_leads_to_the_same_page_and_back() => ForEveryPageAsync((path, page) =>
    {
        var other = page.QuerySelector(".language a")!.GetAttribute("href")!;
        var expected = path switch
        {
            "index.html" => "en/index.html",
            "toppar.html" => "en/peaks.html",
            "bemanning.html" => "en/staffing.html",
            "kanaler.html" => "en/channels.html",
            "kanalskifte.html" => "en/channel-shift.html",
            "andringar.html" => "en/changes.html",
            "datakvalitet.html" => "en/data-quality.html",
            "en/index.html" => "../index.html",
            "en/peaks.html" => "../toppar.html",
            "en/staffing.html" => "../bemanning.html",
            "en/channels.html" => "../kanaler.html",
            "en/channel-shift.html" => "../kanalskifte.html",
            "en/changes.html" => "../andringar.html",
            _ => "../datakvalitet.html",
        };
        Assert.Equal(expected, other);
    });

    [Fact]
    public Task Nothing_is_run_and_nothing_is_fetched_from_elsewhere() => ForEveryPageAsync((path, page) =>
    {
        Assert.Empty(page.QuerySelectorAll("script, style, iframe, img, object, embed, [style], [src], form"));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Value.Contains("//", StringComparison.Ordinal));
        Assert.Equal(
            "default-src 'none'; style-src 'self'; img-src 'self'",
            page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"));
    });

    [Fact]
    public async Task The_style_sheet_fetches_nothing()
    {
        var css = (await RenderedSite.OfAsync(Reports.Empty)).Text("site.css");
        Assert.All(fetches, word => Assert.DoesNotContain(word, css, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Text_from_the_data_is_text_on_the_page()
    {
        var site = await RenderedSite.OfAsync(Reports.Long);

        Assert.Equal("Å & Ä <script>alert('ö')</script> \"kommun\"", site.Page("index.html").QuerySelector(".brand strong")!.TextContent);
        Assert.Contains("/bygga-bo/sida-1?<&>", site.Words("datakvalitet.html"), StringComparison.Ordinal);
        Assert.Contains("Så kontaktar invånarna Å &amp; Ä &lt;script", site.Text("index.html"), StringComparison.Ordinal);
    }

    private static async Task ForEveryPageAsync(Action<string, IDocument> check)
    {
        foreach (var report in reports)
        {
            foreach (var (path, page) in (await RenderedSite.OfAsync(report)).Pages)
                check(path, page);
        }
    }
}
