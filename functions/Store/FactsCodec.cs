using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Functions.Ledger;

namespace Stats.Functions.Store;

/// <summary>Writes all that a day holds to compact bytes and back. The fields' order is part of the stored data.</summary>
internal sealed class FactsCodec(SourceId source)
{
    /// <summary>The numbers of a row take less, its texts, slots and waits apart.</summary>
    private const int MostBytes = 128;

    private static readonly LocalDate epoch = new(1970, 1, 1);

    private readonly Dictionary<(SubjectKind, string), Subject> subjects = [];

    public static byte[] Write(DayFacts facts)
    {
        var aggregates = facts.Contacts.Select(one => (One: one, Slots: AggregateCodec.Write(one.Slots), Waits: AggregateCodec.Write(one.Waits))).ToList();
        var rows = 7 + facts.Contacts.Count + facts.Pages.Count + facts.EServices.Count + facts.Events.Count + facts.Cases.Count + facts.Planned.Count + facts.ServiceLevels.Count;
        var characters = facts.Contacts.Sum(one => one.Key.Subject.Value.Length) + facts.Pages.Sum(one => one.Page.Length) + facts.EServices.Sum(one => one.Service.Length)
            + facts.Events.Sum(one => one.What.Length) + facts.Cases.Sum(one => one.Subject.Value.Length + one.State.Unit.Length)
            + facts.Planned.Sum(one => one.Queue.Length) + facts.ServiceLevels.Sum(one => one.Queue.Length);
        var bytes = new PackedWriter([], (MostBytes * rows) + (3 * characters) + aggregates.Sum(one => one.Slots.Length + one.Waits.Length));

        bytes.Add((long)aggregates.Count);
        foreach (var (one, slots, waits) in aggregates)
            Write(ref bytes, one, slots, waits);
        bytes.Add((long)facts.Pages.Count);
        foreach (var page in facts.Pages)
        {
            bytes.Add(page.Page);
            bytes.Add(page.Views);
            bytes.Add(page.Visits);
            bytes.Add(Milliseconds(page.TimeSpent));
        }

        bytes.Add((long)facts.EServices.Count);
        foreach (var use in facts.EServices)
        {
            bytes.Add(use.Service);
            bytes.Add((long)use.Outcome);
            bytes.Add((long)use.Step);
            bytes.Add(use.Count);
        }

        bytes.Add((long)facts.Events.Count);
        foreach (var dated in facts.Events)
            Write(ref bytes, dated);
        bytes.Add((long)facts.Cases.Count);
        foreach (var one in facts.Cases)
            Write(ref bytes, one);
        bytes.Add((long)facts.Planned.Count);
        foreach (var planned in facts.Planned)
        {
            bytes.Add((long)planned.Slot);
            bytes.Add((long)planned.Minutes);
            bytes.Add(planned.Queue);
            bytes.Add(planned.Agents);
        }

        bytes.Add((long)facts.ServiceLevels.Count);
        foreach (var target in facts.ServiceLevels)
        {
            bytes.Add(target.Queue);
            bytes.AddWhole(BitConverter.DoubleToUInt64Bits(target.TargetFraction));
            bytes.Add(Milliseconds(target.Within));
        }

        return bytes.ToArray();
    }

    public DayFacts Read(LocalDate day, byte[] packed)
    {
        var bytes = new PackedReader(packed);
        var contacts = new DayAggregate[bytes.Number()];
        for (var i = 0; i < contacts.Length; i++)
            contacts[i] = ReadAggregate(ref bytes, day, packed);
        var pages = new PageDay[bytes.Number()];
        for (var i = 0; i < pages.Length; i++)
            pages[i] = new(bytes.Text(), bytes.Number(), bytes.Number(), Duration.FromMilliseconds(bytes.Number()));
        var eservices = new EServiceDay[bytes.Number()];
        for (var i = 0; i < eservices.Length; i++)
            eservices[i] = new(bytes.Text(), (EServiceOutcome)bytes.Number(), (int)bytes.Number(), bytes.Number());
        var events = new DatedEvent[bytes.Number()];
        for (var i = 0; i < events.Length; i++)
            events[i] = new((DatedEventKind)bytes.Number(), bytes.Text(), ReadMoment(ref bytes), bytes.Byte() == 0 ? null : ReadMoment(ref bytes));
        var cases = new Case[bytes.Number()];
        for (var i = 0; i < cases.Length; i++)
            cases[i] = ReadCase(ref bytes);
        var planned = new PlannedStaff[bytes.Number()];
        for (var i = 0; i < planned.Length; i++)
            planned[i] = new(day, (int)bytes.Number(), (int)bytes.Number(), bytes.Text(), bytes.Number());
        var levels = new ServiceLevelTarget[bytes.Number()];
        for (var i = 0; i < levels.Length; i++)
            levels[i] = new(day, bytes.Text(), BitConverter.UInt64BitsToDouble(bytes.WholeLong()), Duration.FromMilliseconds(bytes.Number()));
        return new(source, day, contacts, pages, eservices, events, cases) { Planned = planned, ServiceLevels = levels };
    }

