using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;
using Stats.Analytics;
using Stats.Dashboards;
using Stats.Dashboards.Pages;
using Stats.Functions.Commands;
using Stats.Functions.Publishing;

namespace Stats.Tests.Dashboards;

/// <summary>The rich report and the one of fourteen years, served on this computer as <c>stats serve</c> does, and a browser.</summary>
/// <remarks>Without a browser nothing is served: the facts that need it are skipped.</remarks>
public sealed class BrowsedSite : IAsyncLifetime
{
    private static readonly (string Name, Report Report)[] reports =
    [
        ("rich", Reports.Rich), ("long", Reports.Long), ("compared", ComparedReport.Report), ("staffed", StaffedReport.Scheduled with { Shift = ShiftedReport.Told.Shift }),
        ("unscheduled", StaffedReport.Unscheduled with { Shift = ShiftedReport.Withheld.Shift }), ("benefit", BenefitReport.Report), ("changed", ChangedReport.Report),
    ];

    private WebApplication? server;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public string Folder { get; } = Directory.CreateTempSubdirectory("stats-pages-").FullName;

    /// <summary>Where the served site starts: "http://127.0.0.1:40123/".</summary>
    public string Root => server!.Urls.Single() + "/";

    /// <summary>Every page of every report in every language, from the root: "rich/en/peaks.html".</summary>
    public static IEnumerable<string> Paths =>
        from report in reports
        from language in Enum.GetValues<Language>()
        from page in Enum.GetValues<SitePage>()
        select $"{report.Name}/{SiteMap.PathOf(page, language)}";

    public async Task InitializeAsync()
    {
        if (Chromium.Executable is null)
            return;
        foreach (var (name, report) in reports)
            await new FolderSite(Path.Combine(Folder, name)).PublishAsync(_ => Site.RenderAsync(report), default);
        server = ServeCommand.Build(Folder, port: 0);
        await server.StartAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium.Executable,
            ChromiumSandbox = false, // it cannot start as root, as in most containers; the pages are our own
            Args =
            [
                "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync",
            ],
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (server is not null)
            await server.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>An empty tab. Closing it closes its context too.</summary>
    public Task<IPage> NewPageAsync(int width = 1280, int height = 800) =>
        browser!.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = height } });

    /// <summary>Opens a page with everything that is folded away unfolded.</summary>
    public async Task OpenAsync(IPage page, string path)
    {
        await page.GotoAsync(Root + path);
        await page.EvaluateAsync("for (const details of document.querySelectorAll('details')) details.open = true");
    }
}
