using Stats.Analytics.Contacts;

namespace Stats.Analytics.Benefit;

/// <summary>How many contacts of a channel have a topic.</summary>
public sealed record ChannelTopics(Channel Channel, long Count, long WithTopicCount)
{
    /// <summary>Their share, 0–1; <see langword="null"/> when nothing came.</summary>
    public double? WithTopicFraction => Count == 0 ? null : (double)WithTopicCount / Count;
}
