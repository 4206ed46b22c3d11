using NodaTime;
using Stats.Analytics.Benefit;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;
using Stats.Tests.Calendar;
using Stats.Tests.Contacts;

namespace Stats.Tests.Benefit;

public class BenefitsTests
{
    private static readonly LocalDate day = Days.On("2025-03-10");

    [Fact]
    public void What_words_tell_gives_a_least_and_a_largest_avoidable_share_of_contacts_and_of_cases()
    {
        var calls = Facts.Stream("telefoni", [BenefitFacts.Calls(day, "Hjälp", 30), BenefitFacts.Calls(day, "Växel", 60), BenefitFacts.Calls(day, "Bygglov", 10)]);
        var cases = BenefitFacts.Cases([BenefitFacts.Case(day, "Utebliven hämtning"), BenefitFacts.Case(day, "Övrigt"), BenefitFacts.Case(day, "Utebliven hämtning", Channel.Phone)]);
        var map = new CauseMap(
        [
            new("*", SubjectKind.Queue, "Hjälp", ContactCause.EServiceTrouble), new("*", SubjectKind.Queue, "Bygglov", ContactCause.ValueCreating),
            new("arenden", SubjectKind.CaseType, "utebliven*", ContactCause.PromiseNotKept),
        ]);

        var mapped = Of([calls, cases], settings: new() { Causes = map }).Mapped;

        // 30 of 100 for sure; the 60 of the switchboard may be either. A case that came by phone is among the calls already.
        Assert.Equal([(false, 100L, 40L, 0.3, 0.9), (true, 2, 1, 0.5, 1.0)], mapped.Select(one => (one.IsCases, one.AllCount, one.ToldCount, one.LowerFraction, one.UpperFraction)));
        Assert.Equal([new(ContactCause.EServiceTrouble, 30)], mapped[0].Causes);
    }

    [Fact]
    public void The_coded_share_is_told_by_cause_quarter_and_topic_most_minutes_first()
    {
        var calls = Facts.Stream("telefoni", Facts.WorkingDaysIn("2024-10-01", "2025-03-31")
            .SelectMany(on => new[] { BenefitFacts.Calls(on, "Avfall", 30, minutes: 2), BenefitFacts.Calls(on, "Bygglov", 10, minutes: 9) }));
        CodedContacts[] coded =
        [
            Coded("2024-11-04", "Avfall", ContactCause.NotFound, 8), Coded("2024-11-04", "Avfall", 0, 12),
            Coded("2025-03-03", "Avfall", ContactCause.NotFound, 4), Coded("2025-03-03", "Avfall", 0, 16),
            Coded("2025-03-04", "Bygglov", ContactCause.EServiceTrouble, 5), Coded("2025-03-04", "Bygglov", ContactCause.StatusFollowUp, 10), Coded("2025-03-04", "Bygglov", 0, 5),
        ];

        var avoidable = Of([calls], settings: new() { Coded = coded }).Avoidable!;

        // Avfall 12 of 40 in three contacts of four, Bygglov 15 of 20 in the fourth: 0.75 × 0.3 + 0.25 × 0.75.
        Assert.Equal(0.4125, avoidable.Share.Fraction, 9);
        Assert.Equal(0.25 * 0.5, avoidable.StatusFollowUp.Fraction, 9);

        // Minutes in proportion: status 0.125 × 9, e-service 0.0625 × 9, not found 0.225 × 2.
        Assert.Equal([ContactCause.StatusFollowUp, ContactCause.EServiceTrouble, ContactCause.NotFound], avoidable.Causes.Select(cause => cause.Cause));
        Assert.Equal(avoidable.Causes[2].ContactsPerYear * 2, avoidable.Causes[2].MinutesPerYear!.Value, 6);
        Assert.Equal([0.4, 0.3375], // 0.75 × 0.2 + 0.25 × 0.75
            avoidable.Quarters.Select(quarter => Math.Round(quarter.Share.Fraction, 9)));
        Assert.Equal([("Avfall", 0.3), ("Bygglov", 0.5)], avoidable.Topics.Select(topic => (topic.Topic.Name, topic.Share.Fraction)));
        Assert.Null(avoidable.Repeat);
    }

