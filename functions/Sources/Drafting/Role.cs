namespace Stats.Functions.Sources.Drafting;

/// <summary>What a column can be to a profile.</summary>
internal enum Role
{
    Time,
    TimeOfDay,
    Key,
    Channel,
    Queue,
    CaseType,
    EService,
    Page,
    Outcome,
    Closed,
    Unit,
    Wait,

    /// <summary>All time spent on the contact.</summary>
    Handle,

    /// <summary>A part of the time spent: added to <see cref="AfterWork"/>.</summary>
    Talk,
    AfterWork,
    Offered,
    Handled,
    Abandoned,
    MeanWait,
    TotalHandle,
    MeanHandle,
    Views,
    Visits,
}
