using Stats.Analytics.Contacts;

namespace Stats.Analytics.Interventions;

/// <summary>What a change did to the topic's contacts in another channel, over the same days.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Effect">What was seen, beside what would have been.</param>
public sealed record ChannelEffect(Channel Channel, Effect Effect);
