namespace Stats.Functions.Demo;

/// <summary>A topic's expected e-service share (launches apart) and realised contacts, before and after the topic-mix change.</summary>
internal sealed record TopicShift(
    string Topic, double ExpectedShareBefore, double ExpectedShareAfter, TopicContacts Before, TopicContacts After);
