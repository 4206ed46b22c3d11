using System.Runtime.InteropServices;
using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Ledger;

/// <summary>All rows known for one source and day, each once.</summary>
/// <remarks>
/// Ledgers form a join-semilattice: <see cref="Join"/> is commutative, associative and idempotent. That is why exports may come in any order,
/// overlap, come twice, or be read by several workers at once, and the day still ends up the same. That holds for ledgers of one key; one of
/// another key speaks of the same contacts in other pseudonyms, so it cannot be joined, only <see cref="Supersedes">replace or be left</see>.
/// </remarks>
public sealed class DayLedger
{
    private readonly LedgerEntry[] entries;

    private DayLedger(LedgerEntry[] entries, uint keyId)
    {
        this.entries = entries;
        KeyId = entries.Length == 0 ? 0 : keyId;
    }

    public static DayLedger Empty { get; } = new([], 0);

    /// <summary>Which key its pseudonyms were made with; 0 when it is empty.</summary>
    public uint KeyId { get; }

    /// <summary>Sorted by key and part; each (key, part) once.</summary>
    public IReadOnlyList<LedgerEntry> Entries => entries;

    /// <summary>A ledger of rows in any order, repeated ones too.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="keyId">Which key their pseudonyms were made with.</param>
    public static DayLedger Of(IEnumerable<LedgerEntry> rows, uint keyId) => Made(rows.ToArray(), keyId);

    /// <summary>The same, of rows that nobody else keeps: there may be many.</summary>
    internal static DayLedger Made(LedgerEntry[] rows, uint keyId)
    {
        if (!IsSorted(rows))
            LedgerEntry.Sort(rows);
        var count = 0;
        foreach (var row in rows)
        {
            if (count > 0 && rows[count - 1].CompareTo(row) == 0)
                rows[count - 1] = LedgerEntry.Newest(rows[count - 1], row);
            else
                rows[count++] = row;
        }

        return new(count == rows.Length ? rows : rows[..count], keyId);
    }

    private static bool IsSorted(LedgerEntry[] rows)
    {
        for (var i = 1; i < rows.Length; i++)
        {
            if (rows[i - 1].CompareTo(rows[i]) > 0)
                return false;
        }

        return true;
    }

    /// <summary>Whether this ledger, of another key, takes the place of a known one: it tells of as many rows, and is not older.</summary>
    public bool Supersedes(DayLedger known) => entries.Length >= known.entries.Length && AsOf >= known.AsOf;

    private long AsOf => entries.Length == 0 ? 0 : entries.Max(entry => entry.AsOf);

    /// <summary>What both ledgers, of the same key, together know.</summary>
    public DayLedger Join(DayLedger other) =>
        entries.Length == 0 ? other : other.entries.Length == 0 ? this : Of(entries.Concat(other.entries), KeyId);

    public bool SameAs(DayLedger other) =>
        KeyId == other.KeyId && entries.Length == other.entries.Length
        && entries.Zip(other.entries).All(pair =>
            pair.First.CompareTo(pair.Second) == 0 && pair.First.AsOf == pair.Second.AsOf
            && pair.First.Payload.Span.SequenceEqual(pair.Second.Payload.Span));

    /// <summary>What the rows add up to.</summary>
    public DayFacts ToFacts(SourceId source, LocalDate day, DateTimeZone zone, Duration shortAbandon)
    {
        var aggregator = new DayAggregator(source, shortAbandon);
        var codec = new LedgerCodec(zone);
        var steps = new List<ContactEvent>();
        var pages = new Dictionary<Subject, (long Views, long Visits)>();
        for (var i = 0; i < entries.Length; i++)
        {
            if (LedgerCodec.IsDatedEvent(entries[i].Payload.Span))
            {
                if (codec.ReadDatedEvent(entries[i].Payload.Span) is { Kind: not DatedEventKind.Withdrawn } dated)
                    aggregator.Add(dated);
                continue;
            }

            steps.Add(codec.ReadContact(entries[i].Key, entries[i].Payload.Span));
            if (i + 1 == entries.Length || entries[i + 1].Key != entries[i].Key)
            {
                Count(aggregator, pages, day, steps);
                steps.Clear();
            }
        }

        foreach (var (page, (views, visits)) in pages)
            aggregator.Add(day, new PageDay(page.Value, views, visits, Duration.Zero));
        return aggregator.Build(day);
    }

    private static void Count(DayAggregator aggregator, Dictionary<Subject, (long Views, long Visits)> pages, LocalDate day, List<ContactEvent> steps)
    {
        var first = steps[0];
        if (first.Step is ContactStep.VisitStart or ContactStep.PageView)
        {
            var visits = first.Step == ContactStep.VisitStart ? 1 : 0;
            ref var page = ref CollectionsMarshal.GetValueRefOrAddDefault(pages, first.Subject, out _);
            page = (page.Views + 1, page.Visits + visits);
            if (visits == 1)
                aggregator.Add(first with { Step = ContactStep.Whole });
        }
        else
            aggregator.Add(first.Step == ContactStep.Whole ? first : ContactAssembler.Assemble(day, steps));
    }
}
