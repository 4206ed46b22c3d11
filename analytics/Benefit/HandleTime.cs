namespace Stats.Analytics.Benefit;

/// <summary>What a contact takes.</summary>
/// <param name="Minutes">Mean minutes an employee spends on one.</param>
/// <param name="Lower">The lower 95 % limit of the mean.</param>
/// <param name="Upper">The upper 95 % limit of the mean.</param>
/// <param name="IsAssumed">Whether somebody stated it (<c>stats.yaml</c>): then it has no limits of its own.</param>
public sealed record HandleTime(double Minutes, double Lower, double Upper, bool IsAssumed)
{
    /// <summary>As somebody stated it.</summary>
    public static HandleTime Assumed(double minutes) => new(minutes, minutes, minutes, IsAssumed: true);
}