    [Fact]
    public void Repeats_are_told_of_those_who_were_asked_only()
    {
        var calls = Facts.Stream("telefoni", [BenefitFacts.Calls(day, "Avfall", 30)]);
        var coded = new[] { Coded("2025-03-03", "Avfall", 0, 10) with { RepeatCount = 2 }, Coded("2025-03-03", "Avfall", ContactCause.NotFound, 10) };

        var repeat = Of([calls], settings: new() { Coded = coded }).Avoidable!.Repeat!;

        Assert.Equal((0.2, 10L), (repeat.Fraction, repeat.Count));
    }

    [Fact]
    public void An_index_is_minutes_times_simplicity_times_avoidable_share_and_low_take_up_comes_first()
    {
        var days = Facts.WorkingDaysIn("2025-01-02", "2025-02-28").ToList();
        var calls = Facts.Stream("telefoni", days.SelectMany(on => new[]
        {
            BenefitFacts.Calls(on, "Avfall", 20, minutes: 4), BenefitFacts.Calls(on, "Bygglov", 20, minutes: 8), BenefitFacts.Calls(on, "Skola", 10, minutes: 2),
        }));
        var cases = BenefitFacts.Cases(
        [
            BenefitFacts.Case(day.PlusWeeks(-4), "Avfall", closedAfterHours: 15), BenefitFacts.Case(day.PlusWeeks(-4), "Avfall", closedAfterHours: 17),
        ]);
        var submissions = BenefitFacts.Submissions("Skola", days.Select(on => (on, 10L)));

        var next = Of([calls, cases, submissions]).NextEServices;

        // The median topic takes 4 minutes a contact, so Bygglov is half as simple. Half of the cases were closed before midnight (15 hours after 8).
        double Minutes(double perDay) => perDay * days.Count;
        Assert.Equal(
            [("Avfall", Minutes(80), 0.5, null, true, Minutes(80) * 0.5), ("Bygglov", Minutes(160), 0.25, null, true, Minutes(160) * 0.25), ("Skola", Minutes(20), 0.5, 0.5, false, Minutes(20) * 0.5)],
            next.Select(one => (one.Topic.Name, Math.Round(one.MinutesPerYear, 6), one.SimplicityFraction, one.TakeUpFraction, one.HasLowTakeUp, Math.Round(one.Index, 6))));
        Assert.Equal([0.5, null, null], next.Select(one => one.FirstLineFraction));
    }

    [Fact]
    public void Registration_counts_contacts_with_a_topic_and_cases_beside_answered_calls()
    {
        var calls = Facts.Stream("telefoni", [BenefitFacts.Calls(day, "Avfall", 30), BenefitFacts.Calls(day, "Okänd", 10), BenefitFacts.Calls(day, "Avfall", 4, channel: Channel.Email)]);
        var registration = Of([calls, BenefitFacts.Cases([BenefitFacts.Case(day, "Avfall"), BenefitFacts.Case(day, "Annat")])]).Registration!;

        Assert.Equal([new(Channel.Phone, 40, 30), new(Channel.Email, 4, 4)], registration.Channels);
        Assert.Equal([new(Facts.DaysIn("2025-01-01", "2025-03-31"), 40, 2)], registration.Quarters);
        Assert.Equal(0.05, registration.Quarters[0].CasesPerCall);
    }

    [Fact]
    public void Without_anything_read_nothing_is_told()
    {
        var nothing = Of([], settings: new() { Coded = [Coded("2025-03-03", "Avfall", 0, 10)] });

        Assert.Equal((null, null, 0, 0, 0), (nothing.Avoidable, nothing.Registration, nothing.Waves.Count, nothing.NextEServices.Count, nothing.Adoptions.Count));
    }

    private static CodedContacts Coded(string on, string topic, ContactCause cause, long count) => new(Days.On(on), new(topic), Channel.Phone, cause, count);

    private static BenefitSummary Of(IReadOnlyList<StreamFacts> streams, BenefitSettings? settings = null) =>
        Benefits.Of(streams, streams, BenefitFacts.Topics("Avfall", "Bygglov", "Skola"), settings ?? new(), null, []);
}
