using Stats.Analytics.ChannelShift;
using Stats.Analytics.Contacts;
using Stats.Dashboards.Text;

namespace Stats.Dashboards.Pages;

/// <summary>What a channel shift says, in sentences.</summary>
public sealed record ShiftWords(ChannelShiftReport Shift, Texts Texts)
{
    private ChannelShiftTexts Words => Texts.ChannelShift;

    /// <summary>The followed channel, as in a sentence.</summary>
    public string Channel => InSentence(Shift.Channel.ToString());

    /// <summary>The answer: moved, not to be told, or withheld.</summary>
    public string Message
    {
        get
        {
            var behaviour = Shift.YearOnYear.Split.Behaviour;
            return Shift.YearOnYear.Withheld.Count > 0 ? Words.Withheld
                : behaviour.IsDecided ? Words.Moved(Channel, behaviour.Estimate > 0, Size(behaviour.Estimate), Sizes(behaviour))
                : Words.Undecided(Channel, Span(behaviour));
        }
    }

    /// <summary>Why nothing is said of behaviour, each a sentence.</summary>
    public IEnumerable<string> Reasons => Shift.YearOnYear.Withheld.Select(change =>
    {
        var (day, channel, other) = (Texts.Format.Date(change.Day), InSentence(change.Channel), InSentence(change.Other));
        var (own, others) = (Words.FromTo(Share(change.ChannelBefore), Share(change.ChannelAfter)), Words.FromTo(Share(change.OtherBefore), Share(change.OtherAfter)));
        return change.Kind switch
        {
            CodingChangeKind.Unknown => Words.ReasonUnknown(day, channel, own, other, others),
            CodingChangeKind.Vanished => Words.ReasonVanished(day, channel, own, other, others),
            CodingChangeKind.Swapped => Words.ReasonSwapped(day, channel, own, other, others),
            CodingChangeKind.Added => Words.ReasonAdded(day, channel, own),
            CodingChangeKind.Lost => Words.ReasonLost(day, channel, own),
            CodingChangeKind.Topics => Words.ReasonTopics(Share(change.ChannelBefore), Share(change.ChannelAfter)),
            _ => Words.ReasonSource(day, change.Channel, change.Kind == CodingChangeKind.SourceBegins),
        };
    });

    /// <summary>Which weeks are compared, and which are not.</summary>
    public string Weeks => Shift.YearOnYear.Weeks is not { } weeks ? "" : Words.Weeks(weeks.Weeks.Count, string.Join(", ", weeks.LeftOut.Select(LeftOut)));

    /// <summary>The trend of all contacts; <see langword="null"/> when there is none to tell.</summary>
    public string? Trend => Shift.Trends.FirstOrDefault(trend => trend.Segment is null) is not { } all ? null : Words.Trend(
        Channel, WithSign(Math.Exp(all.PerYear.Estimate) - 1), Words.Span(WithSign(Math.Exp(all.PerYear.Lower) - 1), WithSign(Math.Exp(all.PerYear.Upper) - 1)), all.SubPeriodCount, all.PerYear.IsDecided);

    /// <summary>Changes of level, by topic, each a sentence.</summary>
    public IEnumerable<string> Breaks => Shift.Trends.Where(trend => trend.Segment is not null).SelectMany(trend => trend.Breaks.Select(one =>
        Words.Break(Texts.Format.Month(one.Day), Topic(trend.Segment!), Share(one.Before), Share(one.After))));

    public string LeftOut(LeftOutWeek week) => week.Reason == LeftOutReason.Holiday
        ? Words.LeftOutHoliday(Texts.Format.Week(week.Week.Monday), string.Join(", ", week.Holidays.Select(Words.HolidayName)))
        : Words.LeftOutOther(Texts.Format.Week(week.Week.Monday), week.Reason == LeftOutReason.MissingData);

    public string Topic(string name) => name.Length == 0 ? Words.NoTopic : name;

    /// <summary>"17,2 %".</summary>
    public string Share(double fraction) => Words.Percent(Size(fraction));

    /// <summary>A fraction in percent or points, with its sign: "+1,5".</summary>
    public string WithSign(double fraction) => Math.Round(fraction, 3, MidpointRounding.AwayFromZero) is var rounded && rounded > 0
        ? "+" + Texts.Format.Mean(rounded * 100)
        : Texts.Format.Mean((rounded * 100) + 0.0);

    /// <summary>"+1,0 till +2,0".</summary>
    public string Span(ShiftInterval interval) => Words.Span(WithSign(interval.Lower), WithSign(interval.Upper));

    private string Sizes(ShiftInterval interval) => interval.Estimate > 0 ? Words.Span(Size(interval.Lower), Size(interval.Upper)) : Words.Span(Size(interval.Upper), Size(interval.Lower));

    private string Size(double fraction) => Texts.Format.Mean(Math.Abs(fraction) * 100);

    private string InSentence(string channel) => Enum.TryParse<Channel>(channel, ignoreCase: true, out var known) ? Texts.Shared.ChannelName(known).ToLowerInvariant() : channel;
}
