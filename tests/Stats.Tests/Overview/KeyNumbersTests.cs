using NodaTime;
using Stats.Analytics;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;
using Stats.Analytics.Overview;
using Stats.Tests.Calendar;
using Stats.Tests.Contacts;

namespace Stats.Tests.Overview;

public class KeyNumbersTests
{
    private static readonly SourceId phone = new("telefoni");
    private static readonly SourceId mail = new("epost");

    [Fact]
    public void Easter_makes_a_month_shorter_and_not_quieter()
    {
        // March 2023 has 23 working days; March 2024 has 20, because Good Friday is the 29th and Easter Sunday the 31st.
        var number = Numbers("2024-04-02", Phone("2023-02-01", "2024-03-31", 10, before: 12))[0];

        Assert.Equal(KeyNumberKind.ContactsPerWorkingDay, number.Kind);
        Assert.Equal(Facts.DaysIn("2024-03-01", "2024-03-31"), number.Period);
        Assert.Equal((10.0, 12.0, 200L), (number.Value, number.PreviousValue, number.Count));
    }

    [Fact]
    public void A_year_that_is_told_by_another_source_is_not_compared()
    {
        var switched = Facts.Stream("ny-vaxel", Phone("2024-01-02", "2024-03-31", 10).SelectAll());

        Assert.Null(Numbers("2024-04-02", Phone("2023-01-02", "2023-12-29", 12), switched)[0].PreviousValue);
    }

    [Fact]
    public void A_month_with_weekend_contacts_counts_them_too()
    {
        var contacts = Phone("2024-02-01", "2024-02-29", 10).SelectAll().Append(Facts.Day(Days.On("2024-02-10"), Channel.Phone, 42));

        Assert.Equal((210 + 42) / 21.0, Numbers("2024-03-05", Facts.Stream("telefoni", contacts))[0].Value); // 21 working days
    }

    [Theory]
    [InlineData("2024-03-28", "2024-04-01", "2024-03-01", "2024-03-31")] // the last working day is reached, and March is over
    [InlineData("2024-03-28", "2024-03-31", "2024-02-01", "2024-02-29")] // Easter Sunday itself is not over
    [InlineData("2024-03-27", "2024-04-02", "2024-02-01", "2024-02-29")] // the last working day is missing
    public void The_period_is_the_last_month_that_the_data_reach(string lastDataDay, string today, string first, string last) =>
        Assert.Equal(Facts.DaysIn(first, last), Numbers(today, Phone("2024-01-02", lastDataDay, 10))[0].Period);

    [Fact]
    public void A_month_that_began_before_the_data_is_not_complete()
    {
        var number = Numbers("2024-04-11", Phone("2024-03-05", "2024-04-10", 10))[0];

        Assert.Equal(Facts.DaysIn("2024-03-05", "2024-04-10"), number.Period);
        Assert.Equal((10.0, null), (number.Value, number.PreviousValue)); // 25 working days with 10 contacts
    }

    [Fact]
    public void Today_is_not_finished_and_in_no_number()
    {
        var contacts = Phone("2024-03-04", "2024-03-07", 10).SelectAll().Append(Facts.Day(Days.On("2024-03-08"), Channel.Phone, 1));

        var number = Numbers("2024-03-08", Facts.Stream("telefoni", contacts))[0];

        Assert.Equal((Facts.DaysIn("2024-03-04", "2024-03-07"), 40L), (number.Period, number.Count));
    }

    [Fact]
    public void A_source_that_has_just_begun_makes_the_year_before_no_comparison()
    {
        var numbers = Numbers("2024-04-02", Answered("2023-02-01", "2024-03-31"), Mail("2024-01-02", "2024-03-31"));

        Assert.Equal((15.0, null), (numbers[0].Value, numbers[0].PreviousValue)); // 10 calls and 5 e-mails a day
        Assert.Equal([mail, phone], numbers[0].Sources);
        Assert.Equal((0.8, 0.8), (numbers[1].Value, numbers[1].PreviousValue)); // calls alone can be compared
        Assert.Equal([phone], numbers[1].Sources);
    }

    [Fact]
    public void A_source_that_has_ended_makes_the_year_before_no_comparison() =>
        Assert.Null(Numbers("2024-04-02", Answered("2023-02-01", "2024-03-31"), Mail("2023-02-01", "2023-12-29"))[0].PreviousValue);

    [Fact]
    public void A_source_with_half_a_month_missing_makes_that_month_no_comparison()
    {
        var contacts = Phone("2023-01-02", "2024-03-31", 10).SelectAll().ToList();
        contacts.RemoveAll(one => Facts.DaysIn("2023-03-06", "2023-03-17").Contains(one.Key.Day));

        Assert.Null(Numbers("2024-04-02", Facts.Stream("telefoni", contacts))[0].PreviousValue);
    }

    [Fact]
    public void Without_data_there_are_five_numbers_that_say_nothing()
    {
        var numbers = Numbers("2024-03-08");

        Assert.Equal(
            [
                KeyNumberKind.ContactsPerWorkingDay, KeyNumberKind.AnsweredFraction, KeyNumberKind.NineInTenWaitSeconds,
                KeyNumberKind.EServiceFraction, KeyNumberKind.BusiestWeekday,
            ],
            numbers.Select(number => number.Kind));
        Assert.All(numbers, number => Assert.Equal(
            (null, null, Facts.DaysIn("2024-03-07", "2024-03-07"), 0L, 0),
            (number.Value, number.PreviousValue, number.Period, number.Count, number.Sources.Count)));
    }

