using NodaTime;

namespace Stats.Analytics.Benefit;

/// <summary>How much of what comes in is registered so that something can be learnt from it.</summary>
/// <param name="Period">The twelve months that the channels are of.</param>
/// <param name="Channels">For each channel that employees answer, how many contacts have a topic.</param>
/// <param name="Quarters">Answered calls and registered cases in each calendar quarter; empty without calls or without cases.</param>
public sealed record RegistrationCompleteness(DateInterval Period, IReadOnlyList<ChannelTopics> Channels, IReadOnlyList<RegisteredQuarter> Quarters);
