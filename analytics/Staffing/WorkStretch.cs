namespace Stats.Analytics.Staffing;

/// <summary>The days whose work decides how much capacity a promise takes.</summary>
/// <param name="WorkPerDay">The capacity needed every day, in the unit of the work.</param>
/// <param name="FirstDay">Index of the first day of the stretch.</param>
/// <param name="LastDay">Index of the last day on which its work comes in; it is due the promised number of days later.</param>
public sealed record WorkStretch(double WorkPerDay, int FirstDay, int LastDay);
