using NodaTime;

namespace Stats.Analytics.ChannelShift;

/// <summary>A change of level in a channel's share.</summary>
/// <param name="Day">The first day of the first sub-period after it.</param>
/// <param name="Earliest">The earliest that is likely (95 %); <see langword="null"/> when it cannot be told.</param>
/// <param name="Latest">The latest that is likely.</param>
/// <param name="Before">The channel's share from the break before it, 0–1.</param>
/// <param name="After">And until the next one.</param>
public sealed record ShareBreak(LocalDate Day, LocalDate? Earliest, LocalDate? Latest, double Before, double After);
