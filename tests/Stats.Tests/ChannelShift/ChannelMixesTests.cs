using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Stats.Analytics.ChannelShift;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;
using Stats.Tests.Calendar;
using Stats.Tests.Contacts;

namespace Stats.Tests.ChannelShift;

public class ChannelMixesTests
{
    [Fact]
    public void Shares_are_of_citizens_contacts()
    {
        var mix = Mix("2024-04-01", Facts.Stream("allt",
        [
            Contacts("2024-03-01", Channel.EService, 30), Contacts("2024-03-01", Channel.Phone, 60), Contacts("2024-03-28", Channel.Unknown, 10),
            Contacts("2024-03-05", Channel.WebVisit, 900), Contacts("2024-03-05", Channel.Internal, 7), Contacts("2024-03-05", Channel.Chat, 0),
        ]));

        Assert.Equal([Channel.Phone, Channel.EService, Channel.Unknown, Channel.WebVisit, Channel.Internal], mix.Channels);
        var month = Assert.Single(mix.Months);
        Assert.Equal((Facts.DaysIn("2024-03-01", "2024-03-31"), true, 100L), (month.Period, month.IsComplete, month.CitizenContactCount));
        Assert.Equal(
            [
                new(Channel.Phone, 60, 0.6), new(Channel.EService, 30, 0.3), new(Channel.Unknown, 10, 0.1),
                new(Channel.WebVisit, 900, null), new(Channel.Internal, 7, null),
            ],
            month.Channels);
        Assert.Equal((100L, false), (Assert.Single(mix.Years).CitizenContactCount, mix.Years[0].IsComplete));
    }

    [Theory]
    [InlineData("2024-03-01", "2024-03-28", "2024-03-31", true)] // 29 March is Good Friday
    [InlineData("2024-03-01", "2024-03-28", "2024-03-30", false)] // the month is not over
    [InlineData("2024-03-01", "2024-03-27", "2024-04-10", false)]
    [InlineData("2024-03-04", "2024-03-28", "2024-04-10", false)] // Friday 1 March is missing
    public void A_month_is_complete_from_its_first_to_its_last_working_day(string first, string last, string lastDay, bool isComplete) =>
        Assert.Equal(isComplete, Mix(lastDay, Facts.Stream("telefoni", [Contacts(first, Channel.Phone, 1), Contacts(last, Channel.Phone, 1)]))
            .Months[0].IsComplete);

    [Fact]
    public void Months_and_years_without_contacts_are_zeros_and_have_no_shares()
    {
        var mix = Mix("2025-02-01", Facts.Stream("telefoni", [Contacts("2022-12-30", Channel.Phone, 1), Contacts("2025-01-02", Channel.Phone, 2)]));

        Assert.Equal((26, 4), (mix.Months.Count, mix.Years.Count));
        Assert.Equal([1L, 0, 0, 2], mix.Years.Select(year => year.CitizenContactCount));
        Assert.Equal([false, true, true, false], mix.Years.Select(year => year.IsComplete));
        Assert.Equal(new(Channel.Phone, 0, null), mix.Months[5].Channels[0]);
        Assert.Equal(Facts.DaysIn("2023-05-01", "2023-05-31"), mix.Months[5].Period);
    }

    [Fact]
    public void Without_contacts_the_mix_is_empty()
    {
        var mix = Mix("2024-03-31", Facts.Stream("telefoni", [Contacts("2024-03-01", Channel.Phone, 0)]));

        Assert.Equal((0, 0, 0, 0), (mix.Channels.Count, mix.Months.Count, mix.Years.Count, mix.Sources.Count));
    }

    [Fact]
    public void Shares_lie_between_0_and_1_and_add_up_to_1() => Prop.ForAll(AnyStreams.Any, streams =>
    {
        var mix = ChannelMixes.Of(streams, new(2024, 12, 31));
        return mix.Months.Concat(mix.Years).All(period =>
        {
            var shares = period.Channels.Where(channel => channel.Fraction is not null).Select(channel => channel.Fraction!.Value).ToList();
            return shares.TrueForAll(share => share is >= 0 and <= 1)
                && (period.CitizenContactCount == 0 ? shares.Count == 0 : Math.Abs(shares.Sum() - 1) < 1e-12);
        });
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Splitting_a_subject_in_two_leaves_the_mix_as_it_was() => Prop.ForAll(AnyStreams.Any, streams =>
    {
        var split = streams.Select(stream => Facts.Stream(stream.Source.Value, stream.SelectAll().SelectMany(one => new[]
        {
            one with { Counts = one.Counts with { Offered = one.Counts.Offered / 3 } },
            one with
            {
                Key = one.Key with { Subject = new(SubjectKind.Queue, one.Key.Subject.Value + " B") },
                Counts = one.Counts with { Offered = one.Counts.Offered - (one.Counts.Offered / 3) },
            },
        }))).ToList();
        return Text.Of(ChannelMixes.Of(streams, new(2024, 12, 31))) == Text.Of(ChannelMixes.Of(split, new(2024, 12, 31)));
    }).QuickCheckThrowOnFailure();

    private static ChannelMix Mix(string lastDay, params StreamFacts[] streams) => ChannelMixes.Of(streams, Days.On(lastDay));

    private static DayAggregate Contacts(string day, Channel channel, long offered) => Facts.Day(Days.On(day), channel, offered);
}
