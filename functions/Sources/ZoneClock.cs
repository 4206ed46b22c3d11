using NodaTime;
using NodaTime.TimeZones;
using Stats.Analytics.Contacts;
using Stats.Functions.Ledger;

namespace Stats.Functions.Sources;

/// <summary>Places timestamps on the organisation's wall clock.</summary>
/// <remarks>
/// A local time that does not exist (the last Sunday of March, 02–03) is moved an hour on; one that occurs twice (the last Sunday of October)
/// is taken as the first. Both are counted, because the source has lost the truth there.
/// </remarks>
/// <param name="written">The zone timestamps are written in, unless they carry an offset.</param>
/// <param name="organisation">The zone of the organisation's days.</param>
internal sealed class ZoneClock(DateTimeZone written, DateTimeZone organisation)
{
    private readonly WallClock clock = new(organisation);
    private (LocalDate Day, bool Changes, long StartSeconds) latest;

    /// <summary>Local times that do not exist or occur twice.</summary>
    public long AmbiguousCount { get; private set; }

    /// <summary>The moment of a timestamp.</summary>
    public Moment Place(Timestamp timestamp)
    {
        if (timestamp.SecondOfDay < 0)
            return new(organisation.AtStartOfDay(timestamp.Day).ToInstant(), timestamp.Day, -1);
        if (timestamp.OffsetSeconds is { } offset)
            return Place(UnixSeconds(timestamp) - offset);

        if (latest.Day != timestamp.Day)
            latest = StartOf(timestamp.Day);
        if (latest.Changes)
            return Place(Resolve(timestamp).ToUnixTimeSeconds());
        var seconds = latest.StartSeconds + timestamp.SecondOfDay;
        return ReferenceEquals(written, organisation)
            ? new(seconds, timestamp.Day, timestamp.SecondOfDay)
            : Place(seconds);
    }

    /// <summary>The moment of an instant.</summary>
    /// <param name="unixSeconds">Seconds since 1970-01-01T00:00Z.</param>
    public Moment Place(long unixSeconds) => clock.Place(unixSeconds);

    private static readonly LocalDate epoch = new(1970, 1, 1);

    private static long UnixSeconds(Timestamp timestamp) =>
        (Period.DaysBetween(epoch, timestamp.Day) * 86_400L) + timestamp.SecondOfDay;

    private (LocalDate Day, bool Changes, long StartSeconds) StartOf(LocalDate day)
    {
        var start = written.AtStartOfDay(day);
        var end = written.AtStartOfDay(day.PlusDays(1));
        return (day, start.Offset != end.Offset, start.ToInstant().ToUnixTimeSeconds());
    }

    private Instant Resolve(Timestamp timestamp)
    {
        var mapping = written.MapLocal(timestamp.Day.At(LocalTime.FromSecondsSinceMidnight(timestamp.SecondOfDay)));
        AmbiguousCount += mapping.Count == 1 ? 0 : 1;
        return Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted)(mapping).ToInstant();
    }
}
