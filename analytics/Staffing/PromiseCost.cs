namespace Stats.Analytics.Staffing;

/// <summary>What it costs to answer more contacts in time.</summary>
/// <param name="FromFraction">The share to be answered in time today.</param>
/// <param name="ToFraction">The share it is compared with.</param>
/// <param name="ExtraAgents">How many more the busiest half-hour takes.</param>
/// <param name="ExtraHoursPerWeek">Person-hours more on duty in the first week, all half-hours added up; shrinkage is not put on.</param>
public sealed record PromiseCost(double FromFraction, double ToFraction, int ExtraAgents, double ExtraHoursPerWeek);
