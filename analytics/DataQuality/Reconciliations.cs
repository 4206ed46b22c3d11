using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Analytics.DataQuality;

/// <summary>Holds streams that report the same contacts against each other, day by day.</summary>
public static class Reconciliations
{
    private const int MostDifferences = 10;
    private const int FewestCommonDays = 20;
    private const int FewestContactsADay = 20;
    private const double AgreeingDayFraction = 0.8;
    private const double ToleratedFraction = 0.1;

    /// <summary>Compares one stream with those that are counted in its stead.</summary>
    /// <param name="primary">The streams that are counted; at least one.</param>
    /// <param name="secondary">The stream that is compared.</param>
    public static Reconciliation Of(IReadOnlyList<StreamFacts> primary, StreamFacts secondary)
    {
        var counted = CountsOf(primary);
        return new(
            [.. primary.Select(stream => stream.Id)],
            secondary.Id,
            [.. CountsOf([secondary]).Select(channel => Compare(channel.Key, counted.GetValueOrDefault(channel.Key) ?? [], channel.Value))]);
    }

    /// <summary>Pairs of counted streams that look as if they reported the same contacts, in the order of the streams.</summary>
    /// <param name="counted">The streams that are counted.</param>
    /// <remarks>
    /// They differ by a tenth at most on four of five days both have, at least 20 such days with 20 contacts a day: that is not chance, nor the
    /// likeness of small numbers.
    /// </remarks>
    public static IReadOnlyList<PossibleDouble> LookAlike(IReadOnlyList<StreamFacts> counted)
    {
        var counts = counted.Select(stream => (stream.Id, Channels: CountsOf([stream]))).ToList();
        return
        [
            .. from first in Enumerable.Range(0, counts.Count)
               from second in Enumerable.Range(first + 1, counts.Count - first - 1)
               from channel in counts[first].Channels.Keys.Where(counts[second].Channels.ContainsKey)
               let days = Agreement(counts[first].Channels[channel], counts[second].Channels[channel])
               where days is not null
               select new PossibleDouble(counts[first].Id, counts[second].Id, channel, days.Value.Common, days.Value.Agreeing),
        ];
    }

    /// <summary>How many days both have, and on how many they agree; <see langword="null"/> when they do not look alike.</summary>
    private static (int Common, int Agreeing)? Agreement(SortedDictionary<LocalDate, long> first, SortedDictionary<LocalDate, long> second)
    {
        var common = first.Keys.Where(second.ContainsKey).ToList();
        var agreeing = common.Count(day => Math.Abs(first[day] - second[day]) <= ToleratedFraction * Math.Max(first[day], second[day]));
        return common.Count >= FewestCommonDays
            && agreeing >= AgreeingDayFraction * common.Count
            && common.Sum(day => first[day]) >= (long)FewestContactsADay * common.Count
            ? (common.Count, agreeing) : null;
    }

    private static ChannelReconciliation Compare(Channel channel, SortedDictionary<LocalDate, long> primary, SortedDictionary<LocalDate, long> secondary)
    {
        var common = primary.Keys.Where(secondary.ContainsKey).ToList();
        var different = common.ConvertAll(day => new DayDifference(day, primary[day], secondary[day])).FindAll(day => day.Difference != 0);
        var (primaryOnly, secondaryOnly) = (primary.Keys.Except(common).ToList(), secondary.Keys.Except(common).ToList());
        return new(
            channel,
            common.Count == 0 ? null : new(common[0], common[^1]),
            common.Count,
            common.Sum(day => primary[day]),
            common.Sum(day => secondary[day]),
            different.Count,
            [.. different.OrderByDescending(day => Math.Abs(day.Difference)).ThenBy(day => day.Day).Take(MostDifferences)],
            primaryOnly.Count,
            primaryOnly.Sum(day => primary[day]),
            secondaryOnly.Count,
            secondaryOnly.Sum(day => secondary[day]));
    }

    /// <summary>What came in, by channel and day; only days with contacts.</summary>
    private static SortedDictionary<Channel, SortedDictionary<LocalDate, long>> CountsOf(IReadOnlyList<StreamFacts> streams)
    {
        var channels = new SortedDictionary<Channel, SortedDictionary<LocalDate, long>>();
        foreach (var one in streams.SelectMany(stream => stream.Days).SelectMany(day => day.Contacts).Where(one => one.Counts.Offered > 0))
        {
            if (!channels.TryGetValue(one.Key.Channel, out var days))
                channels.Add(one.Key.Channel, days = []);
            days[one.Key.Day] = days.GetValueOrDefault(one.Key.Day) + one.Counts.Offered;
        }

        return channels;
    }
}
