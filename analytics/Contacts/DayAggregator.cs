using NodaTime;

namespace Stats.Analytics.Contacts;

/// <summary>Adds up contacts, page views, e-service uses, dated events and cases to what one source recorded day by day.</summary>
/// <param name="source">The source.</param>
/// <param name="shortAbandon">Up to this wait an abandoned call counts as a short abandon too. At least zero.</param>
public sealed class DayAggregator(SourceId source, Duration shortAbandon)
{
    private readonly Dictionary<LocalDate, DayBucket> buckets = [];
    private DayBucket? latest;

    /// <summary>Counts one whole contact (or only its case, when it has no channel).</summary>
    public void Add(in ContactEvent contact)
    {
        var bucket = BucketOf(contact.Moment.Day);
        if (contact.Channel is { } channel)
            bucket.AccumulatorOf(channel, contact.Subject).Add(contact, shortAbandon);
        if (contact.Case is { } state)
            bucket.Cases.Add(new(contact.ContactKey, source, contact.Moment, contact.Channel, contact.Subject, state));
    }

    /// <summary>Adds contacts that the source had already added up.</summary>
    public void Add(in ContactSum sum) => BucketOf(sum.Day).AccumulatorOf(sum.Channel, sum.Subject).Add(sum);

    /// <summary>Adds views and visits of a page.</summary>
    public void Add(LocalDate day, PageDay page)
    {
        var pages = BucketOf(day).Pages;
        pages[page.Page] = pages.TryGetValue(page.Page, out var before) ? before + page : page;
    }

    /// <summary>Adds uses of an e-service that were started on the day.</summary>
    public void Add(LocalDate day, EServiceDay use)
    {
        var uses = BucketOf(day).EServices;
        var key = (use.Service, use.Outcome, use.Step);
        uses[key] = uses.GetValueOrDefault(key) + use.Count;
    }

    /// <summary>Adds a dated event to the day it began.</summary>
    public void Add(DatedEvent dated) => BucketOf(dated.Start.Day).Events.Add(dated);

    /// <summary>Adds employees that are planned to be on duty.</summary>
    public void Add(PlannedStaff planned)
    {
        var stretches = BucketOf(planned.Day).Planned;
        var key = (planned.Slot, planned.Minutes, planned.Queue);
        stretches[key] = stretches.GetValueOrDefault(key) + planned.Agents;
    }

    /// <summary>Sets the service level that a queue aims at from a day on.</summary>
    public void Add(ServiceLevelTarget target) => BucketOf(target.From).ServiceLevels[target.Queue] = target;

    /// <summary>Adds all that another aggregator of the same source has added up.</summary>
    public void Add(DayAggregator other)
    {
        foreach (var (day, bucket) in other.buckets)
            BucketOf(day).Add(bucket);
    }

    /// <summary>What was recorded, day by day in order; every list in a fixed order, so that equal input in any order gives equal output.</summary>
    public IEnumerable<DayFacts> Build() => buckets.OrderBy(bucket => bucket.Key).Select(bucket => bucket.Value.Build(source));

    /// <summary>What was recorded on one day: empty lists when nothing was.</summary>
    public DayFacts Build(LocalDate day) => (buckets.GetValueOrDefault(day) ?? new DayBucket(day)).Build(source);

    private DayBucket BucketOf(LocalDate day)
    {
        if (latest is not null && latest.Day == day)
            return latest;
        if (!buckets.TryGetValue(day, out latest))
            buckets.Add(day, latest = new(day));
        return latest;
    }

    private sealed class DayBucket(LocalDate day)
    {
        private readonly Dictionary<(Channel, Subject), AggregateAccumulator> contacts = new(ChannelAndSubject.Comparer);

        /// <summary>The accumulators used last, by hash: a day has few subjects, and readers give equal ones as the same object.</summary>
        private readonly (Channel Channel, Subject? Subject, AggregateAccumulator Accumulator)[] recents = new (Channel, Subject?, AggregateAccumulator)[16];

        public LocalDate Day { get; } = day;

