using System.Text;
using Stats.Functions.Sources;
using Stats.Tests.Calendar;

namespace Stats.Tests.Sources;

public class MatomoTests
{
    private const string Profile = "matomo-page-urls";
    private const string Header = "label,nb_visits,nb_hits,sum_time_spent,bounce_rate,url\n";

    [Fact]
    public void A_quoted_percentage_does_not_disturb_the_columns_beside_it()
    {
        var page = Pages(Read(Header + "/a,812,1043,55210,\"41,5 %\",https://kommun.example/a\n"))[0];

        Assert.Equal(("/a", 1043, 812, 55210.0), (page.Page, page.Views, page.Visits, page.TimeSpent.TotalSeconds));
    }

    [Fact]
    public void The_row_of_all_other_pages_counts_under_its_own_name_so_that_no_visit_is_lost() =>
        Assert.Equal(["/a 2", "Övriga 88"], Pages(Read(Header + "/a,2,2,1,\"1 %\",\nÖvriga,88,101,900,\"80 %\",\n")).Select(page => $"{page.Page} {page.Visits}"));

    [Theory]
    [InlineData("matomo_2025-03-10.csv")]
    [InlineData("20250310.csv")]
    [InlineData("Sidor 2025-03-10 (1).csv")]
    public void The_day_stands_in_the_name_of_the_file(string name) =>
        Assert.Equal(Days.On("2025-03-10"), Read(Header + "/a,2,2,1,\"1 %\",\n", name).FirstDay);

    [Fact]
    public void A_date_column_is_believed_before_the_name_of_the_file() =>
        Assert.Equal(Days.On("2025-03-09"), Read("date," + Header + "2025-03-09,/a,2,2,1,\"1 %\",\n").FirstDay);

    [Theory]
    [InlineData("matomo.csv", "Put the day in the file's name")]
    [InlineData("matomo_2025-13-45.csv", "Put the day in the file's name")]
    [InlineData("matomo_2099-01-01.csv", "lies in the future")]
    public void Without_a_day_the_export_is_refused_and_told_what_to_do(string name, string advice)
    {
        var refusal = Export.Refusal(Profile, Header + "/a,2,2,1,\"1 %\",\n", name);

        Assert.Contains(name, refusal, StringComparison.Ordinal);
        Assert.Contains(advice, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_report_is_refused_with_what_it_says()
    {
        var bytes = Encoding.Unicode.GetBytes("\uFEFFNo data available\n");

        Assert.Contains("has: No data available", Export.Refusal(Profile, bytes, "matomo_2025-03-10.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_report_with_a_header_is_an_ignored_row() => Assert.Equal(
        ["Matomo's line for an empty report × 1"], Export.Counted(Read(Header + "No data available,,,,,\n").Ignored));

    [Fact]
    public void The_query_of_an_address_is_never_kept() =>
        Assert.DoesNotContain("197001011234", Export.Everything(Read(Header + "/a,2,2,1,\"1 %\",https://kommun.example/a?pnr=197001011234#197001011234\n")), StringComparison.Ordinal);

    private static ExportReading Read(string text, string name = "matomo_2025-03-10.csv") => Export.Read(Profile, text, name);

    private static IReadOnlyList<Analytics.Contacts.PageDay> Pages(ExportReading reading) => [.. Export.Facts(reading).SelectMany(day => day.Pages)];
}
