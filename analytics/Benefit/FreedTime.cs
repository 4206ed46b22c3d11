namespace Stats.Analytics.Benefit;

/// <summary>Time that a change freed for other work: contacts that did not come × what one takes. A negative number is time that it cost.</summary>
/// <param name="Change">The contacts.</param>
/// <param name="Time">What one takes.</param>
/// <param name="ProductiveHoursPerYear">What a full-time employee works with contacts in a year.</param>
/// <param name="Hours">The freed hours over the change's period.</param>
/// <param name="LowerHours">The lower limit.</param>
/// <param name="UpperHours">The upper limit.</param>
/// <remarks>
/// The limits are the least and the largest product of the limits of both, so they hold at least as often as either does. Hours are benefit, not
/// savings: they are minutes here and there, of use for other work, and never say that an employee can go.
/// </remarks>
public sealed record FreedTime(ContactChange Change, HandleTime Time, double ProductiveHoursPerYear, double Hours, double LowerHours, double UpperHours)
{
    private const double MinutesPerHour = 60;
    private const double DaysPerYear = 365.25;

    /// <summary>What as many full-time employees do in the period.</summary>
    public double FullTimeEquivalents => Equivalents(Hours);

    /// <summary>The lower limit of it.</summary>
    public double LowerEquivalents => Equivalents(LowerHours);

    /// <summary>The upper limit of it.</summary>
    public double UpperEquivalents => Equivalents(UpperHours);

    /// <param name="change">The contacts that did not come, with limits.</param>
    /// <param name="time">What one takes, with limits.</param>
    /// <param name="productiveHoursPerYear">Above 0.</param>
    public static FreedTime Of(ContactChange change, HandleTime time, double productiveHoursPerYear)
    {
        double[] corners =
        [
            -change.Lower * time.Lower, -change.Lower * time.Upper, -change.Upper * time.Lower, -change.Upper * time.Upper,
        ];
        return new(
            change, time, productiveHoursPerYear,
            -change.Estimate * time.Minutes / MinutesPerHour, corners.Min() / MinutesPerHour, corners.Max() / MinutesPerHour);
    }

    private double Equivalents(double hours) => hours / (ProductiveHoursPerYear * Change.Period.Length / DaysPerYear);
}
