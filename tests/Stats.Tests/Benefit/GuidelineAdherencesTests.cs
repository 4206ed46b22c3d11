using Stats.Analytics.Benefit;
using Stats.Analytics.Contacts;
using Stats.Tests.Calendar;
using Stats.Tests.Contacts;

namespace Stats.Tests.Benefit;

public class GuidelineAdherencesTests
{
    [Fact]
    public void Each_quarter_is_held_against_what_was_meant_then()
    {
        var contacts = Contacts("2025-01-01", "2025-06-30"); // six by phone, three by e-mail, one visit, every working day
        var adherence = Assert.Single(GuidelineAdherences.Of(
            [Guideline("2025-04-01", Channel.Email, Channel.Visit), Guideline("2025-01-01", Channel.Phone), Guideline("2026-01-01", Channel.Chat)], contacts));

        Assert.Equal(Days.On("2025-04-01"), adherence.Guideline.From);
        Assert.Equal(0.4, adherence.Recent!.Fraction, 9);
        Assert.Equal([(Days.On("2025-01-01"), 0.6), (Days.On("2025-04-01"), 0.4)], adherence.Quarters.Select(one => (one.Quarter.Start, Math.Round(one.Share.Fraction, 9))));
        Assert.Equal([false, true], adherence.Quarters.Select(adherence.IsOfNow));
    }

    [Fact]
    public void A_guideline_that_has_held_for_a_short_time_has_no_share_yet() =>
        Assert.Null(Assert.Single(GuidelineAdherences.Of([Guideline("2025-06-23", Channel.Phone)], Contacts("2025-01-01", "2025-06-30"))).Recent);

    private static ChannelGuideline Guideline(string from, params Channel[] channels) => new("Ändra sophämtning", new("Avfall"), channels, Days.On(from));

    private static TopicContacts Contacts(string first, string last) => new(
        [Facts.Stream("kontakt", Facts.WorkingDaysIn(first, last).SelectMany(day => new[]
        {
            BenefitFacts.Calls(day, "Avfall", 6), BenefitFacts.Calls(day, "Avfall", 3, channel: Channel.Email),
            BenefitFacts.Calls(day, "Avfall", 1, channel: Channel.Visit), BenefitFacts.Calls(day, "Annat", 50),
        }))],
        BenefitFacts.Topics("Avfall"));
}
