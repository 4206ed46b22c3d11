using Stats.Analytics.Contacts;

namespace Stats.Tests.Sources;

/// <summary>Rows that are legs of contacts, in exports that are cut anywhere.</summary>
public class ContactLegsTests
{
    private const string Header = "Call Time,Call ID,From,To,Direction,Status,Ringing,Talking\n";
    private const string QueueLeg = "2025-03-10T23:59:50,A21,0701740614,Kundcenter (800),Inbound Queue,Answered,00:00:30,00:00:00\n";
    private const string AgentLeg = "2025-03-11T00:00:20,A21,0701740614,Anna Ek (2014),Inbound,Answered,00:00:05,00:02:00\n";

    [Fact]
    public void A_contact_that_goes_on_after_midnight_counts_on_both_days_whichever_export_tells_of_which_leg()
    {
        var together = Export.Contacts(Export.Read("3cx-call-log", Header + AgentLeg + QueueLeg)).Select(GoldenReading.ContactDay.Of).ToList();
        var apart = Export.Contacts(Export.Read("3cx-call-log", Header + QueueLeg), Export.Read("3cx-call-log", Header + AgentLeg)).Select(GoldenReading.ContactDay.Of);

        Assert.Equal([("2025-03-10", 1L, 0L), ("2025-03-11", 1L, 1L)], together.Select(day => (day.Day, day.Offered, day.Handled)));
        Assert.Equal(together, apart);
    }

    [Fact]
    public void An_id_that_comes_back_the_next_day_is_another_contact() => Assert.Equal(
        ["2025-03-10", "2025-03-11"],
        Export.Contacts(Export.Read("3cx-call-log", Header + QueueLeg + AgentLeg.Replace("T00:", "T09:", StringComparison.Ordinal))).Select(day => GoldenReading.ContactDay.Of(day).Day));

    [Fact]
    public void Legs_in_two_exports_are_one_contact_in_any_order_and_however_often_they_come()
    {
        var (queue, agent) = (QueueLeg.Replace("23:59:50", "10:00:00", StringComparison.Ordinal), AgentLeg.Replace("11T00:00:20", "10T10:00:30", StringComparison.Ordinal));
        var first = Export.Read("3cx-call-log", Header + queue);
        var second = Export.Read("3cx-call-log", Header + agent);
        var both = Export.Read("3cx-call-log", Header + agent + queue);
        var expected = GoldenReading.ContactDay.Of(Export.OnlyContacts(both));

        Assert.Equal(("Queue:Kundcenter (800)", 1, 35), (expected.Subject, expected.Handled, expected.WaitSeconds));
        Assert.Equal(expected, GoldenReading.ContactDay.Of(Export.OnlyContacts(first, second)));
        Assert.Equal(expected, GoldenReading.ContactDay.Of(Export.OnlyContacts(second, both, first)));
    }

    [Fact]
    public void What_a_leg_was_about_is_only_told_where_the_profile_says_that_it_is_no_person()
    {
        var everything = Export.Everything(Export.Read("3cx-call-log", Header + AgentLeg + QueueLeg));

        Assert.Contains("Kundcenter", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("Anna Ek", everything, StringComparison.Ordinal);
    }
}
