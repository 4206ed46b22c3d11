using Stats.Analytics.Contacts;

namespace Stats.Analytics.DataQuality;

/// <summary>Says that a stream reports the same contacts as others, which are the ones to count.</summary>
/// <param name="Source">The source that is counted.</param>
/// <param name="Profiles">Those of its profiles that are meant; empty for all.</param>
public sealed record SameContacts(SourceId Source, IReadOnlyList<string> Profiles)
{
    /// <summary>Whether the stream is one of those to count.</summary>
    public bool Names(StreamId stream) => stream.Source == Source && (Profiles.Count == 0 || Profiles.Contains(stream.Profile));
}
