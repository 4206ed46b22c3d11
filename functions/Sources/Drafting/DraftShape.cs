namespace Stats.Functions.Sources.Drafting;

/// <summary>What a row of the table is.</summary>
internal enum DraftShape
{
    Contacts,

    /// <summary>Many contacts: an interval or a day.</summary>
    Sums,

    /// <summary>Many contacts, with a column for each channel.</summary>
    ChannelSums,

    /// <summary>A web page's day.</summary>
    Pages,
}
