using NodaTime;
using Stats.Analytics.Benefit;
using Stats.Analytics.Contacts;
using Stats.Tests.Calendar;

namespace Stats.Tests.Benefit;

public class SubmissionReconciliationsTests
{
    [Fact]
    public void Cases_may_come_some_days_later_and_what_is_left_alone_is_listed_by_day()
    {
        // Sent in: 5 on Monday 3 March, 4 on the 10th, 2 on the 24th. Cases: 5 two days later; 3 on the 11th; 1 on the 20th, eight working days after the 10th.
        var one = Assert.Single(Reconcile(
            [("2025-03-03", 5), ("2025-03-10", 4), ("2025-03-24", 2), ("2025-03-28", 0)],
            [("2025-03-05", 5), ("2025-03-11", 3), ("2025-03-20", 1), ("2025-03-28", 1)]));

        Assert.Equal((11L, 10L), (one.SubmittedCount, one.ReceivedCount));

        // One of the 10th has no case. Of the 24th one came; the other may still come until the 31st, and is not missing yet.
        Assert.Equal((1L, 1L), (one.MissingCount, one.SurplusCount));
        Assert.Equal([new(Days.On("2025-03-10"), 1, 0), new(Days.On("2025-03-20"), 0, 1)], one.Days);
    }

    [Fact]
    public void Cases_that_do_not_say_how_they_came_are_held_against_nothing() =>
        Assert.Empty(Reconcile([("2025-03-03", 5)], [("2025-03-03", 5)], null));

    private static IReadOnlyList<SubmissionReconciliation> Reconcile((string Day, long Count)[] sent, (string Day, int Count)[] cases, Channel? channel = Channel.EService)
    {
        var submissions = BenefitFacts.Submissions("Bygglov", sent.Select(day => (Days.On(day.Day), day.Count)));
        var received = BenefitFacts.Cases(cases.SelectMany(day => Enumerable.Repeat(BenefitFacts.Case(Days.On(day.Day), "Bygglov", channel), day.Count))
            .Append(BenefitFacts.Case(Days.On("2025-03-03"), "Annat", channel)));
        var topics = BenefitFacts.Topics("Bygglov");
        return SubmissionReconciliations.Of([submissions, received], topics, new([submissions], topics));
    }
}
