namespace Stats.Analytics.Benefit;

/// <summary>Why a contact came. Workspace files name causes by number: never renumber.</summary>
/// <remarks>All but <see cref="ValueCreating"/> are avoidable: had something been done, or done right, nobody would have needed to get in touch.
/// Derived from the avoidable-contact indicator NI14 and Seddon's failure demand.</remarks>
public enum ContactCause
{
    /// <summary>What the organisation is there for.</summary>
    ValueCreating = 0,

    /// <summary>"How is my errand going?"</summary>
    StatusFollowUp = 1,

    /// <summary>A page, form or letter was read and not understood.</summary>
    UnclearInformation = 2,

    /// <summary>The information is there but was not found.</summary>
    NotFound = 3,

    /// <summary>The e-service could not be used, or not without help.</summary>
    EServiceTrouble = 4,

    /// <summary>An error in a decision, an invoice or a letter.</summary>
    OurError = 5,

    /// <summary>It came to, or was sent on to, somebody else than who could help.</summary>
    WrongReceiver = 6,

    /// <summary>What was promised was not done in time.</summary>
    PromiseNotKept = 7,

    /// <summary>Something was out of order.</summary>
    Outage = 8,

    /// <summary>The answer could have been sent before anybody asked.</summary>
    CouldBeProactive = 9,
}
