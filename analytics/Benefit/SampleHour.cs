using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Analytics.Benefit;

/// <summary>An hour in which to give contacts a cause.</summary>
/// <param name="Day">The day.</param>
/// <param name="Hour">The hour of the day, 0–23; <see langword="null"/> when the source tells no time of day: any time.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Count">The first so many, or all when fewer come.</param>
/// <param name="ExpectedCount">As many come in such an hour.</param>
public sealed record SampleHour(LocalDate Day, int? Hour, Channel Channel, int Count, double ExpectedCount);
