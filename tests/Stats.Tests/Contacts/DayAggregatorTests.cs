using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;
using Stats.Analytics.Contacts;
using Stats.Tests.Calendar;

namespace Stats.Tests.Contacts;

public class DayAggregatorTests
{
    private static readonly SourceId source = new("telefoni");
    private static readonly DateTimeZone stockholm = DateTimeZoneProviders.Tzdb["Europe/Stockholm"];
    private static readonly Subject waste = new(SubjectKind.Queue, "Avfall");

    [Fact]
    public void Calls_add_up_by_day_channel_and_subject()
    {
        var day = Aggregate(
            Call("2024-03-05T08:00:00Z", ContactOutcome.Handled, wait: 20, handle: 100),
            Call("2024-03-05T08:14:59Z", ContactOutcome.Handled, wait: 40, handle: 200),
            Call("2024-03-05T08:15:00Z", ContactOutcome.Abandoned, wait: 60),
            Call("2024-03-05T08:20:00Z", ContactOutcome.Other, wait: 999));

        Assert.Equal(new(source, Days.On("2024-03-05"), Channel.Phone, waste), day.Key);
        Assert.Equal(new(4, 2, 1, 0), day.Counts);
        Assert.Equal((60.0, 60.0, 300.0), (day.WaitTimeTotal.TotalSeconds, day.AbandonedWaitTimeTotal.TotalSeconds, day.HandleTimeTotal.TotalSeconds));
        Assert.Equal((150.0, 30.0), (day.AverageHandleTime?.TotalSeconds, day.AverageSpeedOfAnswer?.TotalSeconds));
        Assert.Equal((15, 2), (day.SlotMinutes, day.Slots.Count));
        Assert.Equal([new(36, 2, 2, 0), new(37, 2, 0, 1)], day.Slots); // 09.00 and 09.15 in Stockholm
        Assert.Equal([new(4, 1, 0), new(7, 1, 0), new(10, 0, 1)], day.Waits);
    }

    [Fact]
    public void A_mean_without_handled_contacts_is_nothing()
    {
        var day = Aggregate(Call("2024-03-05T08:00:00Z", ContactOutcome.Abandoned), Call("2024-03-05T08:00:00Z", ContactOutcome.Other));

        Assert.Equal((null, null), (day.AverageHandleTime, day.AverageSpeedOfAnswer));
    }

    [Fact]
    public void An_abandoned_call_is_short_up_to_the_limit()
    {
        var day = Aggregate(
            Call("2024-03-05T08:00:00Z", ContactOutcome.Abandoned, wait: 5), Call("2024-03-05T08:00:00Z", ContactOutcome.Abandoned, wait: 6),
            Call("2024-03-05T08:00:00Z", ContactOutcome.Abandoned), Call("2024-03-05T08:00:00Z", ContactOutcome.Handled, wait: 1));

        Assert.Equal(new(4, 1, 3, 1), day.Counts);
    }

    [Fact]
    public void A_negative_wait_is_no_wait()
    {
        var day = Aggregate(Call("2024-03-05T08:00:00Z", ContactOutcome.Handled, wait: -3));

        Assert.Equal((Duration.Zero, new WaitCounts(0, 1, 0)), (day.WaitTimeTotal, Assert.Single(day.Waits)));
    }

    [Fact]
    public void The_hour_that_comes_twice_in_October_is_summed_and_the_one_missing_in_March_is_empty()
    {
        var october = Aggregate(Call("2024-10-27T00:30:00Z", ContactOutcome.Handled), Call("2024-10-27T01:30:00Z", ContactOutcome.Handled));
        var march = Aggregate(Call("2024-03-31T00:59:59Z", ContactOutcome.Handled), Call("2024-03-31T01:00:00Z", ContactOutcome.Handled));

        Assert.Equal(new SlotCounts(10, 2, 2, 0), Assert.Single(october.Slots)); // 02.30 both times
        Assert.Equal([7, 12], march.Slots.Select(slot => (int)slot.Slot)); // 01.45 and 03.00
    }

    [Fact]
    public void The_coarsest_interval_decides_what_the_slots_can_tell()
    {
        var day = Days.On("2024-03-05");
        var aggregator = new DayAggregator(source, Duration.FromSeconds(5));
        aggregator.Add(Sum(day, 36, 15, 3));
        aggregator.Add(Sum(day, 36, 30, 4));
        var timed = Assert.Single(aggregator.Build(day).Contacts);
        Assert.Equal((30, new SlotCounts(36, 7, 7, 0)), (timed.SlotMinutes, Assert.Single(timed.Slots)));

        aggregator.Add(Sum(day, -1, 1440, 5));
        var all = Assert.Single(aggregator.Build(day).Contacts);
        Assert.Equal((1440, 12L, 7), (all.SlotMinutes, all.Counts.Offered, Assert.Single(all.Slots).Offered));
    }

