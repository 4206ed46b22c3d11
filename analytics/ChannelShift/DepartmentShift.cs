namespace Stats.Analytics.ChannelShift;

/// <summary>Whether people move to another channel with what one department answers for.</summary>
/// <param name="Department">As in the topic map; empty for topics that have none.</param>
/// <param name="YearOnYear">The same weeks as for all contacts; the mix is that of the department's topics.</param>
public sealed record DepartmentShift(string Department, ShiftComparison YearOnYear);
