namespace Stats.Analytics.DataQuality;

/// <summary>What one of a source's numbers is one of.</summary>
public enum CountedUnit
{
    /// <summary>The profile does not say.</summary>
    Unknown,

    /// <summary>A contact from beginning to end, however many queues or hands it passed.</summary>
    Contact,

    /// <summary>A contact's passage through one queue: a call that is passed on counts once in each.</summary>
    Leg,

    /// <summary>A registered case; several contacts may concern it.</summary>
    Case,

    /// <summary>An incoming message.</summary>
    Message,

    /// <summary>A visit to the web site, on however many pages.</summary>
    Visit,

    /// <summary>A visit's use of one page: a visit to three pages counts three times.</summary>
    PageVisit,

    /// <summary>An e-service form that was sent in.</summary>
    Submission,

    /// <summary>Something that happened at a time, no contact.</summary>
    Event,
}
