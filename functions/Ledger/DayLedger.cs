using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Ledger;

/// <summary>All rows known for one source and day, each once.</summary>
/// <remarks>
/// Ledgers form a join-semilattice: <see cref="Join"/> is commutative, associative and idempotent. That is why exports may come in any order,
/// overlap, come twice, or be read by several workers at once, and the day still ends up the same.
/// </remarks>
public sealed class DayLedger
{
    private readonly LedgerEntry[] entries;

    private DayLedger(LedgerEntry[] entries) => this.entries = entries;

    public static DayLedger Empty { get; } = new([]);

    /// <summary>Sorted by key and part; each (key, part) once.</summary>
    public IReadOnlyList<LedgerEntry> Entries => entries;

    /// <summary>A ledger of rows in any order, repeated ones too.</summary>
    public static DayLedger Of(IEnumerable<LedgerEntry> rows)
    {
        var sorted = rows.ToArray();
        Array.Sort(sorted);
        var count = 0;
        foreach (var row in sorted)
        {
            if (count > 0 && sorted[count - 1].CompareTo(row) == 0)
                sorted[count - 1] = LedgerEntry.Newest(sorted[count - 1], row);
            else
                sorted[count++] = row;
        }

        return new(sorted[..count]);
    }

    /// <summary>What both ledgers together know.</summary>
    public DayLedger Join(DayLedger other) =>
        entries.Length == 0 ? other : other.entries.Length == 0 ? this : Of(entries.Concat(other.entries));

    public bool SameAs(DayLedger other) =>
        entries.Length == other.entries.Length
        && entries.Zip(other.entries).All(pair =>
            pair.First.CompareTo(pair.Second) == 0 && pair.First.AsOf == pair.Second.AsOf
            && pair.First.Payload.AsSpan().SequenceEqual(pair.Second.Payload));

    /// <summary>What the rows add up to.</summary>
    public DayFacts ToFacts(SourceId source, LocalDate day, DateTimeZone zone, Duration shortAbandon)
    {
        var aggregator = new DayAggregator(source, shortAbandon);
        var codec = new LedgerCodec(zone);
        var steps = new List<ContactEvent>();
        for (var i = 0; i < entries.Length; i++)
        {
            if (LedgerCodec.IsDatedEvent(entries[i].Payload))
            {
                if (codec.ReadDatedEvent(entries[i].Payload) is { Kind: not DatedEventKind.Withdrawn } dated)
                    aggregator.Add(dated);
                continue;
            }

            steps.Add(codec.ReadContact(entries[i].Key, entries[i].Payload));
            if (i + 1 == entries.Length || entries[i + 1].Key != entries[i].Key)
            {
                Count(aggregator, day, steps);
                steps.Clear();
            }
        }

        return aggregator.Build(day);
    }

    private static void Count(DayAggregator aggregator, LocalDate day, List<ContactEvent> steps)
    {
        var first = steps[0];
        if (first.Step is ContactStep.VisitStart or ContactStep.PageView)
        {
            var visits = first.Step == ContactStep.VisitStart ? 1 : 0;
            aggregator.Add(day, new PageDay(first.Subject.Value, 1, visits, Duration.Zero));
            if (visits == 1)
                aggregator.Add(first with { Step = ContactStep.Whole });
        }
        else
            aggregator.Add(first.Step == ContactStep.Whole ? first : ContactAssembler.Assemble(day, steps));
    }
}
