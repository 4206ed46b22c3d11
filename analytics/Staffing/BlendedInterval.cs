namespace Stats.Analytics.Staffing;

/// <summary>One half-hour of telephones and written work together.</summary>
/// <param name="HalfHour">0 is 00.00–00.30, 47 is 23.30–24.00, on the local wall clock.</param>
/// <param name="PhoneNeed">Employees that the telephones need at the median.</param>
/// <param name="WrittenAgents">Employees at written work besides; parts of an employee are parts of the half-hour. At least 0.</param>
public sealed record BlendedInterval(int HalfHour, int PhoneNeed, double WrittenAgents)
{
    /// <summary>Both together.</summary>
    public double TotalNeed => PhoneNeed + WrittenAgents;
}
