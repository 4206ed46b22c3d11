using NodaTime;

namespace Stats.Analytics.Contacts;

/// <summary>When something happened: the instant, and the organisation's wall clock at that instant. To the second.</summary>
public readonly record struct Moment
{
    /// <param name="at">The instant; fractions of a second are dropped.</param>
    /// <param name="day">The local day.</param>
    /// <param name="secondOfDay">Seconds since local midnight on the wall clock, 0–86 399; −1 when the source only tells the day.</param>
    public Moment(Instant at, LocalDate day, int secondOfDay)
        : this(at.ToUnixTimeSeconds(), day, secondOfDay)
    {
    }

    /// <param name="unixSeconds">The instant, in seconds since 1970-01-01T00:00Z.</param>
    /// <param name="day">The local day.</param>
    /// <param name="secondOfDay">Seconds since local midnight on the wall clock, 0–86 399; −1 when the source only tells the day.</param>
    public Moment(long unixSeconds, LocalDate day, int secondOfDay) => (UnixSeconds, Day, SecondOfDay) = (unixSeconds, day, secondOfDay);

    /// <summary>The instant, in seconds since 1970-01-01T00:00Z.</summary>
    public long UnixSeconds { get; }

    /// <summary>The local day.</summary>
    public LocalDate Day { get; }

    /// <summary>Seconds since local midnight on the wall clock, 0–86 399; −1 when the source only tells the day.</summary>
    public int SecondOfDay { get; }

    /// <summary>The instant.</summary>
    public Instant At => Instant.FromUnixTimeSeconds(UnixSeconds);

    /// <summary>The quarter-hour of the day, 0–95; −1 when the source only tells the day.</summary>
    public int Slot => SecondOfDay < 0 ? -1 : SecondOfDay / 900;
}
