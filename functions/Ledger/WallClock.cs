using NodaTime;
using NodaTime.TimeZones;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Ledger;

/// <summary>Tells the local day and time of instants. Rows mostly come day by day, so the latest day is remembered.</summary>
/// <param name="zone">The organisation's zone.</param>
internal sealed class WallClock(DateTimeZone zone)
{
    private static readonly LocalDate epoch = new(1970, 1, 1);

    private ZoneInterval? interval;
    private (LocalDate Day, long StartSeconds, long EndSeconds) latest;

    /// <summary>The moment of an instant.</summary>
    /// <param name="unixSeconds">Seconds since 1970-01-01T00:00Z.</param>
    public Moment Place(long unixSeconds)
    {
        if (unixSeconds >= latest.StartSeconds && unixSeconds < latest.EndSeconds)
            return new(unixSeconds, latest.Day, (int)(unixSeconds - latest.StartSeconds));
        var instant = Instant.FromUnixTimeSeconds(unixSeconds);
        if (interval is null || !interval.Contains(instant))
            interval = zone.GetZoneInterval(instant);
        var days = Math.DivRem(unixSeconds + interval.WallOffset.Seconds, 86_400, out var second);
        if (second < 0)
            (days, second) = (days - 1, second + 86_400);
        var day = epoch.PlusDays((int)days);
        var start = unixSeconds - second;

        // On most days every hour has 60 minutes.
        if (interval.Contains(Instant.FromUnixTimeSeconds(start)) && interval.Contains(Instant.FromUnixTimeSeconds(start + 86_399)))
            latest = (day, start, start + 86_400);
        return new(unixSeconds, day, (int)second);
    }
}
