using NodaTime;
using Stats.Analytics;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;
using Stats.Analytics.Staffing;
using Stats.Tests.Calendar;
using Stats.Tests.Contacts;

namespace Stats.Tests.Staffing;

/// <summary>Calls at 09.00 every working day of the spring, 60 a day of five minutes each; today is Wednesday 14 May 2025.</summary>
public sealed class StaffingOutlookTests
{
    private static readonly LocalDate today = Days.On("2025-05-14");
    private static readonly ContactFilter phone = new(Channel.Phone);

    [Fact]
    public void A_plan_reaches_from_today_to_the_end_of_next_week()
    {
        var plan = Outlook(Calls()).Plan(phone, 3)!;
        Assert.Equal(["2025-05-14", "2025-05-15", "2025-05-16", "2025-05-19", "2025-05-20", "2025-05-21", "2025-05-22", "2025-05-23"], plan.Days.Select(day => $"{day.Day:uuuu-MM-dd}"));
        Assert.Equal((Days.On("2025-05-13"), Duration.FromMinutes(5)), (plan.LastKnownDay, plan.AverageHandleTime));
        Assert.All(plan.Days, day => Assert.InRange(day.Total.Median, 57, 63));

        // 60 calls of 5 minutes in a half-hour are 10 erlangs.
        Assert.InRange(plan.Days[0].Intervals[0].Need, 11, 14);
        Assert.Equal(3, plan.Record!.OriginCount);
        Assert.Null(plan.MissingHours);
    }

    [Fact]
    public void The_schedule_and_the_goal_are_those_that_hold()
    {
        var listed = Facts.Stream("listor", []) with
        {
            Days =
            [
                Facts.Empty("listor", Days.On("2025-01-01")) with { ServiceLevels = [new(Days.On("2025-01-01"), "", 0.5, Duration.FromMinutes(5))] },
                Facts.Empty("listor", Days.On("2025-05-01")) with { ServiceLevels = [new(Days.On("2025-05-01"), "", 0.9, Duration.FromSeconds(30))] },
                Facts.Empty("listor", today) with { Planned = [new(today, 36, 30, "", 2)] },
                Facts.Empty("listor", Days.On("2025-06-01")) with { ServiceLevels = [new(Days.On("2025-06-01"), "", 0.6, Duration.FromMinutes(9))] },
            ],
        };
        var plan = Outlook(Calls(), listed).Plan(phone, 0)!;
        Assert.Equal((0.9, Duration.FromSeconds(30), true), (plan.Goal.ServiceLevelFraction, plan.Goal.Within, plan.IsGoalGiven));
        Assert.Equal(2, plan.Days[0].Intervals[0].Planned);
        Assert.Equal((plan.Days[0].Intervals[0].Need - 2) * 0.5, plan.MissingHours);
        Assert.Null(plan.Days[1].Intervals[0].Planned);
    }

    [Fact]
    public void Another_queue_is_planned_by_itself()
    {
        var other = Calls().Select(one => one with { Key = one.Key with { Subject = new(SubjectKind.Queue, "bygglov") }, Slots = [new(36, 12, 12, 0)], Counts = new(12, 12, 0), HandleTimeTotal = Duration.FromMinutes(60) });
        var plan = Outlook([.. Calls(), .. other]).Plan(phone with { Queue = "bygglov" }, 0)!;
        Assert.All(plan.Days, day => Assert.InRange(day.Total.Median, 11, 13));
    }

    [Fact]
    public void E_mail_is_planned_beside_when_it_is_told_what_one_takes()
    {
        var mail = Facts.DaysIn("2025-01-07", "2025-05-13").Select(day => Facts.Calls(day, 40, 30)).Select(one => one with { Key = one.Key with { Channel = Channel.Email } });
        var outlook = Outlook([.. Calls(), .. mail]);
        Assert.Null(outlook.Plan(phone, 0)!.Written);
        var written = (outlook with { Email = new(Duration.FromMinutes(10), 2) }).Plan(phone, 0)!.Written!;

        // 30 a day of 10 minutes are 5 hours; Monday's has Saturday's and Sunday's too.
        Assert.InRange(written.Days.Single(day => day.Day == Days.On("2025-05-15")).ArrivingHours, 4.5, 5.5);
        Assert.InRange(written.Days.Single(day => day.Day == Days.On("2025-05-19")).ArrivingHours, 13.5, 16.5);
    }

    [Fact]
    public void Data_older_than_eight_weeks_or_less_than_six_weeks_of_them_give_no_plan()
    {
        Assert.Null(Outlook(Calls("2025-01-07", "2025-03-14")).Plan(phone, 0));
        Assert.NotNull(Outlook(Calls("2025-03-24", "2025-05-13")).Plan(phone, 0));
        Assert.Null(Outlook(Calls("2025-04-07", "2025-05-13")).Plan(phone, 0));
        Assert.Null(Outlook([]).Plan(phone, 0));
    }

    [Fact]
    public void An_event_with_an_impossible_date_stops_no_plan()
    {
        var events = Facts.Stream("handelser", []) with
        {
            Days = [Facts.Empty("handelser", new(1019, 3, 1)) with { Events = [new(DatedEventKind.Letter, "Avfall", new(0, new(1019, 3, 1), 0), null)] }],
        };
        Assert.NotNull(Outlook(Calls(), events).Plan(phone, 0));
    }

    private static StaffingOutlook Outlook(IEnumerable<DayAggregate> contacts, params StreamFacts[] more) =>
        new Analysis("Lindåsa", today, new([])).Outlook([Facts.Stream("telefoni", contacts), .. more]);

    private static IEnumerable<DayAggregate> Calls(string first = "2025-01-07", string last = "2025-05-13") =>
        Facts.WorkingDaysIn(first, last).Select(day => Facts.Calls(day, 36, 60).HandledIn(5));
}