    [Fact]
    public void A_day_on_which_nothing_was_recorded_is_empty()
    {
        var facts = new DayAggregator(source, Duration.Zero).Build(Days.On("2024-03-05"));

        Assert.Equal((source, 0, 0, 0), (facts.Source, facts.Contacts.Count + facts.Pages.Count, facts.EServices.Count, facts.Events.Count + facts.Cases.Count));
    }

    [Fact]
    public void A_case_without_channel_is_a_case_and_no_contact()
    {
        var aggregator = new DayAggregator(source, Duration.Zero);
        aggregator.Add(Call("2024-03-05T08:00:00Z", ContactOutcome.Other) with { Channel = null, Case = new("Bygg", null) });

        var facts = Assert.Single(aggregator.Build());

        Assert.Equal((0, "Bygg"), (facts.Contacts.Count, Assert.Single(facts.Cases).State.Unit));
    }

    [Fact]
    public void Pages_and_uses_of_e_services_add_up()
    {
        var (day, aggregator) = (Days.On("2024-03-05"), new DayAggregator(source, Duration.Zero));
        aggregator.Add(day, new PageDay("/avfall", 3, 1, Duration.FromSeconds(30)));
        aggregator.Add(day, new PageDay("/avfall", 4, 2, Duration.FromSeconds(50)));
        aggregator.Add(day, new EServiceDay("Bygglov", EServiceOutcome.Aborted, 2, 5));
        aggregator.Add(day, new EServiceDay("Bygglov", EServiceOutcome.Aborted, 2, 6));
        aggregator.Add(day, new EServiceDay("Bygglov", EServiceOutcome.Submitted, 0, 7));

        Assert.Equal([new("/avfall", 7, 3, Duration.FromSeconds(80))], aggregator.Build(day).Pages);
        Assert.Equal(
            [new("Bygglov", EServiceOutcome.Aborted, 2, 11), new("Bygglov", EServiceOutcome.Submitted, 0, 7)], aggregator.Build(day).EServices);
    }

    [Fact]
    public void The_order_in_which_facts_come_does_not_matter()
    {
        var contact =
            from hour in Gen.Choose(0, 71)
            from key in Gen.Choose(0, 3)
            from outcome in Gen.Elements(Enum.GetValues<ContactOutcome>())
            from wait in Gen.Choose(-5, 90)
            from queue in Gen.Elements("Avfall", "Bygglov")
            from closes in Gen.Elements(true, false)
            let call = Call("2024-03-05T08:00:00Z", outcome, wait, wait)
            let at = call.Moment.At + Duration.FromHours(hour)
            select (Action<DayAggregator>)(aggregator =>
            {
                aggregator.Add(call with
                {
                    ContactKey = (ulong)key,
                    Moment = At(at),
                    Subject = new(SubjectKind.Queue, queue),
                    Case = new(queue, closes ? at + Duration.FromHours(wait) : null),
                });
                aggregator.Add(At(at).Day, new PageDay("/" + queue, key, 1, Duration.Zero));
                aggregator.Add(new DatedEvent(DatedEventKind.Outage, queue, At(at), closes ? At(at + Duration.FromHours(key)) : null));
            });

        Prop.ForAll(contact.ListOf().ToArbitrary(), Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), (facts, seed) =>
        {
            var shuffled = facts.ToArray();
            new Random(seed).Shuffle(shuffled);
            return Built(facts) == Built(shuffled);
        }).QuickCheckThrowOnFailure();

        static string Built(IEnumerable<Action<DayAggregator>> facts)
        {
            var aggregator = new DayAggregator(source, Duration.FromSeconds(5));
            foreach (var add in facts)
                add(aggregator);
            return Text.Of(aggregator.Build());
        }
    }

    private static DayAggregate Aggregate(params ContactEvent[] calls)
    {
        var aggregator = new DayAggregator(source, Duration.FromSeconds(5));
        foreach (var call in calls)
            aggregator.Add(call);
        return Assert.Single(Assert.Single(aggregator.Build()).Contacts);
    }

    private static ContactEvent Call(string at, ContactOutcome outcome, int? wait = null, int? handle = null) => new(
        1, ContactStep.Whole, At(InstantPattern.General.Parse(at).Value), Channel.Phone, waste, outcome)
    {
        WaitTime = wait is { } waited ? Duration.FromSeconds(waited) : null,
        HandleTime = handle is { } handled ? Duration.FromSeconds(handled) : null,
    };

    private static Moment At(Instant at)
    {
        var local = at.InZone(stockholm).LocalDateTime;
        return new(at, local.Date, (int)(local.TimeOfDay.TickOfDay / NodaConstants.TicksPerSecond));
    }

    private static ContactSum Sum(LocalDate day, int slot, int minutes, int count) =>
        new(day, slot, minutes, Channel.Phone, waste, new(count, count, 0), Duration.Zero, Duration.Zero);
}
