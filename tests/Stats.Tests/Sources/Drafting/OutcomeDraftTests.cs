using Stats.Analytics.DataQuality;
using Stats.Functions.Sources.Drafting;

namespace Stats.Tests.Sources.Drafting;

public class OutcomeDraftTests
{
    [Theory]
    [InlineData("Avslut", "Besvarat", "Tappat", 1, 1)]
    [InlineData("Avslutstyp", "Besvarat", "Lagt på", 1, 1)]
    [InlineData("Slutkod", "Hanterat", "Missat", 1, 1)]
    [InlineData("Besvarat av agent", "Ja", "Nej", 1, 1)]
    [InlineData("Vastattu", "Kyllä", "Ei", 1, 1)]
    [InlineData("Besvart av agent", "Ja", "Nei", 1, 1)]
    [InlineData("Kund la på", "Ja", "Nej", 0, 1)] // who did not hang up need not have been answered
    public void How_contacts_end_is_known_by_many_names(string column, string one, string other, long handled, long abandoned)
    {
        var reading = Drafted.Read($"Datum;Kö;{column}\n2025-03-10;A;{one}\n2025-03-11;A;{other}\n", "fixedChannel=phone");
        var days = Export.Contacts(reading);
        Assert.Equal((2, handled, abandoned), (days.Sum(day => day.Counts.Offered), days.Sum(day => day.Counts.Handled), days.Sum(day => day.Counts.Abandoned)));
    }

    [Theory]
    [InlineData("Samtalslängd", "Talk")]
    [InlineData("Taltid", "Talk")]
    [InlineData("Kesto", "Talk")]
    [InlineData("Varighet (sek)", "Talk")]
    [InlineData("Efterarbetstid", "AfterWork")]
    [InlineData("Jälkikäsittelyaika", "AfterWork")]
    public void Time_spent_is_known_by_many_names(string column, string role) =>
        Assert.Contains($"{role}: {column}", Drafted.Roles(Drafted.Of($"Datum;Kö;{column}\n2025-03-10;A;0:01:05\n2025-03-11;A;0:02:30\n", "fixedChannel=phone")), StringComparison.Ordinal);

    [Fact]
    public void A_column_of_words_for_ends_is_the_outcome_whatever_it_is_called() =>
        Assert.Contains("Outcome: Flagga", Drafted.Roles(Drafted.Of("Datum;Kö;Flagga\n2025-03-10;A;Besvarat\n2025-03-11;B;Tappat\n2025-03-11;B;Blå\n", "fixedChannel=phone")), StringComparison.Ordinal);

    [Fact]
    public void A_column_that_may_be_the_outcome_or_a_time_spent_is_pointed_out()
    {
        var draft = Drafted.Of("Datum;Kö;Flagga;Pass\n2025-03-10;A;blå;0:01:05\n2025-03-11;B;röd;0:02:00\n", "fixedChannel=phone");
        Assert.Equal("left out, but if it tells how contacts ended: --set outcome=COLUMN", Drafted.LeftOut(draft, "Flagga"));
        Assert.StartsWith("left out, but if it is a time spent: --set wait=COLUMN", Drafted.LeftOut(draft, "Pass"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Datum;Kö\n2025-03-10;A\n2025-03-11;B\n", "fixedChannel=phone", CountedUnit.Contact)]
    [InlineData("Datum;Kö\n2025-03-10;A\n2025-03-11;B\n", "fixedChannel=email", CountedUnit.Message)]
    [InlineData("Ärendenr;Inkom;Ärendetyp\nA1;2025-03-10;A\nA2;2025-03-11;B\n", "fixedChannel=none", CountedUnit.Case)]
    [InlineData("date,page,visits,pageviews\n2025-03-10,/avfall,3,4\n", "dates=YMD", CountedUnit.PageVisit)]
    public void A_draft_says_what_its_numbers_are_numbers_of(string file, string setting, CountedUnit unit)
    {
        var draft = Drafted.Of(file, setting);
        Assert.Equal(unit, Drafted.Profile(draft).Definition.Unit);
        Assert.Contains("\n  # excludes: [internal]\n", DraftYaml.Of(draft), StringComparison.Ordinal);
    }
}
