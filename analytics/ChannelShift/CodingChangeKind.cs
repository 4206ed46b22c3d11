namespace Stats.Analytics.ChannelShift;

/// <summary>What else than people's behaviour may have moved contacts between channels.</summary>
public enum CodingChangeKind
{
    /// <summary>The unknown or other channel and another moved in opposite directions at the same time.</summary>
    Unknown,

    /// <summary>A channel all but vanished while another rose as much.</summary>
    Vanished,

    /// <summary>Two channels moved as much in opposite directions at the same time while the total stayed.</summary>
    Swapped,

    /// <summary>A channel grew at once about most topics, and no other fell: a source was added.</summary>
    Added,

    /// <summary>A channel fell at once about most topics, and no other rose: a source was lost.</summary>
    Lost,

    /// <summary>Many contacts are about topics that only one of the periods has: topics were renamed, and what looks like topic mix may be behaviour.</summary>
    Topics,

    /// <summary>A source's data begin within what is compared.</summary>
    SourceBegins,

    /// <summary>A source's data end within what is compared.</summary>
    SourceEnds,
}
