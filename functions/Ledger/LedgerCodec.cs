using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Ledger;

/// <summary>Writes rows to the bytes a ledger keeps, and reads them back. Version 1; the fields' order is part of the stored data.</summary>
/// <param name="zone">The organisation's zone: bytes hold instants, days are told anew.</param>
public sealed class LedgerCodec(DateTimeZone zone)
{
    private const byte DatedEventTag = 0x40;
    private const byte DayOnly = 0x80;

    /// <summary>Everything but the texts takes less.</summary>
    private const int MostBytesWithoutTexts = 96;

    private readonly Dictionary<(SubjectKind, string), Subject> subjects = [];
    private readonly WallClock clock = new(zone);

    public static byte[] Write(in ContactEvent contact)
    {
        var bytes = new PackedWriter(stackalloc byte[512], MostBytesWithoutTexts + (3 * (contact.Subject.Value.Length + (contact.Case?.Unit.Length ?? 0))));
        bytes.Add((byte)((byte)contact.Step | (contact.Moment.SecondOfDay < 0 ? DayOnly : 0)));
        bytes.Add(contact.Moment.UnixSeconds);
        bytes.Add((byte)(contact.Channel is { } channel ? (int)channel + 1 : 0));
        bytes.Add((byte)contact.Outcome);
        bytes.Add(contact.WaitMilliseconds == ContactEvent.NotTold ? 0 : contact.WaitMilliseconds + 1);
        bytes.Add(contact.HandleMilliseconds == ContactEvent.NotTold ? 0 : contact.HandleMilliseconds + 1);
        bytes.Add((byte)contact.Subject.Kind);
        bytes.Add(contact.Subject.Value);
        bytes.Add((byte)(contact.Case is null ? 0 : 1));
        if (contact.Case is { } state)
        {
            bytes.Add(state.Unit);
            bytes.Add(state.ClosedAt is { } closed ? closed.ToUnixTimeSeconds() + 1 : 0);
        }

        return bytes.ToArray();
    }

    public static byte[] Write(DatedEvent dated)
    {
        var bytes = new PackedWriter(stackalloc byte[512], MostBytesWithoutTexts + (3 * dated.What.Length));
        bytes.Add((byte)(DatedEventTag | (dated.Start.SecondOfDay < 0 ? DayOnly : 0)));
        bytes.Add(dated.Start.UnixSeconds);
        bytes.Add((byte)dated.Kind);
        bytes.Add(dated.What);
        bytes.Add(dated.End is { } end ? end.UnixSeconds + 1 : 0);
        bytes.Add((byte)(dated.End is { SecondOfDay: < 0 } ? 1 : 0));
        return bytes.ToArray();
    }

    public static bool IsDatedEvent(ReadOnlySpan<byte> payload) => (payload[0] & ~DayOnly) == DatedEventTag;

    public ContactEvent ReadContact(ulong key, ReadOnlySpan<byte> payload)
    {
        var bytes = new PackedReader(payload);
        var tag = bytes.Byte();
        var moment = MomentAt(bytes.Number(), (tag & DayOnly) != 0);
        var channel = bytes.Byte();
        var outcome = (ContactOutcome)bytes.Byte();
        var (wait, handle) = (bytes.Number(), bytes.Number());
        var subject = SubjectOf((SubjectKind)bytes.Byte(), bytes.Text());
        CaseState? state = null;
        if (bytes.Byte() != 0)
        {
            var unit = bytes.Text();
            var closed = bytes.Number();
            state = new(unit, closed == 0 ? null : Instant.FromUnixTimeSeconds(closed - 1));
        }

        return new(key, (ContactStep)(tag & ~DayOnly), moment, channel == 0 ? null : (Channel)(channel - 1), subject, outcome, state)
        {
            WaitMilliseconds = wait > 0 ? wait - 1 : ContactEvent.NotTold,
            HandleMilliseconds = handle > 0 ? handle - 1 : ContactEvent.NotTold,
        };
    }

    public DatedEvent ReadDatedEvent(ReadOnlySpan<byte> payload)
    {
        var bytes = new PackedReader(payload);
        var tag = bytes.Byte();
        var start = MomentAt(bytes.Number(), (tag & DayOnly) != 0);
        var kind = (DatedEventKind)bytes.Byte();
        var what = bytes.Text();
        var end = bytes.Number();
        return new(kind, what, start, end == 0 ? null : MomentAt(end - 1, bytes.Byte() != 0));
    }

    private Moment MomentAt(long unixSeconds, bool dayOnly) =>
        clock.Place(unixSeconds) is var moment && dayOnly ? new(unixSeconds, moment.Day, -1) : moment;

    private Subject SubjectOf(SubjectKind kind, string value)
    {
        if (!subjects.TryGetValue((kind, value), out var subject))
            subjects.Add((kind, value), subject = new(kind, value));
        return subject;
    }
}
