using NodaTime;
using Stats.Analytics.Benefit;
using Stats.Analytics.DataQuality;
using Stats.Tests.Calendar;
using Stats.Tests.Contacts;

namespace Stats.Tests.Benefit;

public class EServiceAdoptionsTests
{
    private static readonly LocalDate start = Days.On("2024-01-01"), end = Days.On("2025-12-28"); // a Monday and a Sunday, 104 weeks

    [Fact]
    public void A_service_that_settled_is_steady_with_its_rate_per_hundred_contacts()
    {
        var one = Adoption(_ => 2);

        // Two a day for seven days; five working days of twenty calls, but in the last half-year some weeks have red days.
        Assert.Equal((AdoptionState.Steady, 14.0, 104), (one.State, one.PerWeek, one.Weeks.Count));
        var calls = 20 * Facts.WorkingDaysIn("2025-06-30", "2025-12-28").Count();
        Assert.Equal(100.0 * 26 * 14 / calls, one.PerHundredContacts!.Value, 6);
        Assert.Null(one.Launched);
    }

    [Fact]
    public void Nobody_uses_it_it_falls_it_stays_low_or_it_grows()
    {
        Assert.Equal(AdoptionState.Unused, Adoption(day => day.Month == 3 ? 1 : 0, until: Days.On("2024-03-31")).State);
        Assert.Equal(AdoptionState.Falling, Adoption(day => day.Year == 2024 ? 4 : 2).State);
        Assert.Equal(AdoptionState.LowPlateau, Adoption(day => day.DayOfWeek == IsoDayOfWeek.Monday ? 3 : 0).State);
        Assert.Equal(AdoptionState.Growing, Adoption(day => day.Year == 2024 ? 2 : 4).State);
    }

    [Fact]
    public void A_service_that_follows_its_topic_neither_grows_nor_falls()
    {
        var one = Adoption(day => day.Year == 2024 ? 2 : 4, calls: day => day.Year == 2024 ? 20 : 40);

        Assert.Equal((AdoptionState.Steady, 0.0), (one.State, Math.Round(one.ChangeFraction!.Value, 1)));
    }

    [Fact]
    public void A_service_that_is_open_some_weeks_a_year_is_judged_by_those_weeks()
    {
        // Three weeks of a hundred calls and forty sent in: 40 per 100, though hardly two in a hundred of all contacts of the half-year.
        var one = Adoption(day => day.Month == 11 && day.Day <= 21 && day.DayOfWeek == IsoDayOfWeek.Monday ? 40 : 0);

        Assert.Equal((40.0, AdoptionState.Steady), (one.PerHundredContacts, one.State));
    }

    [Fact]
    public void A_launched_service_is_told_by_its_first_day_and_is_judged_after_eight_weeks()
    {
        var other = BenefitFacts.Submissions("Annan", Facts.DaysIn("2024-01-01", "2025-12-28").Select(day => (day, 1L)));
        EServiceAdoption Launched(LocalDate day) => Adoption(_ => 2, from: day, other: other);

        Assert.Equal((Days.On("2025-11-10"), AdoptionState.TooEarly), (Launched(Days.On("2025-11-10")).Launched, Launched(Days.On("2025-11-10")).State));
        Assert.Equal(AdoptionState.Steady, Launched(Days.On("2025-10-20")).State);
    }

    private static EServiceAdoption Adoption(
        Func<LocalDate, long> submitted, Func<LocalDate, long>? calls = null, LocalDate? from = null, LocalDate? until = null, StreamFacts? other = null)
    {
        var sent = new DateInterval(from ?? start, until ?? end).Select(day => (Day: day, Count: submitted(day))).Where(day => day.Count > 0).ToDictionary(day => day.Day, day => day.Count);
        var both = other?.Days.ToDictionary(day => day.Day, day => day.EServices) ?? [];
        var stream = BenefitFacts.Submissions("Avfall", new DateInterval(start, end).Select(day => (day, sent.GetValueOrDefault(day))));
        stream = stream with
        {
            Days = [.. stream.Days.Select(day => day with
        {
            EServices = [.. day.EServices.Where(use => use.Count > 0), .. both.GetValueOrDefault(day.Day) ?? [new("Äldre", Analytics.Contacts.EServiceOutcome.Started, 0, 1)]],
        })]
        };
        var phone = Facts.Stream("telefoni", Facts.WorkingDaysIn("2024-01-01", "2025-12-28").Select(day => BenefitFacts.Calls(day, "Avfall", calls?.Invoke(day) ?? 20)));
        var topics = BenefitFacts.Topics("Avfall");
        return EServiceAdoptions.Of(new([stream], topics), new([phone], topics)).Single(one => one.Service == "Avfall");
    }
}
