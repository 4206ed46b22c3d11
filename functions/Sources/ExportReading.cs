using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;
using Stats.Functions.Ledger;

namespace Stats.Functions.Sources;

/// <summary>What one export said: its events, and an account of every row. Read = events + rejected + ignored.</summary>
public sealed class ExportReading(SourceId source, SourceProfile profile, ReadingContext context) : IDisposable
{
    private readonly DayAggregator aggregator = new(source, context.ShortAbandon);
    private readonly LedgerSpool rows = new();
    private readonly RowAccount account = new(profile.Warnings);
    private readonly HashSet<Subject> remembered = [];
    private List<DayFacts>? facts;
    private VisitCounter? visits;
    private List<(LocalDate Day, DayLedger Ledger)>? joined;
    private long lastSeconds = long.MinValue;
    private LocalDate latestDay;

    public SourceId Source { get; } = source;

    public SourceProfile Profile { get; } = profile;

    public ReadingContext Context { get; } = context;

    /// <summary>Shown each event as it is read.</summary>
    public Action<object>? Observer { get; set; }

    public long EventRowCount { get; private set; }

    public long RowCount => EventRowCount + account.Rejected.Values.Sum() + account.Ignored.Values.Sum();

    /// <summary>How much the export holds: contacts, or page views. Of two exports that reach equally far the fuller one is newer.</summary>
    public long Volume { get; private set; }

    public LocalDate? FirstDay { get; private set; }

    public LocalDate? LastDay { get; private set; }

    /// <summary>Local times that the source wrote without offset and that do not exist or occur twice.</summary>
    public long AmbiguousTimeCount { get; set; }

    /// <summary>
    /// How new the export is, in seconds since 1970 UTC: the last moment in it, since a later export reaches further; for lists kept by hand,
    /// when the file was written. 0 without events.
    /// </summary>
    public long AsOf => EventRowCount == 0 ? 0 : ListedAt?.ToUnixTimeSeconds() ?? lastSeconds;

    /// <summary>When a list kept by hand was written; <see langword="null"/> for exports of systems.</summary>
    public Instant? ListedAt { get; set; }

    /// <summary>The first rejected rows, one by one.</summary>
    public IReadOnlyList<RejectedRow> RejectedRows => account.RejectedRows;

    /// <summary>Rejected rows by column and reason.</summary>
    public IReadOnlyDictionary<string, long> Rejected => account.Rejected;

    /// <summary>Ignored rows by reason.</summary>
    public IReadOnlyDictionary<string, long> Ignored => account.Ignored;

    /// <summary>Events whose row the profile warns of, by warning; warnings of no row are left out.</summary>
    public IReadOnlyList<WarningCount> Warned => account.Warned;

    /// <summary>What the export's contacts were about.</summary>
    public IEnumerable<Subject> Subjects =>
        remembered.Concat(Facts.SelectMany(day => day.Contacts).Select(contact => contact.Key.Subject)).Distinct();

    /// <summary>What the export adds up to, for <see cref="Coverage.Replace"/>.</summary>
    public IReadOnlyList<DayFacts> Facts => facts ??= [.. aggregator.Build()];

    /// <summary>The rows of each day, for <see cref="Coverage.Append"/>.</summary>
    public IEnumerable<(LocalDate Day, DayLedger Ledger)> Ledgers => rows.IsInMemory ? joined ??= [.. JoinedRows()] : JoinedRows();

    /// <summary>The visits that requests to a web server belong to; one visit may go on below a new header.</summary>
    internal VisitCounter Visits => visits ??= new(this);

    /// <summary>Whether parts of the file may be read side by side: rows are only added up, and nobody looks at them one by one.</summary>
    internal bool CanBeJoined => Profile.Coverage == Coverage.Replace && Observer is null;

    /// <summary>Lines of a log never change, so no export of it knows better than another.</summary>
    private bool IsLog => Profile.Reader is not (ReaderKind.Delimited or ReaderKind.Json) || Profile.Visit is not null;

    /// <summary>An empty reading for a part of the same file.</summary>
    internal ExportReading Part() => new(Source, Profile, Context);

    /// <summary>Adds what the next part of the same file said.</summary>
    internal void Join(ExportReading part, long linesBefore)
    {
        aggregator.Add(part.aggregator);
        account.Add(part.account, linesBefore);
        EventRowCount += part.EventRowCount;
        Volume += part.Volume;
        AmbiguousTimeCount += part.AmbiguousTimeCount;
        FirstDay = FirstDay is null || part.FirstDay < FirstDay ? part.FirstDay ?? FirstDay : FirstDay;
        LastDay = LastDay is null || part.LastDay > LastDay ? part.LastDay ?? LastDay : LastDay;
        lastSeconds = Math.Max(lastSeconds, part.lastSeconds);
    }

    public void Dispose() => rows.Dispose();

    public void Reject(long line, string column, string reason) => account.Reject(line, column, reason);

    public void Ignore(string reason) => account.Ignore(reason);

    /// <summary>Counts a warning of a row that became an event.</summary>
    /// <param name="warning">Its place among the profile's warnings.</param>
    public void Warn(int warning) => account.Warn(warning);

