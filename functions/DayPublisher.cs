using System.Collections.Concurrent;
using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Functions.Ledger;
using Stats.Functions.Sources;
using Stats.Functions.Store;

namespace Stats.Functions;

/// <summary>Publishes the days that an export changes, each whole or not at all, however many workers do so at once.</summary>
internal sealed class DayPublisher(IAggregateStore store, DateTimeZone zone)
{
    private const int DaysAtATime = 128;
    private const int RowsAtATime = 50_000;
    private const int Attempts = 100;

    private const string OfAnotherKey = "a row of a day that is known under an earlier pseudonym key, and more fully";
    private const string OfForgottenDay = "a row of a day whose pseudonyms have been deleted by rule, so that it cannot be told from those known";

    /// <returns>How many rows were left out, by the reason.</returns>
    public async Task<IReadOnlyDictionary<string, long>> PublishAsync(ExportReading reading, ReadingDigest digest, CancellationToken stop)
    {
        var stream = new StreamId(reading.Source, reading.Profile.Id);
        var closed = new ConcurrentDictionary<LocalDate, (string Why, long RowCount)>();
        if (reading.Profile.Coverage == Coverage.Append)
        {
            foreach (var days in AtATime(digest.Ledgers()))
                await PublishAsync(stream, days.ToDictionary(day => day.Day, day => day.Ledger), (day, ledger, stored) => Joined(reading, day, ledger, stored, closed), stop);
        }
        else
        {
            var rank = new ExportRank(reading.AsOf, reading.Volume, digest.Text);
            foreach (var days in CoveredDays.Of(reading.Source, reading.Facts).Chunk(DaysAtATime))
                await PublishAsync(stream, days.ToDictionary(facts => facts.Day), (_, facts, stored) => Newer(facts, rank, stored), stop);
        }

        return closed.Values.GroupBy(day => day.Why).ToDictionary(why => why.Key, why => why.Sum(day => day.RowCount));
    }

    /// <summary>Days in groups that are neither long nor large.</summary>
    private static IEnumerable<List<(LocalDate Day, DayLedger Ledger)>> AtATime(IEnumerable<(LocalDate Day, DayLedger Ledger)> days)
    {
        var group = new List<(LocalDate Day, DayLedger Ledger)>();
        foreach (var day in days)
        {
            group.Add(day);
            if (group.Count < DaysAtATime && group.Sum(one => one.Ledger.Entries.Count) < RowsAtATime)
                continue;
            yield return group;
            group = [];

            // The collector would let what is published pile up to many times its size first.
            GC.Collect();
        }

        if (group.Count > 0)
            yield return group;
    }

    /// <summary>Publishes what changes; where another worker was faster, looks again at what it left.</summary>
    private async Task PublishAsync<T>(
        StreamId stream, Dictionary<LocalDate, T> days, Func<LocalDate, T, DayManifest?, DayPublication?> publicationOf, CancellationToken stop)
    {
        for (var attempt = 0; days.Count > 0; attempt++)
        {
            if (attempt == Attempts)
                throw new IOException($"Other workers kept changing the same days of {stream}. Try again.");
            var stored = await store.ReadManifestsAsync(stream, new(days.Keys.Min(), days.Keys.Max()), stop);
            var publications = Ahead.Of(days, day => publicationOf(day.Key, day.Value, stored.GetValueOrDefault(day.Key)))
                .OfType<DayPublication>()
                .OrderBy(publication => publication.Manifest.Day)
                .ToList();
            var lost = (publications.Count == 0 ? [] : await store.PublishAsync(stream, publications, stop)).ToHashSet();
            days = days.Where(day => lost.Contains(day.Key)).ToDictionary();
        }
    }

    /// <summary>The day with this export's rows added to those known; <see langword="null"/> when all were known, or cannot be told from those known.</summary>
    private DayPublication? Joined(ExportReading reading, LocalDate day, DayLedger ledger, DayManifest? stored, ConcurrentDictionary<LocalDate, (string Why, long RowCount)> closed)
    {
        closed.TryRemove(day, out _);
        if (stored is { Ledger: null, Rank: null })
        {
            closed[day] = (OfForgottenDay, ledger.Entries.Count);
            return null;
        }

        var known = stored?.Ledger ?? DayLedger.Empty;
        if (known.KeyId == ledger.KeyId || known.Entries.Count == 0)
            ledger = known.Join(ledger);
        else if (!ledger.Supersedes(known))
        {
            closed[day] = (OfAnotherKey, ledger.Entries.Count);
            return null;
        }

        return stored is not null && ledger.SameAs(known) ? null
            : new(
                new(day, (stored?.Revision ?? 0) + 1, null, ledger),
                ledger.ToFacts(reading.Source, day, zone, reading.Context.ShortAbandon));
    }

    /// <summary>The day as this export has it; <see langword="null"/> when the stored one is from a newer export, or this one.</summary>
    private static DayPublication? Newer(DayFacts facts, ExportRank rank, DayManifest? stored) =>
        stored?.Rank is { } known && known >= rank ? null : new(new(facts.Day, (stored?.Revision ?? 0) + 1, rank, null), facts);
}
