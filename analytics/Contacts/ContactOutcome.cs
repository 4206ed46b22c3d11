namespace Stats.Analytics.Contacts;

/// <summary>How a contact ended, as far as the source tells.</summary>
public enum ContactOutcome
{
    /// <summary>The source does not tell, or the contact is still open, or it was sent on without an answer.</summary>
    Other = 0,

    /// <summary>Somebody answered it or dealt with it.</summary>
    Handled = 1,

    /// <summary>The citizen gave up before anybody answered.</summary>
    Abandoned = 2,
}