    /// <summary>Counts a row that is one whole contact.</summary>
    public void Add(in ContactEvent contact)
    {
        Covered(contact.Moment.Day, contact.Moment.UnixSeconds);
        Observer?.Invoke(contact);
        if (Profile.Coverage == Coverage.Append)
        {
            remembered.Add(contact.Subject);
            Remember(contact.Moment.Day, contact.ContactKey, 0, LedgerCodec.Write(contact));
        }
        else
            aggregator.Add(contact);
    }

    /// <summary>Counts a row that is a step of a contact, or two: how a leg of it began and ended.</summary>
    /// <param name="day">The day the contact began, whichever day the step happened.</param>
    /// <param name="step">The step.</param>
    /// <param name="next">The step that the same row tells too.</param>
    public void AddSteps(LocalDate day, in ContactEvent step, in ContactEvent? next = null)
    {
        Covered(day, (next ?? step).Moment.UnixSeconds);
        RememberStep(day, step);
        if (next is { } second)
            RememberStep(day, second);
    }

    /// <summary>Counts a row that is many contacts, or a further part of such a row.</summary>
    public void Add(in ContactSum sum, bool isNewRow = true)
    {
        if (isNewRow)
            Covered(sum.Day, EndOf(sum.Day, sum.Slot < 0 ? 86_399 : (sum.Slot * 900) + (sum.SlotMinutes * 60)) + LastDaysOf(sum), sum.Counts.Offered);
        else
            Volume += sum.Counts.Offered;
        Observer?.Invoke(sum);
        aggregator.Add(sum);
    }

    public void Add(LocalDate day, PageDay page)
    {
        var subject = new Subject(SubjectKind.Page, page.Page);
        Covered(day, EndOf(day, 86_399), page.Views);
        Observer?.Invoke((day, page));
        aggregator.Add(day, page);
        if (page.Visits > 0)
            aggregator.Add(new ContactSum(day, -1, 1440, Channel.WebVisit, subject, new(page.Visits, 0, 0), Duration.Zero, Duration.Zero));
    }

    public void Add(PlannedStaff planned)
    {
        Covered(planned.Day, EndOf(planned.Day, (planned.Slot * 900) + (planned.Minutes * 60)), planned.Agents);
        Observer?.Invoke(planned);
        aggregator.Add(planned);
    }

    public void Add(ServiceLevelTarget target)
    {
        Covered(target.From, EndOf(target.From, 0));
        Observer?.Invoke(target);
        aggregator.Add(target);
    }

    /// <summary>Counts one use of an e-service: a contact when it was sent in.</summary>
    public void Add(Moment started, string service, EServiceOutcome outcome, int step)
    {
        var subject = new Subject(SubjectKind.EService, service);
        var use = new EServiceDay(service, outcome, step, 1);
        Covered(started.Day, started.UnixSeconds);
        Observer?.Invoke((started, use));
        aggregator.Add(started.Day, use);
        if (outcome == EServiceOutcome.Submitted)
            aggregator.Add(new ContactEvent(0, ContactStep.Whole, started, Channel.EService, subject, ContactOutcome.Other));
    }

    public void Add(DatedEvent dated, ulong key)
    {
        Covered(dated.Start.Day, dated.Start.UnixSeconds);
        Observer?.Invoke(dated);
        Remember(dated.Start.Day, key, 0, LedgerCodec.Write(dated));
    }

    private static uint Hash(ReadOnlySpan<byte> payload)
    {
        var hash = 2166136261;
        foreach (var one in payload)
            hash = (hash ^ one) * 16777619;
        return hash == 0 ? 1 : hash;
    }

    /// <summary>A week ends six days after its first.</summary>
    private static long LastDaysOf(in ContactSum sum) => Math.Max(0, (sum.SlotMinutes / 1440) - 1) * 86_400L;

    private long EndOf(LocalDate day, int seconds) => Context.Zone.AtStartOfDay(day).ToInstant().ToUnixTimeSeconds() + seconds;

    private void Covered(LocalDate day, long atSeconds, long volume = 1)
    {
        EventRowCount++;
        Volume += volume;
        if (day != latestDay || FirstDay is null)
        {
            latestDay = day;
            FirstDay = FirstDay is { } first && first < day ? first : day;
            LastDay = LastDay is { } latest && latest > day ? latest : day;
        }

        lastSeconds = Math.Max(lastSeconds, atSeconds);
    }

    private void RememberStep(LocalDate day, in ContactEvent step)
    {
        Observer?.Invoke(step);
        remembered.Add(step.Subject);
        var payload = LedgerCodec.Write(step);
        Remember(day, step.ContactKey, Hash(payload), payload);
    }

    private void Remember(LocalDate day, ulong key, uint part, byte[] payload)
    {
        joined = null;
        rows.Add(day, key, part, payload);
    }

    private IEnumerable<(LocalDate Day, DayLedger Ledger)> JoinedRows() =>
        Ahead.Of(rows.Days, day => (day, DayLedger.Made(rows.Read(day, IsLog ? 0 : AsOf), Context.Pseudonyms.Id)));
}
