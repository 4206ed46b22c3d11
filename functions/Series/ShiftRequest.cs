using NodaTime;

namespace Stats.Functions.Series;

/// <summary>Which periods of which channel are to be compared.</summary>
/// <param name="Channel">The channel to follow, by its name in lower case; <see langword="null"/>: the usual one.</param>
/// <param name="Within">Only sub-periods in here; <see langword="null"/>: all.</param>
/// <param name="Before">The first period; <see langword="null"/>: the usual one.</param>
/// <param name="After">The second period; given when the first is.</param>
internal sealed record ShiftRequest(string? Channel, DateInterval? Within, DateInterval? Before, DateInterval? After);
