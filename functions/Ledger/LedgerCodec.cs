using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Ledger;

/// <summary>Writes rows to the bytes a ledger keeps, and reads them back. Version 1; the fields' order is part of the stored data.</summary>
/// <param name="zone">The organisation's zone: bytes hold instants, days are told anew.</param>
public sealed class LedgerCodec(DateTimeZone zone)
{
    private const byte DatedEventTag = 0x40;
    private const byte DayOnly = 0x80;

    private readonly Dictionary<(SubjectKind, string), Subject> subjects = [];

    public static byte[] Write(in ContactEvent contact)
    {
        using var stream = new MemoryStream(64);
        using var writer = new BinaryWriter(stream);
        writer.Write((byte)((byte)contact.Step | (contact.Moment.SecondOfDay < 0 ? DayOnly : 0)));
        writer.Write7BitEncodedInt64(contact.Moment.At.ToUnixTimeSeconds());
        writer.Write((byte)(contact.Channel is { } channel ? (int)channel + 1 : 0));
        writer.Write((byte)contact.Outcome);
        WriteDuration(writer, contact.WaitTime);
        WriteDuration(writer, contact.HandleTime);
        writer.Write((byte)contact.Subject.Kind);
        writer.Write(contact.Subject.Value);
        writer.Write(contact.Case is not null);
        if (contact.Case is { } state)
        {
            writer.Write(state.Unit);
            writer.Write7BitEncodedInt64(state.ClosedAt is { } closed ? closed.ToUnixTimeSeconds() + 1 : 0);
        }

        writer.Flush();
        return stream.ToArray();
    }

    public static byte[] Write(DatedEvent dated)
    {
        using var stream = new MemoryStream(64);
        using var writer = new BinaryWriter(stream);
        writer.Write((byte)(DatedEventTag | (dated.Start.SecondOfDay < 0 ? DayOnly : 0)));
        writer.Write7BitEncodedInt64(dated.Start.At.ToUnixTimeSeconds());
        writer.Write((byte)dated.Kind);
        writer.Write(dated.What);
        writer.Write7BitEncodedInt64(dated.End is { } end ? end.At.ToUnixTimeSeconds() + 1 : 0);
        writer.Write(dated.End is { SecondOfDay: < 0 });
        writer.Flush();
        return stream.ToArray();
    }

    public static bool IsDatedEvent(ReadOnlySpan<byte> payload) => (payload[0] & ~DayOnly) == DatedEventTag;

    public ContactEvent ReadContact(ulong key, byte[] payload)
    {
        using var reader = new BinaryReader(new MemoryStream(payload));
        var tag = reader.ReadByte();
        var moment = MomentAt(reader.Read7BitEncodedInt64(), (tag & DayOnly) != 0);
        var channel = reader.ReadByte();
        var outcome = (ContactOutcome)reader.ReadByte();
        var wait = ReadDuration(reader);
        var handle = ReadDuration(reader);
        var subject = SubjectOf((SubjectKind)reader.ReadByte(), reader.ReadString());
        CaseState? state = null;
        if (reader.ReadBoolean())
        {
            var unit = reader.ReadString();
            var closed = reader.Read7BitEncodedInt64();
            state = new(unit, closed == 0 ? null : Instant.FromUnixTimeSeconds(closed - 1));
        }

        return new(key, (ContactStep)(tag & ~DayOnly), moment, channel == 0 ? null : (Channel)(channel - 1), subject, outcome, state) { WaitTime = wait, HandleTime = handle };
    }

    public DatedEvent ReadDatedEvent(byte[] payload)
    {
        using var reader = new BinaryReader(new MemoryStream(payload));
        var tag = reader.ReadByte();
        var start = MomentAt(reader.Read7BitEncodedInt64(), (tag & DayOnly) != 0);
        var kind = (DatedEventKind)reader.ReadByte();
        var what = reader.ReadString();
        var end = reader.Read7BitEncodedInt64();
        return new(kind, what, start, end == 0 ? null : MomentAt(end - 1, reader.ReadBoolean()));
    }

    private static void WriteDuration(BinaryWriter writer, Duration? duration) =>
        writer.Write7BitEncodedInt64(duration is { } known ? (long)known.TotalMilliseconds + 1 : 0);

    private static Duration? ReadDuration(BinaryReader reader) =>
        reader.Read7BitEncodedInt64() is var milliseconds and > 0 ? Duration.FromMilliseconds(milliseconds - 1) : null;

    private Moment MomentAt(long unixSeconds, bool dayOnly)
    {
        var instant = Instant.FromUnixTimeSeconds(unixSeconds);
        var local = instant.InZone(zone).LocalDateTime;
        return new(instant, local.Date, dayOnly ? -1 : (local.Hour * 3600) + (local.Minute * 60) + local.Second);
    }

    private Subject SubjectOf(SubjectKind kind, string value)
    {
        if (!subjects.TryGetValue((kind, value), out var subject))
            subjects.Add((kind, value), subject = new(kind, value));
        return subject;
    }
}
