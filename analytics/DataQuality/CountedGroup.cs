namespace Stats.Analytics.DataQuality;

/// <summary>Contacts that one system counts, another leaves out and a third keeps apart: why two sources differ.</summary>
public enum CountedGroup
{
    /// <summary>Callers who hung up while they waited.</summary>
    Abandoned,

    /// <summary>Callers who hung up in the menu, before any queue.</summary>
    BeforeQueue,

    /// <summary>What staff, integrations and tests made.</summary>
    Internal,

    /// <summary>Automatic replies, newsletters, search robots.</summary>
    Automatic,

    /// <summary>Cases that are not closed yet.</summary>
    Open,
}
