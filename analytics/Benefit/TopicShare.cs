using Stats.Analytics.Contacts;

namespace Stats.Analytics.Benefit;

/// <summary>A share among the contacts of one topic.</summary>
public sealed record TopicShare(Topic Topic, ShareEstimate Share);
