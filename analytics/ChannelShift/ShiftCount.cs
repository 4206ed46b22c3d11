namespace Stats.Analytics.ChannelShift;

/// <summary>Contacts of one sub-period (a day, a week, a month).</summary>
/// <param name="Followed">Those in the channel that is followed. At least 0.</param>
/// <param name="All">Those in any channel, the followed one too.</param>
public readonly record struct ShiftCount(double Followed, double All)
{
    public static ShiftCount operator +(ShiftCount a, ShiftCount b) => new(a.Followed + b.Followed, a.All + b.All);

    public static ShiftCount Add(ShiftCount left, ShiftCount right) => left + right;
}
