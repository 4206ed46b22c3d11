using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Stats.Analytics;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;

namespace Stats.Tests.Contacts;

/// <summary>Streams drawn at random: up to four sources over half a year, all channels, few subjects, many holes.</summary>
internal static class AnyStreams
{
    private static readonly LocalDate start = new(2023, 11, 1);

    /// <summary>Some days lie after it, as mistakes do.</summary>
    public static readonly LocalDate Today = start.PlusDays(170);

    public static readonly Analysis Analysis = new("Storköping", Today, new([]));

    private static readonly Gen<DayAggregate> day =
        from offset in Gen.Choose(0, 180)
        from channel in Gen.Elements(Enum.GetValues<Channel>())
        from subject in Gen.Choose(0, 3)
        from slot in Gen.Choose(0, 95)
        from offered in Gen.Choose(0, 20)
        from handled in Gen.Choose(0, offered)
        from hasTimes in Gen.Elements(true, false)
        from minutes in Gen.Choose(0, 9)
        select Facts.Day(start.PlusDays(offset), channel, offered, new(SubjectKind.Queue, $"Kö {subject}")) with
        {
            Counts = new(offered, handled, offered - handled),
            HandleTimeTotal = Duration.FromMinutes(minutes * handled),
            WaitTimeTotal = Duration.FromSeconds(minutes * handled),
            SlotMinutes = hasTimes ? 15 : 1440,
            Slots = hasTimes ? [new((byte)slot, offered, handled, offered - handled)] : [],
            Waits = hasTimes && handled > 0 ? [new((byte)(slot / 3), handled, 0)] : [],
        };

    public static readonly Gen<List<DayAggregate>> Contacts =
        from contacts in day.ListOf()
        select contacts.DistinctBy(one => one.Key).ToList();

    public static readonly Arbitrary<IReadOnlyList<StreamFacts>> Any = (
        from parts in Contacts.ArrayOf(4)
        select (IReadOnlyList<StreamFacts>)[.. parts.Select((contacts, index) => Facts.Stream($"system-{index}", contacts))]).ToArbitrary();
}
