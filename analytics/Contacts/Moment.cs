using NodaTime;

namespace Stats.Analytics.Contacts;

/// <summary>When something happened: the instant, and the organisation's wall clock at that instant.</summary>
/// <param name="At">The instant.</param>
/// <param name="Day">The local day.</param>
/// <param name="SecondOfDay">Seconds since local midnight on the wall clock, 0–86 399; −1 when the source only tells the day.</param>
public readonly record struct Moment(Instant At, LocalDate Day, int SecondOfDay)
{
    /// <summary>The quarter-hour of the day, 0–95; −1 when the source only tells the day.</summary>
    public int Slot => SecondOfDay < 0 ? -1 : SecondOfDay / 900;
}
