using NodaTime;

namespace Stats.Analytics.DataQuality;

/// <summary>A day on which two streams report different numbers of the same contacts.</summary>
/// <param name="Day">The day.</param>
/// <param name="PrimaryCount">Contacts that the counted streams report.</param>
/// <param name="SecondaryCount">Contacts that the compared stream reports.</param>
public sealed record DayDifference(LocalDate Day, long PrimaryCount, long SecondaryCount)
{
    /// <summary>How many more the compared stream reports; negative when fewer.</summary>
    public long Difference => SecondaryCount - PrimaryCount;
}