    private static void Write(ref PackedWriter bytes, DayAggregate one, byte[] slots, byte[] waits)
    {
        bytes.Add((long)one.Key.Channel);
        Write(ref bytes, one.Key.Subject);
        bytes.Add(one.Counts.Offered);
        bytes.Add(one.Counts.Handled);
        bytes.Add(one.Counts.Abandoned);
        bytes.Add(one.Counts.ShortAbandoned);
        bytes.Add(Milliseconds(one.WaitTimeTotal));
        bytes.Add(Milliseconds(one.AbandonedWaitTimeTotal));
        bytes.Add(Milliseconds(one.HandleTimeTotal));
        bytes.Add((long)one.SlotMinutes);
        bytes.Add((long)slots.Length);
        bytes.Add(slots.AsSpan());
        bytes.Add((long)waits.Length);
        bytes.Add(waits.AsSpan());
    }

    private DayAggregate ReadAggregate(ref PackedReader bytes, LocalDate day, byte[] packed) => new(
        new(source, day, (Channel)bytes.Number(), ReadSubject(ref bytes)),
        new(bytes.Number(), bytes.Number(), bytes.Number(), bytes.Number()),
        Duration.FromMilliseconds(bytes.Number()),
        Duration.FromMilliseconds(bytes.Number()),
        Duration.FromMilliseconds(bytes.Number()),
        (int)bytes.Number(),
        AggregateCodec.ReadSlots(Run(ref bytes, packed)),
        AggregateCodec.ReadWaits(Run(ref bytes, packed)));

    private static void Write(ref PackedWriter bytes, DatedEvent dated)
    {
        bytes.Add((long)dated.Kind);
        bytes.Add(dated.What);
        Write(ref bytes, dated.Start);
        bytes.Add((byte)(dated.End is null ? 0 : 1));
        if (dated.End is { } end)
            Write(ref bytes, end);
    }

    private static void Write(ref PackedWriter bytes, Case one)
    {
        bytes.AddWhole(one.Key);
        Write(ref bytes, one.OpenedAt);
        bytes.Add(one.Channel is { } channel ? (long)channel + 1 : 0);
        Write(ref bytes, one.Subject);
        bytes.Add(one.State.Unit);
        bytes.Add((byte)(one.State.ClosedAt is null ? 0 : 1));
        if (one.State.ClosedAt is { } closed)
            bytes.Add(closed.ToUnixTimeSeconds());
    }

    private Case ReadCase(ref PackedReader bytes)
    {
        var (key, opened, channel, subject) = (bytes.WholeLong(), ReadMoment(ref bytes), bytes.Number(), ReadSubject(ref bytes));
        return new(
            key, source, opened, channel == 0 ? null : (Channel)(channel - 1), subject,
            new(bytes.Text(), bytes.Byte() == 0 ? null : Instant.FromUnixTimeSeconds(bytes.Number())));
    }

    private static void Write(ref PackedWriter bytes, Moment moment)
    {
        bytes.Add(moment.UnixSeconds);
        bytes.Add((long)Period.DaysBetween(epoch, moment.Day));
        bytes.Add(moment.SecondOfDay + 1L);
    }

    private static Moment ReadMoment(ref PackedReader bytes) => new(bytes.Number(), epoch.PlusDays((int)bytes.Number()), (int)bytes.Number() - 1);

    private static void Write(ref PackedWriter bytes, Subject subject)
    {
        bytes.Add((byte)subject.Kind);
        bytes.Add(subject.Value);
    }

    private Subject ReadSubject(ref PackedReader bytes)
    {
        var (kind, value) = ((SubjectKind)bytes.Byte(), bytes.Text());
        if (!subjects.TryGetValue((kind, value), out var subject))
            subjects.Add((kind, value), subject = (kind, value) == (SubjectKind.None, "") ? Subject.None : new(kind, value));
        return subject;
    }

    private static byte[] Run(ref PackedReader bytes, byte[] packed)
    {
        var length = (int)bytes.Number();
        bytes.Skip(length);
        return packed[(bytes.Position - length)..bytes.Position];
    }

    private static long Milliseconds(Duration duration) => (long)Math.Round(duration.TotalMilliseconds);
}
