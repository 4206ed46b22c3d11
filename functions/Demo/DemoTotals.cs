namespace Stats.Functions.Demo;

/// <summary>What the exports hold once each contact is counted once. Calls on gap days and malformed rows are not in it.</summary>
internal sealed record DemoTotals
{
    /// <summary>Distinct calls, by the local day they first entered a queue.</summary>
    public int CallsOffered { get; init; }

    public int CallsHandled { get; init; }

    /// <summary>Calls without an answer whose last event is ABANDON; offered less handled less abandoned is what the log lost.</summary>
    public int CallsAbandoned { get; init; }

    /// <summary>From the first queue to the first answer, over handled calls.</summary>
    public long HandledWaitSeconds { get; init; }

    /// <summary>From the first queue to hanging up, over abandoned calls.</summary>
    public long AbandonedWaitSeconds { get; init; }

    public long HandleSeconds { get; init; }

    /// <summary>Messages from outside, each counted once also when sent to two mailboxes.</summary>
    public int EMailsIncoming { get; init; }

    public int EMailReplies { get; init; }

    public int EServicesStarted { get; init; }

    public int EServicesSubmitted { get; init; }

    public int EServicesSaved { get; init; }

    public int EServicesAborted { get; init; }

    /// <summary>Exported cases that are not deleted, by the local day they were closed.</summary>
    public int CasesClosed { get; init; }

    /// <summary>Exported cases that are not deleted, by the local day they were created.</summary>
    public int CasesCreated { get; init; }

    public int CasesDeleted { get; init; }

    public int PageVisits { get; init; }

    public int PageViews { get; init; }

    public static DemoTotals operator +(DemoTotals left, DemoTotals right) => new()
    {
        CallsOffered = left.CallsOffered + right.CallsOffered,
        CallsHandled = left.CallsHandled + right.CallsHandled,
        CallsAbandoned = left.CallsAbandoned + right.CallsAbandoned,
        HandledWaitSeconds = left.HandledWaitSeconds + right.HandledWaitSeconds,
        AbandonedWaitSeconds = left.AbandonedWaitSeconds + right.AbandonedWaitSeconds,
        HandleSeconds = left.HandleSeconds + right.HandleSeconds,
        EMailsIncoming = left.EMailsIncoming + right.EMailsIncoming,
        EMailReplies = left.EMailReplies + right.EMailReplies,
        EServicesStarted = left.EServicesStarted + right.EServicesStarted,
        EServicesSubmitted = left.EServicesSubmitted + right.EServicesSubmitted,
        EServicesSaved = left.EServicesSaved + right.EServicesSaved,
        EServicesAborted = left.EServicesAborted + right.EServicesAborted,
        CasesClosed = left.CasesClosed + right.CasesClosed,
        CasesCreated = left.CasesCreated + right.CasesCreated,
        CasesDeleted = left.CasesDeleted + right.CasesDeleted,
        PageVisits = left.PageVisits + right.PageVisits,
        PageViews = left.PageViews + right.PageViews,
    };
}
