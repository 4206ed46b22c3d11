using NodaTime;
using Stats.Analytics.Calendar;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;

namespace Stats.Analytics.ChannelShift;

/// <summary>Adds up how contacts come in, by month and by year.</summary>
public static class ChannelMixes
{
    private static readonly Channel[] shownOrder =
    [
        Channel.Phone, Channel.Email, Channel.Chat, Channel.Visit, Channel.Letter, Channel.SocialMedia, Channel.EService,
        Channel.Unknown, Channel.WebVisit, Channel.Internal,
    ];

    /// <summary>The channel mix of all streams together.</summary>
    /// <param name="streams">The streams, no later days than <paramref name="lastDay"/>.</param>
    /// <param name="lastDay">The last finished day: a period that ends after it is not complete.</param>
    /// <remarks>
    /// A period is complete when citizens' contacts (any contacts, where there are no citizens') reach from its first to its last working day,
    /// in whichever streams. One stream that begins or ends within it makes it no less complete.
    /// </remarks>
    public static ChannelMix Of(IReadOnlyList<StreamFacts> streams, LocalDate lastDay)
    {
        var contacts = streams.SelectMany(stream => stream.Days).SelectMany(day => day.Contacts).Where(one => one.Counts.Offered > 0).ToList();
        if (contacts.Count == 0)
            return new([], [], [], []);

        var months = new SortedDictionary<YearMonth, long[]>();
        foreach (var one in contacts)
        {
            var month = one.Key.Day.ToYearMonth();
            if (!months.TryGetValue(month, out var sums))
                months.Add(month, sums = new long[shownOrder.Length]);
            sums[(int)one.Key.Channel] += one.Counts.Offered;
        }

        var reach = Reach(contacts);
        var (first, last) = (months.Keys.First(), months.Keys.Last());
        var channels = shownOrder.Where(channel => months.Values.Any(sums => sums[(int)channel] > 0)).ToList();
        var allMonths = Enumerable.Range(0, (12 * (last.Year - first.Year)) + last.Month - first.Month + 1).Select(first.PlusMonths);
        var years = months.GroupBy(month => month.Key.Year).ToDictionary(year => year.Key, year => Add(year.Select(month => month.Value)));
        return new(
            channels,
            [.. allMonths.Select(month => Build(month.ToDateInterval(), months.GetValueOrDefault(month)))],
            [.. Enumerable.Range(first.Year, last.Year - first.Year + 1)
                .Select(year => Build(CalendarPeriods.Year(year), years.GetValueOrDefault(year)))],
            [.. contacts.Select(one => one.Key.Source).Distinct().Order()]);

        ChannelPeriod Build(DateInterval period, long[]? sums)
        {
            var citizens = channels.Where(CitizenChannels.Contains).Sum(CountOf);
            var isComplete = period.End <= lastDay && period.IsReached(reach.Start, reach.End);
            return new(period, isComplete, citizens, [.. channels.Select(channel => new ChannelCount(channel, CountOf(channel), ShareOf(channel)))]);

            long CountOf(Channel channel) => sums?[(int)channel] ?? 0;

            double? ShareOf(Channel channel) =>
                CitizenChannels.Contains(channel) && citizens > 0 ? (double)CountOf(channel) / citizens : null;
        }
    }

    private static DateInterval Reach(List<DayAggregate> contacts)
    {
        var citizens = contacts.FindAll(one => CitizenChannels.Contains(one.Key.Channel));
        var days = (citizens.Count > 0 ? citizens : contacts).ConvertAll(one => one.Key.Day);
        return new(days.Min(), days.Max());
    }

    private static long[] Add(IEnumerable<long[]> parts)
    {
        var sums = new long[shownOrder.Length];
        foreach (var part in parts)
        {
            for (var channel = 0; channel < sums.Length; channel++)
                sums[channel] += part[channel];
        }

        return sums;
    }
}