        public Dictionary<string, PageDay> Pages { get; } = [];

        public Dictionary<(string Service, EServiceOutcome Outcome, int Step), long> EServices { get; } = [];

        public Dictionary<(int Slot, int Minutes, string Queue), long> Planned { get; } = [];

        public Dictionary<string, ServiceLevelTarget> ServiceLevels { get; } = [];

        public List<DatedEvent> Events { get; } = [];

        public List<Case> Cases { get; } = [];

        public void Add(DayBucket other)
        {
            foreach (var ((channel, subject), accumulator) in other.contacts)
                AccumulatorOf(channel, subject).Add(accumulator);
            foreach (var (page, counts) in other.Pages)
                Pages[page] = Pages.TryGetValue(page, out var before) ? before + counts : counts;
            foreach (var (use, count) in other.EServices)
                EServices[use] = EServices.GetValueOrDefault(use) + count;
            foreach (var (stretch, agents) in other.Planned)
                Planned[stretch] = Planned.GetValueOrDefault(stretch) + agents;
            foreach (var (queue, target) in other.ServiceLevels)
                ServiceLevels[queue] = target;
            Events.AddRange(other.Events);
            Cases.AddRange(other.Cases);
        }

        public AggregateAccumulator AccumulatorOf(Channel channel, Subject subject)
        {
            ref var recent = ref recents[(subject.GetHashCode() ^ (int)channel) & (recents.Length - 1)];
            if (recent.Channel != channel || !ReferenceEquals(recent.Subject, subject))
            {
                if (!contacts.TryGetValue((channel, subject), out var accumulator))
                    contacts.Add((channel, subject), accumulator = new());
                recent = (channel, subject, accumulator);
            }

            return recent.Accumulator;
        }

        public DayFacts Build(SourceId source) => new(
            source,
            Day,
            [.. contacts.OrderBy(pair => pair.Key.Item1).ThenBy(pair => pair.Key.Item2)
                .Select(pair => pair.Value.Build(new(source, Day, pair.Key.Item1, pair.Key.Item2)))],
            [.. Pages.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)],
            [.. EServices.OrderBy(pair => pair.Key.Service, StringComparer.Ordinal).ThenBy(pair => pair.Key.Outcome).ThenBy(pair => pair.Key.Step)
                .Select(pair => new EServiceDay(pair.Key.Service, pair.Key.Outcome, pair.Key.Step, pair.Value))],
            [.. Events.OrderBy(dated => dated.Start.At).ThenBy(dated => dated.Kind).ThenBy(dated => dated.What, StringComparer.Ordinal)
                .ThenBy(dated => dated.End?.At)],
            [.. Cases.OrderBy(one => one.Key).ThenBy(one => one.OpenedAt.At).ThenBy(one => one.State.ClosedAt)
                .ThenBy(one => one.State.Unit, StringComparer.Ordinal).ThenBy(one => one.Subject)])
        {
            Planned =
            [
                .. Planned.OrderBy(pair => pair.Key.Slot).ThenBy(pair => pair.Key.Minutes).ThenBy(pair => pair.Key.Queue, StringComparer.Ordinal)
                    .Select(pair => new PlannedStaff(Day, pair.Key.Slot, pair.Key.Minutes, pair.Key.Queue, pair.Value)),
            ],
            ServiceLevels = [.. ServiceLevels.Values.OrderBy(target => target.Queue, StringComparer.Ordinal)],
        };
    }

    /// <summary>Faster than the default, which looks both comparers up anew for every contact.</summary>
    private sealed class ChannelAndSubject : IEqualityComparer<(Channel Channel, Subject Subject)>
    {
        public static ChannelAndSubject Comparer { get; } = new();

        public bool Equals((Channel Channel, Subject Subject) x, (Channel Channel, Subject Subject) y) =>
            x.Channel == y.Channel && x.Subject.Equals(y.Subject);

        public int GetHashCode((Channel Channel, Subject Subject) obj) => obj.Subject.GetHashCode() ^ (int)obj.Channel;
    }
}
