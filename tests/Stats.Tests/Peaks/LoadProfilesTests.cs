using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;
using Stats.Analytics.Peaks;
using Stats.Tests.Calendar;
using Stats.Tests.Contacts;

namespace Stats.Tests.Peaks;

public class LoadProfilesTests
{
    [Fact]
    public void The_mean_is_calls_per_day_of_that_weekday()
    {
        // Four weeks from Monday 2024-02-05: 10 calls at 09.00 every working day, and 2, 4, 6 and 8 at 09.45 on Mondays.
        var extra = Enumerable.Range(0, 4).Select(week => Facts.Calls(Days.On("2024-02-05").PlusWeeks(week), 39, 2 + (2 * week)) with
        {
            Key = new(default, Days.On("2024-02-05").PlusWeeks(week), Channel.Phone, new(SubjectKind.Queue, "Växel")),
        });
        var profile = Profile("2024-03-03", Phone("2024-02-05", "2024-03-01").Concat(extra));

        Assert.Equal((Channel.Phone, Facts.DaysIn("2024-02-05", "2024-03-03")), (profile.Channel, profile.Period));
        Assert.Equal([4, 4, 4, 4, 4, 4, 4], profile.DayCounts);
        Assert.Equal((18, 19), (profile.FirstHalfHour, profile.LastHalfHour));
        Assert.Equal(10, profile.Cells.Count); // five weekdays of two half-hours: nobody calls on weekends
        Assert.Equal(new(IsoDayOfWeek.Monday, 18, 40, 10, null), profile.Cells[0]);
        Assert.Equal(new(IsoDayOfWeek.Monday, 19, 20, 5, null), profile.Cells[1]);
        Assert.Equal(new(IsoDayOfWeek.Friday, 19, 0, 0, null), profile.Cells[^1]);
    }

    [Fact]
    public void Public_holidays_eves_and_bridge_days_are_left_out_and_listed()
    {
        // Ascension Day is Thursday 2024-05-09, the Friday after it a bridge day.
        var profile = Profile("2024-05-19", Phone("2024-05-06", "2024-05-17"));

        Assert.Equal([Days.On("2024-05-09"), Days.On("2024-05-10"), Days.On("2024-05-19")], profile.LeftOutDays); // Whit Sunday too
        Assert.Equal([2, 2, 2, 1, 1, 2, 1], profile.DayCounts);
        Assert.All(profile.Cells, cell => Assert.Equal(10, cell.OfferedPerDay));
    }

    [Fact]
    public void A_week_missing_in_the_exports_does_not_dilute_the_mean()
    {
        var contacts = Phone("2024-02-05", "2024-03-01").Where(one => !Facts.DaysIn("2024-02-12", "2024-02-16").Contains(one.Key.Day));

        var profile = Profile("2024-03-03", contacts);

        Assert.Equal([3, 3, 3, 3, 3, 2, 2], profile.DayCounts); // the weekends beside the missing week are not known either
        Assert.All(profile.Cells, cell => Assert.Equal(10, cell.OfferedPerDay));
    }

    [Fact]
    public void A_day_without_one_regular_source_does_not_count_and_a_rare_source_decides_nothing()
    {
        var missing = Days.On("2024-02-13");
        StreamFacts[] streams =
        [
            Facts.Stream("telefoni", Phone("2024-02-05", "2024-03-01")),
            Facts.Stream("vaxel", Phone("2024-02-05", "2024-03-01").Where(one => one.Key.Day != missing)),
            Facts.Stream("jour", [Facts.Calls(Days.On("2024-02-07"), 36, 4), Facts.Calls(Days.On("2024-02-21"), 36, 4)]),
        ];

        var profile = LoadProfiles.Of(streams, Days.On("2024-03-03"))!;

        Assert.Equal([4, 3, 4, 4, 4, 4, 4], profile.DayCounts);
        Assert.Equal([20.0, 20, 22, 20, 20], profile.Cells.Select(cell => cell.OfferedPerDay)); // 8 more calls on four Wednesdays
    }

    [Fact]
    public void Thirteen_weeks_are_enough_and_the_week_that_is_not_over_waits()
    {
        var profile = Profile("2024-03-06", Phone("2023-06-01", "2024-03-06"));

        Assert.Equal(Facts.DaysIn("2023-12-04", "2024-03-03"), profile.Period); // 13 weeks up to the Sunday before
    }

    [Fact]
    public void A_few_days_are_a_profile_too()
    {
        var profile = Profile("2024-03-06", Phone("2024-03-05", "2024-03-06"));

        Assert.Equal(Facts.DaysIn("2024-03-05", "2024-03-06"), profile.Period);
        Assert.Equal([IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday], profile.Cells.Select(cell => cell.Weekday));
    }

