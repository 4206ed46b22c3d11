using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Stats.Analytics.Calendar;
using Stats.Analytics.Contacts;
using Stats.Functions.Store;
using Stats.Functions.Workspaces;

namespace Stats.Functions.Totals;

/// <summary>Adds up what is stored: for Excel, and for checking the pages.</summary>
public static class StoreTotals
{
    /// <param name="store">Where the sums are.</param>
    /// <param name="topics">Which topic each subject belongs to.</param>
    /// <param name="namesOf">The names of a source's ids.</param>
    /// <param name="streams">The streams to add up: none that reports the contacts of another.</param>
    /// <param name="keys">What to tell apart.</param>
    /// <param name="days">The days to add up; <see langword="null"/> for all.</param>
    /// <param name="stop">Stops reading.</param>
    /// <returns>One row for each combination of keys that occurs, in order; a single row without keys.</returns>
    public static async Task<IReadOnlyList<TotalsRow>> OfAsync(
        IAggregateStore store, TopicMap topics, Func<SourceId, SubjectNames> namesOf, IReadOnlyList<StreamId> streams,
        IReadOnlyList<TotalsKey> keys, DateInterval? days, CancellationToken stop)
    {
        var totals = new Dictionary<string, TotalsRow>();
        foreach (var stream in streams)
        {
            var names = namesOf(stream.Source);
            await foreach (var facts in store.ReadFactsAsync(stream, days, stop))
            {
                foreach (var aggregate in names.Of(facts).Contacts)
                    Add(totals, aggregate, topics, keys);
            }
        }

        if (keys.Count == 0 && totals.Count == 0)
            totals.Add("", new([], default, Duration.Zero, Duration.Zero));
        return [.. totals.OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => row.Value)];
    }

    private static void Add(Dictionary<string, TotalsRow> totals, DayAggregate aggregate, TopicMap topics, IReadOnlyList<TotalsKey> keys)
    {
        foreach (var (outcome, counts, wait, handle) in Parts(aggregate, keys.Contains(TotalsKey.Outcome)))
        {
            var values = keys.Select(key => ValueOf(key, aggregate.Key, outcome, topics)).ToArray();
            var id = string.Join('\n', values);
            var row = totals.GetValueOrDefault(id) ?? new(values, default, Duration.Zero, Duration.Zero);
            totals[id] = row with
            {
                Counts = row.Counts + counts,
                WaitTimeTotal = row.WaitTimeTotal + wait,
                HandleTimeTotal = row.HandleTimeTotal + handle,
            };
        }
    }

    /// <summary>The whole, or its parts by outcome. The rest is "other"; it is negative where a source counts more ends than arrivals.</summary>
    private static IEnumerable<(string Outcome, ContactCounts Counts, Duration Wait, Duration Handle)> Parts(DayAggregate aggregate, bool byOutcome)
    {
        var counts = aggregate.Counts;
        if (!byOutcome)
        {
            yield return ("", counts, aggregate.WaitTimeTotal, aggregate.HandleTimeTotal);
            yield break;
        }

        yield return ("handled", new(counts.Handled, counts.Handled, 0), aggregate.WaitTimeTotal, aggregate.HandleTimeTotal);
        yield return ("abandoned", new(counts.Abandoned, 0, counts.Abandoned, counts.ShortAbandoned), Duration.Zero, Duration.Zero);
        yield return ("other", new(counts.Offered - counts.Handled - counts.Abandoned, 0, 0), Duration.Zero, Duration.Zero);
    }

    private static string ValueOf(TotalsKey key, AggregateKey of, string outcome, TopicMap topics) => key switch
    {
        TotalsKey.Source => of.Source.Value,
        TotalsKey.Channel => JsonNamingPolicy.CamelCase.ConvertName(of.Channel.ToString()),
        TotalsKey.Topic => topics.TopicOf(of.Source, of.Subject) is { IsUnmapped: false } topic ? topic.Name : "unmapped",
        TotalsKey.Subject => of.Subject.Value,
        TotalsKey.Outcome => outcome,
        TotalsKey.Day => LocalDatePattern.Iso.Format(of.Day),
        TotalsKey.Week => IsoWeek.Of(of.Day).ToString(),
        TotalsKey.Month => of.Day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => of.Day.Year.ToString(CultureInfo.InvariantCulture),
    };
}
