namespace Stats.Analytics.Contacts;

/// <summary>Which contacts are meant.</summary>
/// <param name="Channel">How they came in.</param>
/// <param name="Topic">The topic's name; <see langword="null"/> for every topic.</param>
/// <param name="Queue">The source's own word for what they were about; <see langword="null"/> for all.</param>
public sealed record ContactFilter(Channel Channel, string? Topic = null, string? Queue = null)
{
    /// <summary>In words, for messages: "phone contacts about Avfall in queue avfall".</summary>
    public string Text => string.Concat(
        Channel.ToString().ToLowerInvariant(), " contacts", Topic is null ? "" : $" about {Topic}", Queue is null ? "" : $" in queue {Queue}");

    public bool Matches(DayAggregate contacts, TopicMap topics) =>
        contacts.Key.Channel == Channel
        && (Queue is null || contacts.Key.Subject.Value == Queue)
        && (Topic is null || topics.TopicOf(contacts.Key.Source, contacts.Key.Subject).Name == Topic);
}
