using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Analytics.Forecasting;

namespace Stats.Analytics.Staffing;

/// <summary>What a contact-centre manager plans by: how many are needed, whether the schedule is enough, what can be promised.</summary>
/// <param name="Channel">The channel that is staffed.</param>
/// <param name="Sources">The sources counted.</param>
/// <param name="LastKnownDay">The last day whose contacts are known.</param>
/// <param name="Goal">The service level aimed at.</param>
/// <param name="IsGoalGiven">Whether the organisation has told its goal; else it is 80 % within 60 seconds.</param>
/// <param name="AverageHandleTime">Mean handle time, after-work included.</param>
/// <param name="Patience">Mean patience told by those who hung up; <see langword="null"/> when it cannot be told, and Erlang C is used.</param>
/// <param name="ShrinkageFraction">The share of scheduled time that is not on duty, taken off the schedule.</param>
/// <param name="Method">How the load of a half-hour is told.</param>
/// <param name="Days">The open days forecast, at least one, in order.</param>
/// <param name="MissingHours">Person-hours that the schedule lacks at the median; <see langword="null"/> without a schedule.</param>
/// <param name="SpareHours">Person-hours that the schedule has to spare; <see langword="null"/> without a schedule.</param>
/// <param name="Moves">The cheapest changes that close gaps, in order; empty without a schedule.</param>
/// <param name="Promises">What can be promised with some more or fewer on duty, by number.</param>
/// <param name="Record">How right the forecasts have been; <see langword="null"/> when too little is known to tell.</param>
public sealed record StaffingPlan(
    Channel Channel,
    IReadOnlyList<SourceId> Sources,
    LocalDate LastKnownDay,
    StaffingGoal Goal,
    bool IsGoalGiven,
    Duration AverageHandleTime,
    Duration? Patience,
    double ShrinkageFraction,
    LoadMethod Method,
    IReadOnlyList<StaffingDay> Days,
    double? MissingHours,
    double? SpareHours,
    IReadOnlyList<StaffingMove> Moves,
    IReadOnlyList<ServicePromise> Promises,
    ForecastRecord? Record)
{
    /// <summary>What other circumstances would mean in the busiest half-hour of the first week.</summary>
    public IReadOnlyList<WhatIf> WhatIfs { get; init; } = [];

    /// <summary>What ten percentage points more in time would cost; <see langword="null"/> when fewer than ten are left.</summary>
    public PromiseCost? TenPoints { get; init; }

    /// <summary>What it takes to serve the queues each for itself and as one; <see langword="null"/> when there are not two queues.</summary>
    public QueuePooling? Pooling { get; init; }

    /// <summary>Work that need not be done at once; <see langword="null"/> when none is planned.</summary>
    public WrittenWork? Written { get; init; }
}
