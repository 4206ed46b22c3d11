namespace Stats.Analytics.Contacts;

/// <summary>Something that may change how many contact us. The numbers are stored: never renumber.</summary>
public enum DatedEventKind
{
    Other = 0,
    Outage = 1,
    PageEdit = 2,
    Launch = 3,
    Letter = 4,
    Campaign = 5,

    /// <summary>Listed by mistake: a later list takes it back. Never among the facts of a day.</summary>
    Withdrawn = 6,
}
