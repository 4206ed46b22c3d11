using NodaTime;
using Stats.Analytics.Benefit;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;
using Stats.Tests.Calendar;
using Stats.Tests.Contacts;

namespace Stats.Tests.Benefit;

public class SamplingPlansTests
{
    private static readonly LocalDate today = Days.On("2025-03-28"); // a Friday

    [Fact]
    public void Hours_are_drawn_in_proportion_to_what_they_bring_and_topics_get_their_share()
    {
        var plan = SamplingPlans.Of([Calls()], BenefitFacts.Topics("Avfall", "Bygglov"), today, weeks: 2, count: 400, startFraction: 0.5)!;

        Assert.Equal(Facts.DaysIn("2025-03-31", "2025-04-13"), plan.Period);
        Assert.Equal(400, plan.Hours.Sum(hour => hour.Count));

        // 30 come between eight and nine, 10 between one and two: three of the first for each of the second.
        Assert.Equal([(8, 300), (13, 100)], plan.Hours.GroupBy(hour => hour.Hour!.Value).OrderBy(hour => hour.Key).Select(hour => (hour.Key, hour.Sum(one => one.Count))));
        Assert.All(plan.Hours, hour => Assert.Contains(hour.Day, Facts.WorkingDaysIn("2025-03-31", "2025-04-13")));
        Assert.Equal([("Avfall", 300), ("Bygglov", 100)], plan.Strata.Select(stratum => (stratum.Topic.Name, stratum.Count)));

        // In the hours drawn 300 and 100 contacts come: 1.96 × √(0.25 ÷ 400) = 0.049.
        Assert.Equal(0.049, Math.Round(plan.MarginFraction, 3));
    }

    [Fact]
    public void The_same_start_draws_the_same_hours_and_another_draws_others()
    {
        IReadOnlyList<SampleHour> Hours(double start) => SamplingPlans.Of([Calls()], BenefitFacts.Topics("Avfall"), today, 2, 60, start)!.Hours;

        Assert.Equal(Hours(0.3), Hours(0.3));
        Assert.NotEqual(Hours(0.1).Select(hour => (hour.Day, hour.Hour)), Hours(0.9).Select(hour => (hour.Day, hour.Hour)));
    }

    [Fact]
    public void Red_days_and_days_without_contacts_are_not_drawn_and_without_contacts_there_is_no_plan()
    {
        // The week of Easter 2025: Friday the 18th is red.
        var plan = SamplingPlans.Of([Calls()], BenefitFacts.Topics("Avfall"), Days.On("2025-04-11"), 1, 1000, 0)!;
        Assert.DoesNotContain(Days.On("2025-04-18"), plan.Hours.Select(hour => hour.Day));

        Assert.Null(SamplingPlans.Of([], BenefitFacts.Topics("Avfall"), today, 2, 400, 0));
    }

    /// <summary>Thirteen weeks with 40 calls every working day: 30 from eight o'clock about Avfall, 10 from one o'clock about Bygglov.</summary>
    private static StreamFacts Calls() => Facts.Stream("telefoni", Facts.WorkingDaysIn("2024-12-27", "2025-03-27").SelectMany(day => new[]
    {
        Facts.Calls(day, 32, 30) with { Key = new(new(""), day, Channel.Phone, new(SubjectKind.Queue, "Avfall")) },
        Facts.Calls(day, 53, 10) with { Key = new(new(""), day, Channel.Phone, new(SubjectKind.Queue, "Bygglov")) },
    }));
}
