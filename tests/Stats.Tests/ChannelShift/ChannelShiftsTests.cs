using NodaTime;
using Stats.Analytics.ChannelShift;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;
using Stats.Tests.Contacts;

namespace Stats.Tests.ChannelShift;

public sealed class ChannelShiftsTests
{
    private static readonly TopicMap topics = new([new("*", SubjectKind.Queue, "sop", new("Avfall"))]);
    private static readonly Subject queue = new(SubjectKind.Queue, "sop");

    // 90 calls and 10 e-services or a few more on each working day of the first year, 80 and 20 of the second.
    [Fact]
    public void A_year_is_compared_with_the_year_before_in_all_and_by_topic()
    {
        var second = new LocalDate(2024, 12, 9);
        var shift = Report(Stream("telefoni", Channel.Phone, day => day < second ? 90 : 80), Stream("e-tjänster", Channel.EService, day => day < second ? 10 : 20))!;
        Assert.Equal(Channel.EService, shift.Channel);
        Assert.Equal(0.1, shift.YearOnYear.Split.Total.Estimate, 0.005);
        Assert.Equal("Avfall", Assert.Single(shift.YearOnYear.Split.Segments).Segment);
        Assert.Empty(shift.YearOnYear.Withheld);

        // The data end on Wednesday 10 December 2025: the last whole week is that of 1 December.
        Assert.Equal(new LocalDate(2025, 12, 7), shift.YearOnYear.After.End);
        Assert.Equal([.. Enumerable.Repeat(true, 12), false], shift.Months.Select(month => month.IsComplete));
        Assert.Null(shift.Months[^1].Split);
        Assert.Equal(new(new(2025, 12, 1), new(2025, 12, 31)), shift.Months[^1].Month);
    }

    [Fact]
    public void Without_a_year_before_there_is_nothing_to_compare() =>
        Assert.Null(ChannelShifts.Of([Facts.Stream("telefoni", Facts.WorkingDaysIn("2025-01-07", "2025-12-10").Select(day => Facts.Day(day, Channel.Phone, 9, queue)))], topics));

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public void A_source_that_begins_within_what_is_compared_is_a_reason_unless_it_is_an_e_service_that_was_launched(bool isLaunched, int reasonCount)
    {
        var start = new LocalDate(2025, 3, 3);
        var services = Stream("e-tjänster", Channel.EService, day => day < start ? 0 : 30);
        var events = Facts.Stream("händelser", []) with { Days = [Facts.Empty("händelser", start) with { Events = [new(DatedEventKind.Launch, "sop", new(start.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant(), start, 0), null)] }] };
        StreamFacts[] streams = [Stream("telefoni", Channel.Phone, day => day < start ? 90 : 60), services];
        var withheld = Report(isLaunched ? [.. streams, events] : streams)!.YearOnYear.Withheld;
        Assert.Equal(reasonCount, withheld.Count);
        Assert.All(withheld, reason => Assert.Equal((CodingChangeKind.SourceBegins, start, "e-tjänster"), (reason.Kind, reason.Day, reason.Channel)));
    }

    [Fact]
    public void A_source_that_ends_within_what_is_compared_is_a_reason()
    {
        var end = new LocalDate(2025, 6, 5);
        var reason = Assert.Single(Report(
            Stream("telefoni", Channel.Phone, _ => 90), Stream("e-tjänster", Channel.EService, _ => 30), Stream("andra", Channel.Phone, day => day > end ? 0 : 10))!.YearOnYear.Withheld);
        Assert.Equal((CodingChangeKind.SourceEnds, end.PlusDays(1), "andra"), (reason.Kind, reason.Day, reason.Channel));
    }

    [Fact]
    public void A_week_in_which_a_source_lacks_a_day_is_left_out_and_named()
    {
        var gap = new LocalDate(2025, 10, 22);
        var shift = Report(Stream("telefoni", Channel.Phone, day => day == gap ? 0 : 90), Stream("e-tjänster", Channel.EService, _ => 30))!;
        Assert.Equal("2025-W43", Assert.Single(shift.YearOnYear.Weeks!.LeftOut, week => week.Reason == LeftOutReason.MissingData).Week.ToString());
    }

    [Fact]
    public void Without_departments_in_the_topic_map_there_are_none_in_the_report() =>
        Assert.Empty(Report(Stream("telefoni", Channel.Phone, _ => 90), Stream("e-tjänster", Channel.EService, _ => 30))!.Departments);

    [Fact]
    public void Departments_that_have_no_contacts_in_one_of_the_years_are_left_out_and_the_others_split_as_all_are()
    {
        var map = new TopicMap([
            new("andra", SubjectKind.Queue, "sop", new("Ny")) { Department = "Ny förvaltning" },
            new("*", SubjectKind.Queue, "sop", new("Avfall")) { Department = "Teknik" }]);
        var shift = ChannelShifts.Of(
            [Stream("telefoni", Channel.Phone, _ => 90), Stream("e-tjänster", Channel.EService, _ => 30), Stream("andra", Channel.Chat, day => day < new LocalDate(2025, 3, 3) ? 0 : 5)], map)!;
        var one = Assert.Single(shift.Departments);
        Assert.Equal(("Teknik", shift.YearOnYear.After), (one.Department, one.YearOnYear.After));
        Assert.Equal(0.25, one.YearOnYear.Split.ShareAfter, 0.01);
    }

    private static ChannelShiftReport? Report(params StreamFacts[] streams) => ChannelShifts.Of(streams, topics);

    private static StreamFacts Stream(string source, Channel channel, Func<LocalDate, int> count) => Facts.Stream(
        source, Facts.WorkingDaysIn("2023-12-04", "2025-12-10").Where(day => count(day) > 0).Select(day => Facts.Day(day, channel, count(day) + (day.Day % 3), queue)));
}
