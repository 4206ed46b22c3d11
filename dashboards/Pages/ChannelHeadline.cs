using Stats.Analytics.ChannelShift;
using Stats.Dashboards.Text;

namespace Stats.Dashboards.Pages;

/// <summary>What the channel mix says, in one sentence.</summary>
public static class ChannelHeadline
{
    /// <summary>The largest channel of the last whole month, and how its share has changed since that month a year before.</summary>
    public static string Of(ChannelMix mix, Texts texts)
    {
        var month = mix.Months.LastOrDefault(IsTellable);
        if (month is null)
            return texts.Channels.NoWholeMonth;

        var largest = month.Channels.Where(count => count.Fraction is not null).MaxBy(count => count.Fraction)!;
        return texts.Channels.Message(
            texts.Shared.ChannelName(largest.Channel),
            texts.Format.Percent(largest.Fraction!.Value),
            texts.Format.Month(month.Period.Start),
            ChangeOf(largest, month, mix, texts));
    }

    private static string? ChangeOf(ChannelCount largest, ChannelPeriod month, ChannelMix mix, Texts texts)
    {
        var yearBefore = mix.Months.FirstOrDefault(before => before.Period.Start == month.Period.Start.PlusYears(-1) && IsTellable(before));
        return yearBefore?.Channels.FirstOrDefault(count => count.Channel == largest.Channel)?.Fraction is { } before
            ? texts.Channels.ShareChange(
                Formats.WholePercent(largest.Fraction!.Value) - Formats.WholePercent(before), texts.Format.Month(yearBefore.Period.Start))
            : null;
    }

    private static bool IsTellable(ChannelPeriod month) => month.IsComplete && month.Channels.Any(count => count.Fraction is not null);
}