    [Fact]
    public void Weekends_are_shown_when_somebody_calls_and_a_quiet_weekday_always()
    {
        var contacts = Facts.DaysIn("2024-02-05", "2024-03-03").Where(day => day.DayOfWeek is not (IsoDayOfWeek.Wednesday or IsoDayOfWeek.Sunday))
            .Select(day => Facts.Calls(day, 36, 10))
            .Concat(Facts.DaysIn("2024-02-05", "2024-03-03").Where(day => day.DayOfWeek == IsoDayOfWeek.Wednesday).Select(day => Facts.Calls(day, 36, 1) with
            {
                Slots = [],
                SlotMinutes = 30,
            }));

        var profile = Profile("2024-03-03", contacts);

        Assert.DoesNotContain(profile.Cells, cell => cell.Weekday == IsoDayOfWeek.Sunday);
        Assert.Equal(10, profile.Cells.Single(cell => cell.Weekday == IsoDayOfWeek.Saturday).OfferedPerDay);
    }

    [Fact]
    public void A_stray_call_at_night_does_not_stretch_the_day_and_an_open_evening_does()
    {
        // 28 days: one call is 0.036 a day, two are 0.071.
        DayAggregate[] odd = [Call("2024-02-05", 12), Call("2024-02-05", 70), Call("2024-02-12", 70)];

        var profile = Profile("2024-03-03", Phone("2024-02-05", "2024-03-01").Concat(odd));

        Assert.Equal((18, 35), (profile.FirstHalfHour, profile.LastHalfHour));
        Assert.Equal(0.5, profile.Cells.Single(cell => cell is { Weekday: IsoDayOfWeek.Monday, HalfHour: 35 }).OfferedPerDay);

        static DayAggregate Call(string day, int slot) =>
            Facts.Calls(Days.On(day), slot, 1) with { Key = new(default, Days.On(day), Channel.Phone, new(SubjectKind.Queue, $"Kö {slot}")) };
    }

    [Fact]
    public void Work_is_calls_times_the_handle_time_of_their_subject()
    {
        var (short_, long_) = (new Subject(SubjectKind.Queue, "Kort"), new Subject(SubjectKind.Queue, "Lång"));
        var contacts = Facts.WorkingDaysIn("2024-02-05", "2024-02-09").SelectMany(day => new[]
        {
            Facts.Calls(day, 36, 10).HandledIn(2) with { Key = new(default, day, Channel.Phone, short_) },
            Facts.Calls(day, 36, 3).HandledIn(7) with { Key = new(default, day, Channel.Phone, long_) },
        });

        Assert.All(Profile("2024-02-11", contacts).Cells, cell => Assert.Equal((13.0, 41.0), (cell.OfferedPerDay, cell.WorkMinutesPerDay)));
    }

    [Fact]
    public void A_subject_without_handle_times_takes_the_mean_of_its_source()
    {
        var contacts = Facts.WorkingDaysIn("2024-02-05", "2024-02-09").SelectMany(day => new[]
        {
            Facts.Calls(day, 36, 10).HandledIn(4),
            Facts.Calls(day, 36, 5) with { Key = new(default, day, Channel.Phone, new(SubjectKind.Queue, "Ny")) },
        });

        Assert.All(Profile("2024-02-11", contacts).Cells, cell => Assert.Equal(60.0, cell.WorkMinutesPerDay));
    }

    [Fact]
    public void Hours_are_too_coarse_and_then_another_channel_is_shown()
    {
        var calls = Phone("2024-02-05", "2024-02-09").Select(one => one with { SlotMinutes = 60 });
        var chats = Phone("2024-02-05", "2024-02-09").Select(one => one with { Key = one.Key with { Channel = Channel.Chat }, SlotMinutes = 30 });
        var visits = Phone("2024-02-05", "2024-02-09").Select(one => one with { Key = one.Key with { Channel = Channel.WebVisit }, Counts = new(900, 0, 0) });

        Assert.Equal(Channel.Chat, Profile("2024-02-11", calls.Concat(chats).Concat(visits)).Channel);

        var only = Profile("2024-02-11", calls);
        Assert.Equal((Channel.Phone, 0), (only.Channel, only.Cells.Count));
        Assert.Equal([1, 1, 1, 1, 1, 1, 1], only.DayCounts);
    }

    [Fact]
    public void Without_citizens_contacts_there_is_no_profile() =>
        Assert.Null(LoadProfiles.Of([Facts.Stream("webb", [Facts.Day(Days.On("2024-02-05"), Channel.WebVisit, 9)])], Days.On("2024-02-11")));

    private static LoadProfile Profile(string lastDay, IEnumerable<DayAggregate> contacts) =>
        LoadProfiles.Of([Facts.Stream("telefoni", contacts)], Days.On(lastDay))!;

    private static IEnumerable<DayAggregate> Phone(string first, string last) => Facts.WorkingDaysIn(first, last).Select(day => Facts.Calls(day, 36, 10));
}
