using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Functions.Ledger;

namespace Stats.Tests.Ledger;

/// <summary>Ledgers and rows drawn at random.</summary>
internal static class AnyLedgers
{
    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Stockholm"];

    /// <summary>So few keys, parts, ages and payloads that ledgers overlap in all ways.</summary>
    private static readonly Gen<LedgerEntry> entry =
        from key in Gen.Elements(1UL, 2UL, ulong.MaxValue)
        from part in Gen.Elements(0U, 1U, uint.MaxValue)
        from asOf in Gen.Elements(0L, 5L, 6L)
        from payload in Gen.Elements<byte[]>([0], [1], [1, 0], [255])
        select new LedgerEntry(key, part, asOf, payload);

    public static readonly Arbitrary<LedgerEntry[]> Rows = entry.ArrayOf().ToArbitrary();

    public static readonly Arbitrary<DayLedger> Any = entry.ArrayOf().Select(rows => DayLedger.Of(rows, 1)).ToArbitrary();

    private static readonly Gen<Instant> instant =
        Gen.Choose(0, int.MaxValue).Select(seconds => Instant.FromUnixTimeSeconds(seconds));

    private static readonly Gen<Moment> moment =
        from at in instant
        from isDayOnly in Gen.Elements(true, false)
        select isDayOnly ? DayOf(at) : MomentOf(at);

    private static readonly Gen<string> word = Gen.Elements("", "Växel", "Bygglov & tomter", "\U0001F4DE", new string('ö', 200));

    private static readonly Gen<Duration?> duration =
        from milliseconds in Gen.Choose(-1, 100_000_000)
        select milliseconds < 0 ? null : (Duration?)Duration.FromMilliseconds(milliseconds);

    private static readonly Gen<CaseState?> state =
        from unit in word
        from closed in instant
        from kind in Gen.Choose(0, 2)
        select kind == 0 ? null : new CaseState(unit, kind == 1 ? null : closed);

    public static readonly Arbitrary<ContactEvent> Contact = (
        from key in Gen.Choose(1, int.MaxValue)
        from step in Gen.Elements(Enum.GetValues<ContactStep>())
        from at in moment
        from channel in Gen.Elements([null, .. Enum.GetValues<Channel>().Select(one => (Channel?)one)])
        from kind in Gen.Elements(Enum.GetValues<SubjectKind>())
        from subject in word
        from outcome in Gen.Elements(Enum.GetValues<ContactOutcome>())
        from wait in duration
        from handle in duration
        from known in state
        select new ContactEvent((ulong)key << 33, step, at, channel, new(kind, subject), outcome, known) { WaitTime = wait, HandleTime = handle }).ToArbitrary();

    public static readonly Arbitrary<DatedEvent> Dated = (
        from kind in Gen.Elements(Enum.GetValues<DatedEventKind>())
        from what in word
        from start in moment
        from end in moment
        from hasEnd in Gen.Elements(true, false)
        select new DatedEvent(kind, what, start, hasEnd ? end : null)).ToArbitrary();

    private static Moment MomentOf(Instant at)
    {
        var local = at.InZone(Zone).LocalDateTime;
        return new(at, local.Date, local.TimeOfDay.Hour * 3600 + local.Minute * 60 + local.Second);
    }

    private static Moment DayOf(Instant at)
    {
        var day = at.InZone(Zone).Date;
        return new(Zone.AtStartOfDay(day).ToInstant(), day, -1);
    }
}
