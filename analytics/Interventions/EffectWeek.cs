using NodaTime;

namespace Stats.Analytics.Interventions;

/// <summary>One week of a change test, for a chart.</summary>
/// <param name="Start">Its first day.</param>
/// <param name="Seen">What was seen on its known days.</param>
/// <param name="Expected">What would have been seen on them; the limits are equal before the change, where the regression fits what was seen.</param>
public sealed record EffectWeek(LocalDate Start, double Seen, EffectInterval Expected);
