using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Analytics.DataQuality;

/// <summary>How well two streams agree on the contacts of one channel. A day is one they have when they report a contact on it.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="CommonDays">From the first to the last day both have; <see langword="null"/> when there is none.</param>
/// <param name="CommonDayCount">Days both have.</param>
/// <param name="PrimaryCount">Contacts that the counted streams report on those days.</param>
/// <param name="SecondaryCount">Contacts that the compared stream reports on those days.</param>
/// <param name="DifferentDayCount">Days of those on which they differ.</param>
/// <param name="LargestDifferences">The days that differ most, largest difference first; at most 10.</param>
/// <param name="PrimaryOnlyDayCount">Days that only the counted streams have.</param>
/// <param name="PrimaryOnlyCount">Contacts on those days.</param>
/// <param name="SecondaryOnlyDayCount">Days that only the compared stream has.</param>
/// <param name="SecondaryOnlyCount">Contacts on those days: they are in no other number of the report.</param>
public sealed record ChannelReconciliation(
    Channel Channel,
    DateInterval? CommonDays,
    int CommonDayCount,
    long PrimaryCount,
    long SecondaryCount,
    int DifferentDayCount,
    IReadOnlyList<DayDifference> LargestDifferences,
    int PrimaryOnlyDayCount,
    long PrimaryOnlyCount,
    int SecondaryOnlyDayCount,
    long SecondaryOnlyCount)
{
    /// <summary>How many more the compared stream reports on the days both have; negative when fewer.</summary>
    public long Difference => SecondaryCount - PrimaryCount;

    /// <summary>The difference as a fraction of what the counted streams report; <see langword="null"/> when they report nothing.</summary>
    public double? DifferenceFraction => PrimaryCount == 0 ? null : (double)Difference / PrimaryCount;
}
