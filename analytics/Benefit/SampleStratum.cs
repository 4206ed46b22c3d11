using Stats.Analytics.Contacts;

namespace Stats.Analytics.Benefit;

/// <summary>How many contacts of the sample should be of a channel and topic.</summary>
public sealed record SampleStratum(Channel Channel, Topic Topic, int Count);
