using Microsoft.Playwright;

namespace Stats.Tests.Dashboards;

/// <summary>What only a browser can tell: WCAG 2.2 AA, on a phone, by keyboard, in light and dark, and without a network.</summary>
public sealed class BrowserTests(BrowsedSite site) : IClassFixture<BrowsedSite>
{
    private const int NarrowestWidth = 320; // WCAG 2.2, 1.4.10 Reflow

    [BrowserFact]
    public async Task Axe_finds_nothing_to_mend_in_light_and_dark()
    {
        var page = await site.NewPageAsync();
        var found = new List<string>();
        foreach (var path in BrowsedSite.Paths)
        {
            await site.OpenAsync(page, path);
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                found.AddRange((await Axe.ViolationsAsync(page)).Select(violation => $"{path} {scheme} {violation}"));
            }
        }

        await page.CloseAsync();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [BrowserFact]
    public async Task Axe_finds_what_is_wrong_with_a_page_that_is_wrong()
    {
        var page = await site.NewPageAsync();
        await page.SetContentAsync(
            """
            <html><head><title>Wrong</title></head><body><main><h1>Wrong</h1><img src="">
            <p style="color: #aaa; background: #fff">Pale</p>
            <button style="width: 9px; height: 9px; padding: 0" aria-label="One"></button>
            <button style="width: 9px; height: 9px; padding: 0; margin-left: -4px" aria-label="Two"></button>
            </main></body></html>
            """);

        var broken = (await Axe.ViolationsAsync(page)).Select(violation => violation.Split(':')[0]).Distinct();

        await page.CloseAsync();
        Assert.Equal(["color-contrast", "html-has-lang", "image-alt", "target-size"], broken.Order(StringComparer.Ordinal));
    }

    [BrowserFact]
    public async Task No_page_scrolls_sideways_on_the_narrowest_screen()
    {
        var page = await site.NewPageAsync(NarrowestWidth);
        var widths = new List<(string Path, int Width)>();
        foreach (var path in BrowsedSite.Paths)
        {
            await site.OpenAsync(page, path);
            widths.Add((path, await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth")));
        }

        await page.CloseAsync();
        Assert.All(widths, page => Assert.True(page.Width <= NarrowestWidth, $"{page.Path} is {page.Width} px wide"));
    }

    [BrowserFact]
    public async Task The_first_tab_stop_can_be_seen_and_leads_past_the_navigation()
    {
        var page = await site.NewPageAsync();
        foreach (var path in BrowsedSite.Paths)
        {
            await page.GotoAsync(site.Root + path);
            await page.Keyboard.PressAsync("Tab");
            var focused = page.Locator(":focus");
            Assert.Equal("skip", await focused.GetAttributeAsync("class"));
            Assert.True((await focused.BoundingBoxAsync())!.Y >= 0, path);

            await page.Keyboard.PressAsync("Enter");
            Assert.Equal("content", await focused.GetAttributeAsync("id"));

            await page.Keyboard.PressAsync("Tab");
            Assert.True(await focused.EvaluateAsync<bool>("element => element.closest('main') !== null"), path);
        }

        await page.CloseAsync();
    }

    [BrowserFact]
    public async Task Nothing_is_asked_of_another_computer_and_nothing_goes_wrong()
    {
        var page = await site.NewPageAsync();
        var requests = new List<string>();
        var troubles = new List<string>();
        page.Request += (_, request) => requests.Add(request.Url);
        page.RequestFailed += (_, request) => troubles.Add($"{request.Url} {request.Failure}");
        page.Response += (_, response) => troubles.AddRange(response.Status < 400 ? [] : [$"{response.Url} {response.Status}"]);
        page.Console += (_, message) => troubles.Add(message.Text);
        page.PageError += (_, error) => troubles.Add(error);
        foreach (var path in BrowsedSite.Paths)
            await page.GotoAsync(site.Root + path);

        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.CloseAsync();
        Assert.True(troubles.Count == 0, string.Join('\n', troubles));
        Assert.All(requests, url => Assert.StartsWith(site.Root, url, StringComparison.Ordinal));
        Assert.Equal(BrowsedSite.Paths.Count(), requests.Count(url => url.EndsWith(".html", StringComparison.Ordinal)));
    }

    [BrowserFact]
    public async Task A_page_opened_from_disk_looks_like_the_served_one()
    {
        const string path = "rich/en/index.html";
        var page = await site.NewPageAsync();
        await page.GotoAsync(site.Root + path);
        var served = await page.ScreenshotAsync(new() { FullPage = true });
        await page.GotoAsync(new Uri(Path.Combine(site.Folder, path)).AbsoluteUri);
        var fromDisk = await page.ScreenshotAsync(new() { FullPage = true });

        await page.CloseAsync();
        Assert.Equal(served, fromDisk);
    }
}
