using NodaTime;
using Stats.Analytics.Benefit;
using Stats.Analytics.Contacts;
using Stats.Tests.Calendar;

namespace Stats.Tests.Benefit;

public class CodedSampleTests
{
    private static readonly LocalDate monday = Days.On("2025-03-10");
    private static readonly Topic waste = new("Avfall"), building = new("Bygglov");

    [Fact]
    public void Each_topic_counts_as_much_as_it_has_contacts_not_as_much_as_was_coded()
    {
        // Avfall: 10 of 50 in 3 000 contacts. Bygglov: 30 of 50 in 1 000. (3 000 × 0.2 + 1 000 × 0.6) ÷ 4 000 = 0.3.
        var sample = new CodedSample(
            [Row(waste, ContactCause.StatusFollowUp, 10), Row(waste, 0, 40), Row(building, ContactCause.NotFound, 30), Row(building, 0, 20)],
            new Dictionary<(Topic, Channel), long> { [(waste, Channel.Phone)] = 3000, [(building, Channel.Phone)] = 1000 });

        var share = sample.ShareOf(Avoidable);
        Assert.Equal((0.3, 100L, 1.0), (Math.Round(share.Fraction, 9), share.Count, sample.CoveredFraction));
        Assert.Equal(1200, sample.ContactsOf(Avoidable), 6);

        // 600 contacts of 4 minutes and 600 of 6.
        Assert.Equal(6000, sample.MinutesOf(Avoidable, (topic, _) => topic == waste ? 4 : 6)!.Value, 6);

        // Kish: 1 ÷ (0.75² ÷ 50 + 0.25² ÷ 50) = 80 contacts' worth; one day cannot be compared with others.
        Assert.Equal(ShareEstimate.Wilson(0.3, 80, 100).Lower, share.Lower, 9);
    }

    [Fact]
    public void Nothing_is_told_of_topics_without_coded_contacts()
    {
        var sample = new CodedSample(
            [Row(waste, ContactCause.StatusFollowUp, 10)],
            new Dictionary<(Topic, Channel), long> { [(waste, Channel.Phone)] = 3000, [(waste, Channel.Email)] = 500, [(building, Channel.Phone)] = 500 });

        Assert.Equal((1.0, 0.75), (sample.ShareOf(Avoidable).Fraction, sample.CoveredFraction));
    }

    [Fact]
    public void Small_topics_are_weighed_together()
    {
        // 1 of 2 and 3 of 4: together 4 of 6 in 600 contacts, beside 0 of 10 in 400.
        var small = new Topic("Skola");
        var sample = new CodedSample(
            [Row(waste, ContactCause.Outage, 1), Row(waste, 0, 1), Row(small, ContactCause.Outage, 3), Row(small, 0, 1), Row(building, 0, 10)],
            new Dictionary<(Topic, Channel), long> { [(waste, Channel.Phone)] = 500, [(small, Channel.Phone)] = 100, [(building, Channel.Phone)] = 400 });

        Assert.Equal(0.6 * 4 / 6, sample.ShareOf(Avoidable).Fraction, 9);
    }

    [Fact]
    public void Contacts_of_a_day_that_are_all_alike_tell_less()
    {
        var days = Enumerable.Range(0, 10).Select(day => Row(waste, day < 4 ? ContactCause.Outage : 0, 20) with { Day = monday.PlusDays(day) }).ToList();
        var share = new CodedSample(days, new Dictionary<(Topic, Channel), long> { [(waste, Channel.Phone)] = 4000 }).ShareOf(Avoidable);

        // As little as ten contacts: 4 days of 10 give 0.4 ± about 0.3; two hundred independent ones would give ± 0.07.
        Assert.True(share.Upper - share.Lower > 0.5, $"{share.Lower}–{share.Upper}");
    }

    /// <summary>Twelve topics of unequal size and share, two weeks, 400 contacts as <c>stats sample</c> asks for.</summary>
    [Theory]
    [InlineData(0.0)]
    [InlineData(0.6)] // whole days are up to 60 % worse or better
    public void The_interval_holds_the_true_share_19_times_in_20(double dayDrift)
    {
        const int Rounds = 600;
        var random = new Random(5);
        var topics = Enumerable.Range(1, 12).Select(i => (Key: (new Topic($"Ämne {i}"), Channel.Phone), Size: 300L * i, Share: 0.08 * (i % 8))).ToList();
        var population = topics.ToDictionary(topic => topic.Key, topic => topic.Size);
        var truth = topics.Sum(topic => topic.Size * topic.Share) / topics.Sum(topic => topic.Size);
        var held = Enumerable.Range(0, Rounds).Count(_ =>
        {
            var rows = new List<CodedContacts>();
            for (var day = 0; day < 10; day++)
            {
                var drift = dayDrift * ((2 * random.NextDouble()) - 1);
                for (var contact = 0; contact < 40; contact++)
                {
                    var place = random.NextDouble() * topics.Sum(topic => topic.Size);
                    var topic = topics.First(one => (place -= one.Size) < 0);
                    var isAvoidable = random.NextDouble() < Drifted(topic.Share, drift);
                    rows.Add(new(monday.PlusDays(day), topic.Key.Item1, Channel.Phone, isAvoidable ? ContactCause.NotFound : 0, 1));
                }
            }

            var share = new CodedSample(rows, population).ShareOf(Avoidable);
            return share.Lower <= truth && truth <= share.Upper;
        });

        Assert.InRange((double)held / Rounds, 0.93, 0.99);

        // Shares are at most 0.56, so that no drift leaves 0–1 and their mean is the share itself.
        static double Drifted(double share, double drift) => share * (1 + drift);
    }

    private static CodedContacts Row(Topic topic, ContactCause cause, long count) => new(monday, topic, Channel.Phone, cause, count);

    private static long Avoidable(CodedContacts row) => row.Cause == ContactCause.ValueCreating ? 0 : row.Count;
}