    [Fact]
    public void A_source_that_does_not_say_how_calls_ended_has_no_answered_share()
    {
        Assert.Null(Numbers("2024-04-02", Phone("2024-03-01", "2024-03-31", 10))[1].Value);

        var both = Numbers("2024-04-02", Answered("2024-03-01", "2024-03-31"), Facts.Stream("diariet", Phone("2024-03-01", "2024-03-31", 90).SelectAll()));
        Assert.Equal((0.8, 200L), (both[1].Value, both[1].Count));
    }

    [Fact]
    public void Nine_in_ten_comes_from_the_waits_themselves()
    {
        // 9 of 10 waited at most 60 s (bin 10), one waited 300 s (bin 19).
        var contacts = Facts.Day(Days.On("2024-03-05"), Channel.Phone, 12) with { Counts = new(12, 10, 2), Waits = [new(10, 9, 0), new(19, 1, 2)] };

        var number = Numbers("2024-03-08", Facts.Stream("telefoni", [contacts]))[2];

        Assert.Equal((KeyNumberKind.NineInTenWaitSeconds, 60.0, 10L), (number.Kind, number.Value, number.Count));
    }

    [Fact]
    public void Without_single_waits_the_mean_of_the_sources_that_tell_one_is_shown()
    {
        var told = Facts.Day(Days.On("2024-03-05"), Channel.Phone, 10) with { Counts = new(10, 8, 2), WaitTimeTotal = Duration.FromSeconds(360) };
        var untold = Facts.Day(Days.On("2024-03-05"), Channel.Phone, 50) with { Counts = new(50, 40, 10) };

        var number = Numbers("2024-03-08", Facts.Stream("telefoni", [told]), Facts.Stream("vaxel", [untold]))[2];

        Assert.Equal((KeyNumberKind.AverageWaitSeconds, 45.0, 8L), (number.Kind, number.Value, number.Count));
        Assert.Equal([phone], number.Sources);
    }

    [Fact]
    public void Waits_of_other_channels_are_not_waits_of_calls()
    {
        var chat = Facts.Day(Days.On("2024-03-05"), Channel.Chat, 10) with
        {
            Counts = new(10, 10, 0),
            Waits = [new(3, 10, 0)],
            WaitTimeTotal = Duration.FromMinutes(2),
        };

        var number = Numbers("2024-03-08", Facts.Stream("chatt", [chat]))[2];

        Assert.Equal((KeyNumberKind.NineInTenWaitSeconds, null, 0L), (number.Kind, number.Value, number.Count));
    }

    [Fact]
    public void The_e_service_share_needs_an_e_service_source()
    {
        var submitted = Facts.Stream("etjanster", Facts.WorkingDaysIn("2024-03-01", "2024-03-31").Select(day => Facts.Day(day, Channel.EService, 6)));
        var visits = Facts.Stream(
            "webb", [Facts.Day(Days.On("2024-03-05"), Channel.WebVisit, 999), Facts.Day(Days.On("2024-03-05"), Channel.Internal, 99)]);

        Assert.Equal(0.375, Numbers("2024-04-02", Phone("2024-03-01", "2024-03-31", 10), submitted, visits)[3].Value); // 6 of 16
        Assert.Null(Numbers("2024-04-02", Phone("2024-03-01", "2024-03-31", 10), visits)[3].Value);
        Assert.Null(Numbers("2024-05-02", Phone("2024-03-01", "2024-04-30", 10), submitted)[3].Value); // no e-service data for April
    }

    [Fact]
    public void The_busiest_half_hour_comes_with_its_weekday()
    {
        var contacts = Facts.WorkingDaysIn("2024-02-05", "2024-03-03").Select(day => Facts.Calls(day, 38, day.DayOfWeek == IsoDayOfWeek.Tuesday ? 9 : 5));

        var number = Numbers("2024-03-04", Facts.Stream("telefoni", contacts))[4];

        Assert.Equal((KeyNumberKind.BusiestHalfHour, 9.0, 36L), (number.Kind, number.Value, number.Count)); // four Tuesdays
        Assert.Equal((IsoDayOfWeek.Tuesday, 19), (number.Weekday, number.HalfHour)); // 09.30–10.00
    }

    [Fact]
    public void Without_times_of_day_the_busiest_weekday_is_shown()
    {
        var contacts = Facts.WorkingDaysIn("2024-02-05", "2024-03-03")
            .Select(day => Facts.Day(day, Channel.Email, day.DayOfWeek == IsoDayOfWeek.Monday ? 8 : 5));

        var number = Numbers("2024-03-04", Facts.Stream("epost", contacts))[4];

        Assert.Equal((KeyNumberKind.BusiestWeekday, 8.0, 32L), (number.Kind, number.Value, number.Count));
        Assert.Equal((IsoDayOfWeek.Monday, null), (number.Weekday, number.HalfHour));
    }

    private static IReadOnlyList<KeyNumber> Numbers(string today, params StreamFacts[] streams) =>
        new Analysis("Storköping", Days.On(today), new([])).Analyse(streams, []).KeyNumbers;

    private static StreamFacts Phone(string first, string last, int perDay, int? before = null) => Facts.Stream(
        "telefoni", Facts.WorkingDaysIn(first, last).Select(day => Facts.Day(day, Channel.Phone, day.Year < 2024 ? before ?? perDay : perDay)));

    private static StreamFacts Answered(string first, string last) => Facts.Stream(
        "telefoni", Phone(first, last, 10).SelectAll().Select(contacts => contacts with { Counts = new(10, 8, 2) }));

    private static StreamFacts Mail(string first, string last) =>
        Facts.Stream("epost", Facts.WorkingDaysIn(first, last).Select(day => Facts.Day(day, Channel.Email, 5)));
}
