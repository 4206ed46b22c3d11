using System.Text.Json;
using Stats.Analytics;
using Stats.Dashboards;
using Stats.Functions.Store;

namespace Stats.Functions.Publishing;

/// <summary>The files that a report becomes: the pages, and the report itself as JSON.</summary>
public static class ReportFiles
{
    public static async Task<IReadOnlyList<SiteFile>> OfAsync(Report report) =>
    [
        .. await Site.RenderAsync(report),
        new("report.json", "application/json", JsonSerializer.SerializeToUtf8Bytes(report, StatsJson.Indented)),
    ];
}
