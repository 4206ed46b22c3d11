using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;
using Stats.Tests.Calendar;
using Stats.Tests.Contacts;

namespace Stats.Tests.DataQuality;

public class SourceQualitiesTests
{
    private static readonly TopicMap topics = new(
        [new("*", SubjectKind.Queue, "Avfall*", new("Avfall")), new("*", SubjectKind.Page, "/avfall", new("Avfall"))]);

    [Fact]
    public void Gaps_are_runs_of_working_days_without_data()
    {
        // Missing: Thursday 8 to Tuesday 13 February, and Monday 26. Weekends and Good Friday are nobody's gap.
        var missing = Facts.DaysIn("2024-02-08", "2024-02-13").Append(Days.On("2024-02-26")).ToList();
        var days = Facts.WorkingDaysIn("2024-01-08", "2024-04-01").Except(missing);

        var quality = Quality("2024-04-02", Facts.Stream("telefoni", days.Select(day => Contacts(day, 1))));

        Assert.Equal([Facts.DaysIn("2024-02-08", "2024-02-13"), Facts.DaysIn("2024-02-26", "2024-02-26")], quality.Gaps);
        Assert.Equal((Facts.DaysIn("2024-01-08", "2024-03-28"), 54, 5), (quality.Days, quality.DayCount, quality.StaleDayCount));
    }

    [Fact]
    public void A_source_that_is_silent_on_most_days_has_no_gaps()
    {
        var quality = Quality("2024-03-01", Facts.Stream("brev", [Contacts(Days.On("2024-02-05"), 1), Contacts(Days.On("2024-02-09"), 1)]));

        Assert.Equal((0, 2, 21), (quality.Gaps.Count, quality.DayCount, quality.StaleDayCount));
    }

    [Fact]
    public void A_day_that_is_covered_but_empty_is_a_day_without_data()
    {
        var days = Facts.Stream("telefoni", Facts.WorkingDaysIn("2024-02-05", "2024-02-16").Select(day => Contacts(day, 1))).Days.ToList();
        days[4] = Facts.Empty("telefoni", days[4].Day);
        days.Add(Facts.Empty("telefoni", Days.On("2024-02-19")));

        var quality = Quality("2024-02-20", new(Facts.Reading("telefoni"), days));

        Assert.Equal((Facts.DaysIn("2024-02-05", "2024-02-16"), 9, 4), (quality.Days, quality.DayCount, quality.StaleDayCount));
        Assert.Equal([Facts.DaysIn("2024-02-09", "2024-02-09")], quality.Gaps);
    }

    [Theory]
    [InlineData("2024-02-05", 0)] // today has data
    [InlineData("2024-02-06", 1)]
    [InlineData("2024-02-08", 3)]
    public void Staleness_is_the_days_since_the_last_day_with_data(string today, int staleDays) =>
        Assert.Equal(staleDays, Quality(today, Facts.Stream("telefoni", [Contacts(Days.On("2024-02-05"), 1)])).StaleDayCount);

    [Fact]
    public void Without_data_there_is_nothing_to_tell()
    {
        var quality = Quality("2024-02-05", new(Facts.Reading("telefoni"), [Facts.Empty("telefoni", Days.On("2024-02-01"))]));

        Assert.Equal((null, 0, null, 0, 0L), (quality.Days, quality.DayCount, quality.StaleDayCount, quality.Gaps.Count, quality.Count));
    }

    [Fact]
    public void Unmapped_subjects_are_counted_and_the_largest_come_first()
    {
        var day = Days.On("2024-02-05");
        var quality = Quality("2024-02-06", Facts.Stream("telefoni",
        [
            Contacts(day, 5, "Avfall norr"), Contacts(day, 3, "Bygglov"), Contacts(day, 3, "Annat"), Contacts(day, 4, "Växel"),
            Facts.Day(day, Channel.Phone, 100), // the source does not say what they were about
            Facts.Day(day, Channel.Internal, 50, new(SubjectKind.Queue, "Test")),
        ]));

        Assert.Equal((165L, 10L, 3), (quality.Count, quality.UnmappedCount, quality.UnmappedSubjectCount));
        Assert.Equal(["Växel", "Annat", "Bygglov"], quality.Unmapped.Select(one => one.Subject.Value));
    }

    [Fact]
    public void At_most_fifty_unmapped_subjects_are_listed()
    {
        var contacts = Enumerable.Range(1, 60).Select(count => Contacts(Days.On("2024-02-05"), count, $"Kö {count}"));

        var quality = Quality("2024-02-06", Facts.Stream("telefoni", contacts));

        Assert.Equal((60, 50, 60L, 11L), (quality.UnmappedSubjectCount, quality.Unmapped.Count, quality.Unmapped[0].Count, quality.Unmapped[^1].Count));
        Assert.Equal(1830, quality.UnmappedCount); // 1 + 2 + … + 60
    }

    [Fact]
    public void A_web_source_counts_views_and_a_source_of_dated_events_its_events()
    {
        var day = Days.On("2024-02-05");
        var pages = Facts.Empty("webb", day) with { Pages = [new("/avfall", 70, 20, Duration.Zero), new("/bygglov", 30, 10, Duration.Zero)] };
        var web = Quality("2024-02-06", new(Facts.Reading("webb"), [pages]));
        var outage = new DatedEvent(DatedEventKind.Outage, "E-tjänster", new(Instant.FromUtc(2024, 2, 5, 9, 0), day, 36_000), null);
        var events = Quality("2024-06-01", new(Facts.Reading("drift"), [.. Facts.WorkingDaysIn("2024-02-05", "2024-03-01")
            .Where(one => one != Days.On("2024-02-14")).Select(one => Facts.Empty("drift", one) with { Events = [outage, outage] })]));

        Assert.Equal((100L, 30L, "/bygglov"), (web.Count, web.UnmappedCount, Assert.Single(web.Unmapped).Subject.Value));
        Assert.Equal((38L, 0L, 0), (events.Count, events.UnmappedCount, events.Gaps.Count));
    }

    [Fact]
    public void A_source_of_e_services_counts_what_was_sent_in()
    {
        var day = Days.On("2024-02-05");
        var contacts = Facts.Stream("etjanster", [Facts.Day(day, Channel.EService, 4, new(SubjectKind.EService, "Bygglov"))]).Days[0];
        var quality = Quality("2024-02-06", new(Facts.Reading("etjanster"), [contacts with
        {
            EServices = [new("Bygglov", EServiceOutcome.Submitted, 0, 4), new("Bygglov", EServiceOutcome.Aborted, 2, 9)],
        }]));

        Assert.Equal((4L, 4L), (quality.Count, quality.UnmappedCount));
    }

    private static SourceQuality Quality(string today, StreamFacts stream) => SourceQualities.Of(stream, Days.On(today), topics);

    private static DayAggregate Contacts(LocalDate day, long offered, string queue = "Avfall") =>
        Facts.Day(day, Channel.Phone, offered, new(SubjectKind.Queue, queue));
}
