using NodaTime;

namespace Stats.Analytics.Staffing;

/// <summary>What a queue has to deal with: contacts that arrive at random at a steady rate.</summary>
/// <param name="ArrivalsPerHour">Mean arrivals per hour. Finite, at least 0.</param>
/// <param name="AverageHandleTime">Mean time an agent is busy with a contact, after-work included. Above zero.</param>
/// <param name="Patience">Mean time a citizen waits before hanging up (see <see cref="Staffing.Patience"/>), zero or more;
/// <see langword="null"/> when nobody hangs up.</param>
public sealed record QueueLoad(double ArrivalsPerHour, Duration AverageHandleTime, Duration? Patience = null)
{
    /// <summary>Arrival rate × mean handle time, in erlangs: how many agents are busy on average if none hangs up.</summary>
    public double OfferedLoadErlangs => ArrivalsPerHour * AverageHandleTime.TotalHours;

    /// <summary>The load of so many erlangs.</summary>
    public static QueueLoad OfErlangs(double erlangs, Duration averageHandleTime, Duration? patience = null) =>
        new(erlangs / averageHandleTime.TotalHours, averageHandleTime, patience);

    /// <exception cref="ArgumentOutOfRangeException">A value is out of the range that its documentation gives.</exception>
    internal void Check()
    {
        if (!double.IsFinite(ArrivalsPerHour) || ArrivalsPerHour < 0)
            throw new ArgumentOutOfRangeException(nameof(ArrivalsPerHour), ArrivalsPerHour, "Arrivals per hour are a finite number, at least 0.");
        if (AverageHandleTime <= Duration.Zero)
            throw new ArgumentOutOfRangeException(nameof(AverageHandleTime), AverageHandleTime, "The mean handle time is above zero.");
        if (Patience < Duration.Zero)
            throw new ArgumentOutOfRangeException(nameof(Patience), Patience, "Patience is zero or more.");
    }
}
