using MathNet.Numerics.Distributions;
using NodaTime;
using Stats.Analytics.ChannelShift;

namespace Stats.Tests.ChannelShift;

public sealed class CodingChangesTests
{
    private static readonly LocalDate start = new(2024, 1, 1);
    private static readonly LocalDate change = new(2025, 3, 1);

    [Fact]
    public void Telephone_calls_that_become_unknown_are_told_with_date_and_shares()
    {
        var found = Assert.Single(Find((month, channel) => channel switch
        {
            "phone" => month >= change ? 300 : 600,
            "unknown" => month >= change ? 320 : 20,
            _ => 200,
        }));
        Assert.Equal((CodingChangeKind.Unknown, change, "unknown", "phone"), (found.Kind, found.Day, found.Channel, found.Other));
        Assert.Equal(20 / 1220.0, found.ChannelBefore, 0.01);
        Assert.Equal(320 / 1240.0, found.ChannelAfter, 0.02);
        Assert.Equal(600 / 1220.0, found.OtherBefore, 0.02);
        Assert.Equal(300 / 1240.0, found.OtherAfter, 0.02);
    }

    [Fact]
    public void A_channel_that_vanishes_into_the_default_channel_is_told()
    {
        var found = Assert.Single(Find((month, channel) => channel switch
        {
            "phone" => month >= change ? 750 : 600,
            "email" => month >= change ? 5 : 155,
            _ => 200,
        }));
        Assert.Equal((CodingChangeKind.Vanished, change, "email", "phone"), (found.Kind, found.Day, found.Channel, found.Other));
    }

    [Fact]
    public void Two_staffed_channels_that_trade_places_overnight_are_told()
    {
        var found = Assert.Single(Find((month, channel) => channel switch
        {
            "phone" => month >= change ? 450 : 600,
            "visit" => month >= change ? 250 : 100,
            _ => 200,
        }));
        Assert.Equal((CodingChangeKind.Swapped, change, "phone", "visit"), (found.Kind, found.Day, found.Channel, found.Other));
    }

    [Theory]
    [InlineData(0, 300, CodingChangeKind.Added)]
    [InlineData(300, 0, CodingChangeKind.Lost)]
    [InlineData(150, 400, CodingChangeKind.Added)]
    public void A_source_that_is_added_or_lost_about_every_topic_is_told(int before, int after, CodingChangeKind kind)
    {
        var found = Assert.Single(Find((month, channel) => channel switch { "phone" => 600, "eservice" => month >= change ? after : before, _ => 200 }));
        Assert.Equal((kind, change, "eservice"), (found.Kind, found.Day, found.Channel));
    }

    // The launch is about one topic of three (or, here, all there is); most of the contacts are calls that are no longer made.
    [Theory]
    [InlineData(1.0)]
    [InlineData(0.6)]
    [InlineData(0.4)]
    public void A_launch_that_replaces_calls_overnight_is_no_change_of_coding(double replaced)
    {
        Assert.Empty(Find((month, channel) => channel switch
        {
            "phone" => month >= change ? 600 - (300 * replaced) : 600,
            "eservice" => month >= change ? 300 : 0,
            _ => 200,
        }));
        Assert.Empty(Find((month, channel) => channel switch
        {
            "phone" => month >= change ? 600 - (200 * replaced) : 600,
            "eservice" => month >= change ? 300 : 100,
            _ => 200,
        }));
    }

    [Fact]
    public void A_launch_about_one_topic_that_only_adds_is_no_change_of_coding() =>
        Assert.Empty(Find((month, channel) => channel switch { "phone" => 600, "eservice" => 50, _ => 200 }, extra: (month, topic) => topic == "a" && month >= change ? 400 : 0));

    [Fact]
    public void A_slow_shift_is_no_change_of_coding() => Assert.Empty(Find((month, channel) => Period.Between(start, month, PeriodUnits.Months).Months switch
    {
        var age => channel switch { "phone" => 700 - (20 * age), "eservice" => 50 + (20 * age), "unknown" => 40, _ => 200 },
    }));

    [Fact]
    public void Nor_is_a_season_or_a_topic_that_grows() => Assert.Empty(Find((month, channel) =>
        (month.Month is 7 or 8 ? 0.6 : 1) * (month >= change ? 1.4 : 1) * (channel switch { "phone" => 600, "unknown" => 60, _ => 150 })));

    [Fact]
    public void In_two_hundred_series_in_which_nothing_happens_next_to_nothing_is_told()
    {
        var found = 0;
        for (var seed = 0; seed < 200; seed++)
            found += Find((_, channel) => channel switch { "phone" => 300, "unknown" => 30, _ => 80 }, seed).Count;
        Assert.InRange(found, 0, 4);
    }

    [Fact]
    public void A_small_change_beside_a_large_shift_explains_nothing() => Assert.Empty(Find(
        (month, channel) => channel switch { "phone" => 600, "unknown" => month >= change ? 80 : 20, "email" => month >= change ? 140 : 200, _ => 200 }, shift: 0.25));

    private static IReadOnlyList<CodingChange> Find(
        Func<LocalDate, string, double> expected, int seed = 1, double shift = 0.1, Func<LocalDate, string, double>? extra = null)
    {
        var random = new Random(seed);
        string[] topics = ["a", "b", "c"];
        string[] channels = ["phone", "email", "eservice", "unknown", "visit"];
        return CodingChanges.Of(
            ChannelTable.Of(Enumerable.Range(0, 24).Select(start.PlusMonths).SelectMany(month => topics.SelectMany(topic => channels.Select(channel => new ChannelCell(
                month.ToYearMonth().ToDateInterval(), topic, channel, Draw(random, expected(month, channel) + (channel == "eservice" ? extra?.Invoke(month, topic) ?? 0 : 0))))))),
            shift);
    }

    /// <summary>Twice as spread out as Poisson.</summary>
    private static double Draw(Random random, double mean) => mean <= 0 ? 0 : Poisson.Sample(random, Gamma.Sample(random, mean, 1));
}
