using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Tests.Calendar;

namespace Stats.Tests.Contacts;

public class ContactAssemblerTests
{
    private static readonly LocalDate day = Days.On("2024-03-05");

    [Fact]
    public void An_answered_call_waits_until_the_answer_and_lasts_until_the_end()
    {
        var call = Assemble(
            Step(ContactStep.Entered, "09:00:00"), Step(ContactStep.Answered, "09:00:40", wait: 40),
            Step(ContactStep.Completed, "09:05:40", wait: 40, handle: 300));

        Assert.Equal((ContactStep.Whole, ContactOutcome.Handled), (call.Step, call.Outcome));
        Assert.Equal((40.0, 300.0), (call.WaitTime?.TotalSeconds, call.HandleTime?.TotalSeconds));
        Assert.Equal(Step(ContactStep.Entered, "09:00:00").Moment, call.Moment);
    }

    [Fact]
    public void An_abandoned_call_waits_until_it_is_hung_up()
    {
        var call = Assemble(Step(ContactStep.Entered, "09:00:00"), Step(ContactStep.Abandoned, "09:01:15", wait: 75));

        Assert.Equal((ContactOutcome.Abandoned, 75.0, null), (call.Outcome, call.WaitTime?.TotalSeconds, call.HandleTime));
    }

    [Fact]
    public void A_call_that_times_out_of_one_queue_and_is_answered_in_another_waits_in_both_and_belongs_to_the_first()
    {
        var call = Assemble(
            Step(ContactStep.Entered, "09:00:00", "Växel"), Step(ContactStep.Left, "09:02:00", "Växel", wait: 120),
            Step(ContactStep.Entered, "09:02:00", "Avfall"), Step(ContactStep.Answered, "09:02:30", "Avfall", wait: 30),
            Step(ContactStep.Completed, "09:03:30", "Avfall", wait: 30, handle: 60));

        Assert.Equal(("Växel", ContactOutcome.Handled), (call.Subject.Value, call.Outcome));
        Assert.Equal((150.0, 60.0), (call.WaitTime?.TotalSeconds, call.HandleTime?.TotalSeconds));
    }

    [Fact]
    public void A_call_that_left_and_was_neither_answered_nor_hung_up_has_no_outcome()
    {
        var call = Assemble(Step(ContactStep.Entered, "09:00:00"), Step(ContactStep.Left, "09:02:00", wait: 120));

        Assert.Equal((ContactOutcome.Other, null), (call.Outcome, call.WaitTime));
    }

    [Fact]
    public void A_call_of_which_only_the_end_is_known_is_reckoned_backwards()
    {
        var call = Assemble(Step(ContactStep.Completed, "09:05:40", wait: 40, handle: 300));

        Assert.Equal((ContactOutcome.Handled, 40.0, 300.0), (call.Outcome, call.WaitTime?.TotalSeconds, call.HandleTime?.TotalSeconds));
        Assert.Equal(Step(ContactStep.Entered, "09:00:00").Moment, call.Moment);
    }

    [Fact]
    public void A_transfer_adds_up_the_conversations_and_waits_for_the_first_answer_only()
    {
        var call = Assemble(
            Step(ContactStep.Entered, "09:00:00", "Växel"), Step(ContactStep.Answered, "09:00:10", "Växel", wait: 10),
            Step(ContactStep.Completed, "09:01:10", "Växel", wait: 10, handle: 60),
            Step(ContactStep.Entered, "09:01:10", "Bygglov"), Step(ContactStep.Answered, "09:03:10", "Bygglov", wait: 120),
            Step(ContactStep.Completed, "09:08:10", "Bygglov", wait: 120, handle: 300));

        Assert.Equal((10.0, 360.0, "Växel"), (call.WaitTime?.TotalSeconds, call.HandleTime?.TotalSeconds, call.Subject.Value));
    }

    [Fact]
    public void After_work_does_not_make_the_answer_earlier()
    {
        // Talked 09.00.40–09.05.40 and wrote for a minute after: a handle time of 360 s.
        var call = Assemble(
            Step(ContactStep.Entered, "09:00:00"), Step(ContactStep.Answered, "09:00:40", wait: 40),
            Step(ContactStep.Completed, "09:05:40", wait: 40, handle: 360));

        Assert.Equal(40.0, call.WaitTime?.TotalSeconds);
    }

    [Theory]
    [InlineData("2024-03-06T00:00:05", 0, 86_399)] // it began yesterday, but only what came after midnight is known
    [InlineData("2024-03-04T23:59:58", 0, 0)]
    [InlineData("2024-03-05T00:00:30", 60, 0)] // reckoned backwards over midnight
    [InlineData("2024-03-05T00:02:00", 60, 60)]
    public void The_moment_stays_on_the_day_of_the_call(string at, int wait, int secondOfDay)
    {
        var call = ContactAssembler.Assemble(day, [Step(ContactStep.Abandoned, at[11..], wait: wait, on: Days.On(at[..10]))]);

        Assert.Equal((day, secondOfDay), (call.Moment.Day, call.Moment.SecondOfDay));
    }

    [Fact]
    public void The_order_of_the_steps_does_not_matter()
    {
        var step =
            from kind in Gen.Elements(ContactStep.Entered, ContactStep.Answered, ContactStep.Completed, ContactStep.Abandoned, ContactStep.Left)
            from second in Gen.Choose(0, 20)
            from queue in Gen.Elements("Växel", "Avfall")
            from wait in Gen.Choose(0, 9)
            from handle in Gen.Choose(0, 9)
            select Step(kind, $"09:00:{second:D2}", queue, wait, handle);

        Prop.ForAll(step.NonEmptyListOf().ToArbitrary(), Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), (steps, seed) =>
        {
            var shuffled = steps.ToArray();
            new Random(seed).Shuffle(shuffled);
            return Assemble([.. steps]) == Assemble(shuffled);
        }).QuickCheckThrowOnFailure();
    }

    private static ContactEvent Assemble(params ContactEvent[] steps) => ContactAssembler.Assemble(day, steps);

    private static ContactEvent Step(ContactStep step, string time, string queue = "Växel", int? wait = null, int? handle = null, LocalDate? on = null)
    {
        var second = (int.Parse(time[..2]) * 3600) + (int.Parse(time[3..5]) * 60) + int.Parse(time[6..]);
        var at = Instant.FromUtc(2024, 3, 5, 0, 0) + Duration.FromDays(Period.DaysBetween(day, on ?? day)) + Duration.FromSeconds(second);
        return new(7, step, new(at, on ?? day, second), Channel.Phone, new(SubjectKind.Queue, queue), ContactOutcome.Other) { WaitTime = Seconds(wait), HandleTime = Seconds(handle) };

        static Duration? Seconds(int? count) => count is { } seconds ? Duration.FromSeconds(seconds) : null;
    }
}
