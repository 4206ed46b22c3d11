namespace Stats.Analytics.Contacts;

/// <summary>How far somebody who started an e-service has come. The numbers are stored: never renumber.</summary>
public enum EServiceOutcome
{
    /// <summary>Started; the source tells no more.</summary>
    Started = 0,

    /// <summary>Saved to be continued, at a step.</summary>
    Saved = 1,

    /// <summary>Given up, at a step.</summary>
    Aborted = 2,

    /// <summary>Sent in.</summary>
    Submitted = 3,
}
