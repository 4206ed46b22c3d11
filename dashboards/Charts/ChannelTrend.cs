using NodaTime;
using Stats.Analytics.ChannelShift;
using Stats.Analytics.Contacts;
using Stats.Dashboards.Text;

namespace Stats.Dashboards.Charts;

/// <summary>One channel of the mix becomes a bar per month.</summary>
public static class ChannelTrend
{
    public const int MonthsShown = 24;

    /// <summary>The newest months, oldest first.</summary>
    public static IReadOnlyList<ChannelPeriod> Months(ChannelMix mix) => [.. mix.Months.TakeLast(MonthsShown)];

    /// <summary>The channels that occur in the months shown: an empty chart says nothing.</summary>
    public static IEnumerable<Channel> In(ChannelMix mix, IEnumerable<Channel> channels) => channels.Where(channel =>
        mix.Channels.ToList().IndexOf(channel) is var place && Months(mix).Any(month => month.Channels[place].OfferedCount > 0));

    /// <param name="mix">A mix with at least one month.</param>
    public static TrendSpec Of(ChannelMix mix, Channel channel, Texts texts)
    {
        var (format, words) = (texts.Format, texts.Channels);
        var months = Months(mix);
        var place = mix.Channels.ToList().IndexOf(channel);
        var counts = months.Select(month => month.Channels[place].OfferedCount).ToList();
        var highest = counts.IndexOf(counts.Max());
        var last = months.Count - 1 - months.Reverse().TakeWhile(month => !month.IsComplete).Count();
        last = last < 0 ? months.Count - 1 : last;
        var span = format.Period(new DateInterval(months[0].Period.Start, months[^1].Period.End));
        var name = texts.Shared.ChannelName(channel);
        return new(
            $"channel-{(int)channel}",
            name,
            words.TrendSubtitle(
                format.Count(counts.Sum()), texts.Shared.ContactsIn(channel), format.Count(counts[last]), format.Month(months[last].Period.Start)),
            words.TrendDescription(texts.Shared.ContactsIn(channel), span, format.Count(counts[highest]), format.Month(months[highest].Period.Start)),
            words.Highest(format.Count(counts[highest])),
            [.. months.Select((month, i) => new TrendBar(
                format.Month(month.Period.Start), counts[i], month.IsComplete, TickOf(month.Period.Start, isFirst: i == 0, months.Count)))]);
    }

    /// <summary>The year stands at its January, and at the first month unless January is too near.</summary>
    private static string TickOf(LocalDate month, bool isFirst, int monthCount) =>
        month.Month == 1 || (isFirst && (month.Month < 10 || monthCount < 10)) ? $"{month.Year}" : "";
}
