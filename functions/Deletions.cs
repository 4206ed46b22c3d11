using NodaTime;
using NodaTime.Text;
using Stats.Analytics.Contacts;
using Stats.Functions.Inbox;
using Stats.Functions.Store;
using Stats.Functions.Workspaces;

namespace Stats.Functions;

/// <summary>Deletes what the rules in stats.yaml say has been kept long enough, and records what was deleted.</summary>
internal static class Deletions
{
    /// <summary>Numbers of forgotten cases lie below this, pseudonyms (all but certainly) above.</summary>
    private const ulong LeastPseudonym = 1UL << 40;

    private const int CasesADay = 1 << 20;

    /// <param name="installation">Where to delete.</param>
    /// <param name="now">The moment that ages are counted to.</param>
    /// <param name="stop">Stops; what is deleted by then is deleted and recorded.</param>
    /// <returns>What was deleted now.</returns>
    public static async Task<IReadOnlyList<DeletionRecord>> RunAsync(Installation installation, Instant now, CancellationToken stop)
    {
        var records = new List<DeletionRecord>();
        var (store, today) = (installation.Store, now.InZone(installation.Workspace.Zone).Date);
        foreach (var (name, text) in installation.Workspace.Settings.Retention.Rules())
        {
            var days = RetentionSettings.DaysOf(text)!.Value;
            if (name is "archive" or "quarantine")
            {
                var place = name == "archive" ? ExportPlace.Archive : ExportPlace.Quarantine;
                foreach (var (source, count) in await installation.Inbox.DeleteAsync(place, now - Duration.FromDays(days), stop))
                    await RecordAsync(name, text, "files", source, count);
                continue;
            }

            var before = today.PlusDays(-days);
            foreach (var stream in await store.ReadStreamsAsync(stop))
            {
                if (name == "days")
                    await RecordAsync(name, text, "days", stream.Source, await store.DeleteDaysAsync(stream, before, stop));
                else
                    await RecordAsync(name, text, "pseudonyms of days", stream.Source, await ForgetAsync(store, stream, before, stop));
            }
        }

        return records;

        async Task RecordAsync(string rule, string text, string what, SourceId source, int count)
        {
            if (count == 0)
                return;
            var record = new DeletionRecord(InstantPattern.General.Format(now), $"{rule}: {text}", what, source, count);
            await store.SaveDeletionAsync(record, stop);
            records.Add(record);
        }
    }

    /// <summary>Publishes old days anew without what tells their contacts and cases apart. Days that another worker publishes meanwhile wait for the next time.</summary>
    /// <returns>How many days lost their pseudonyms.</returns>
    private static async Task<int> ForgetAsync(IAggregateStore store, StreamId stream, LocalDate before, CancellationToken stop)
    {
        var old = new DateInterval(new(1990, 1, 1), before.PlusDays(-1));
        var manifests = await store.ReadManifestsAsync(stream, old, stop);
        var forgotten = new List<DayPublication>();
        await foreach (var facts in store.ReadFactsAsync(stream, old, stop))
        {
            if (manifests.TryGetValue(facts.Day, out var manifest) && (manifest.Ledger is not null || facts.Cases.Any(one => one.Key >= LeastPseudonym)))
                forgotten.Add(new(manifest with { Revision = manifest.Revision + 1, Ledger = null }, facts with { Cases = Numbered(facts) }));
        }

        var lost = forgotten.Count == 0 ? [] : await store.PublishAsync(stream, forgotten, stop);
        return forgotten.Count - lost.Count;
    }

    /// <summary>The day's cases with numbers for pseudonyms. The numbers follow the content, not the pseudonyms.</summary>
    private static List<Case> Numbered(DayFacts facts)
    {
        var first = (ulong)Period.DaysBetween(new(1970, 1, 1), facts.Day) * CasesADay;
        return
        [
            .. facts.Cases.OrderBy(one => one.OpenedAt.At).ThenBy(one => one.Subject.Value, StringComparer.Ordinal).ThenBy(one => one.State.Unit, StringComparer.Ordinal)
                .ThenBy(one => one.State.ClosedAt).ThenBy(one => one.Channel).ThenBy(one => one.Subject.Kind).Select((one, i) => one with { Key = first + (ulong)i }),
        ];
    }
}
