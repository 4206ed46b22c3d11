using Stats.Analytics.Contacts;

namespace Stats.Analytics.DataQuality;

/// <summary>Finds the streams that report what others report already: they are compared, and are in no sum.</summary>
public static class SecondaryStreams
{
    /// <summary>The secondary streams, each with the streams that are counted in its stead, in order.</summary>
    /// <param name="streams">The streams that hold days, each with what it says of itself.</param>
    /// <remarks>
    /// A stream is only secondary when one that it names is there and is counted. No stream is named that names another itself, so which
    /// are counted does not depend on where one begins.
    /// </remarks>
    public static IReadOnlyDictionary<StreamId, IReadOnlyList<StreamId>> Of(IEnumerable<(StreamId Stream, SameContacts? SameContactsAs)> streams)
    {
        var all = streams.OrderBy(stream => stream.Stream).ToList();
        var secondary = new SortedDictionary<StreamId, IReadOnlyList<StreamId>>();

        // Streams that name another of their own source first: their source may be named by a stream of another.
        foreach (var (stream, same) in all.Where(one => one.SameContactsAs is not null).OrderBy(one => one.SameContactsAs!.Source != one.Stream.Source))
        {
            IReadOnlyList<StreamId> primaries =
                [.. all.Select(other => other.Stream).Where(other => other != stream && same!.Names(other) && !secondary.ContainsKey(other))];
            if (primaries.Count > 0)
                secondary.Add(stream, primaries);
        }

        return secondary;
    }
}
