namespace Stats.Analytics.ChannelShift;

/// <summary>An estimate with the limits of its 95 % interval.</summary>
public sealed record ShiftInterval(double Estimate, double Lower, double Upper)
{
    /// <summary>Whether the interval is all above or all below 0: whether the direction can be told.</summary>
    public bool IsDecided => Lower > 0 || Upper < 0;
}
