using NodaTime;

namespace Stats.Analytics.Interventions;

/// <summary>A series that a change may have moved, and series that it cannot have moved.</summary>
/// <param name="Step">How far it is from one period to the next.</param>
/// <param name="Starts">The first day of each period, in order, none left out.</param>
/// <param name="Values">What was seen in each; <see langword="null"/> where it is unknown or closed.</param>
/// <param name="IsCounts">Whether they are counts (at least 0, effects in per cent) rather than measures.</param>
/// <param name="Controls">Series of the same periods that the change cannot have moved.</param>
public sealed record EffectSeries(
    SeriesStep Step, IReadOnlyList<LocalDate> Starts, IReadOnlyList<double?> Values, bool IsCounts, IReadOnlyList<IReadOnlyList<double?>> Controls)
{
    /// <summary>The same with one period unknown.</summary>
    /// <param name="period">Counted from the first.</param>
    public EffectSeries Without(int period) => this with { Values = [.. Values.Select((value, t) => t == period ? null : value)] };

    /// <summary>A control as a series of its own, with nothing to compare it with.</summary>
    /// <param name="index">Which.</param>
    public EffectSeries OfControl(int index) => this with { Values = Controls[index], Controls = [] };
}
