using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Triggers;

/// <summary>HTTP: whether the store can be reached, and how far each source reaches.</summary>
internal static class Health
{
    /// <summary>A source whose last day lies further back is stale: a week's export may be late by a weekend.</summary>
    private const int StaleAfterDays = 10;

    public static async Task<HealthReport> RunAsync(Installation installation, CancellationToken stop)
    {
        var (today, ingests) = (installation.Workspace.Today, await installation.Store.ReadLastIngestsAsync(stop));
        var sources = (await installation.Store.ReadReceiptsAsync(stop))
            .GroupBy(receipt => receipt.Source)
            .OrderBy(source => source.Key)
            .Select(source => Of(source.Key, source.Max(receipt => receipt.LastDay)))
            .ToList();
        return new(sources.Exists(source => source.IsStale) ? "stale" : "healthy", sources, (await installation.Inbox.QuarantinedAsync(stop)).Count);

        SourceHealth Of(SourceId source, LocalDate? lastDay) => new(
            source, lastDay, ingests.TryGetValue(source, out var at) ? at.ToString() : null,
            lastDay is not { } day || Period.DaysBetween(day, today) > StaleAfterDays);
    }
}
