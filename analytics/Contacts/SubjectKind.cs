namespace Stats.Analytics.Contacts;

/// <summary>What sort of thing a <see cref="Subject"/> names. The numbers are stored: never renumber.</summary>
public enum SubjectKind
{
    None = 0,
    Queue = 1,
    Page = 2,
    EService = 3,
    CaseType = 4,
    Mailbox = 5,
}
