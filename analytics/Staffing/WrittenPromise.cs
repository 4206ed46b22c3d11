using NodaTime;

namespace Stats.Analytics.Staffing;

/// <summary>What an e-mail takes, and when it is to be answered.</summary>
/// <param name="AverageHandleTime">Mean time to answer one. Above zero.</param>
/// <param name="PromisedDays">Within how many working days. At least 0.</param>
public sealed record WrittenPromise(Duration AverageHandleTime, int PromisedDays);
