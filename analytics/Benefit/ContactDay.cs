namespace Stats.Analytics.Benefit;

/// <summary>What came in on a day, and the minutes it took.</summary>
internal readonly record struct ContactDay(long Offered, long Handled, double HandleMinutes)
{
    public static ContactDay operator +(ContactDay a, ContactDay b) => new(a.Offered + b.Offered, a.Handled + b.Handled, a.HandleMinutes + b.HandleMinutes);
}
