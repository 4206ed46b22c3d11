using Stats.Analytics;

namespace Stats.Tests.Dashboards;

public class ReconciliationPageTests
{
    private static readonly Report report = ComparedReport.Report;

    [Theory]
    [InlineData("datakvalitet.html", "2 mars – 30 april 2026 40 4 800 5 100 300 fler (6 %) 39 3 (310 kontakter) 0")]
    [InlineData("en/data-quality.html", "2 March to 30 April 2026 40 4,800 5,100 300 more (6%) 39 3 (310 contacts) 0")]
    [InlineData("datakvalitet.html", "E-post – 0 0 0 – 0 0 5 (50 kontakter)")]
    [InlineData("datakvalitet.html", "onsdag 18 mars 2026 130 110 20 färre")]
    [InlineData("datakvalitet.html", "Räknar kontakter: en var, hur många köer de än passerar köpassager: en kontakt räknas i varje kö den passerar")]
    [InlineData("datakvalitet.html", "Räknas inte – interna kontakter")]
    [InlineData("en/data-quality.html", "Not counted – internal contacts")]
    [InlineData("datakvalitet.html", "Jämförs bara: samma kontakter som telefoni. Ingår inte i någon annan siffra.")]
    [InlineData("datakvalitet.html", "212 av 340 använda rader (62 %): Telefon är förvald kanal.")]
    [InlineData("en/data-quality.html", "212 of 340 rows used (62%): Telephone is the default channel.")]
    [InlineData("datakvalitet.html", "öppna ärenden (bara avslutade ärenden finns med)")]
    [InlineData("en/data-quality.html", "open cases (only closed cases are there)")]
    [InlineData("datakvalitet.html", "arenden (Streamflow) och ace (Växel) ser ut att rapportera samma samtal: 38 av 42 dagar skiljer de högst 10 %. Nu räknas båda.")]
    [InlineData("en/data-quality.html", "arenden (Streamflow) and ace (Växel) seem to report the same calls: on 38 of 42 days they differ by at most 10%.")]
    public async Task The_data_quality_page_says(string path, string words) =>
        Assert.Contains(words, Spaced((await RenderedSite.OfAsync(report)).Words(path)), StringComparison.Ordinal);

    [Fact]
    public async Task No_two_regions_have_the_same_name_also_when_one_source_is_compared_twice()
    {
        var twice = report with
        {
            Sources = [.. report.Sources, report.Sources[^2] with { Reading = report.Sources[^2].Reading with { ProfileId = "calls-csv", ProfileTitle = "Samtal" } }],
            Reconciliations = [.. report.Reconciliations, report.Reconciliations[0] with { Secondary = ComparedReport.Exchange with { Profile = "calls-csv" } }],
        };
        var names = (await RenderedSite.OfAsync(twice)).Page("datakvalitet.html").QuerySelectorAll("[role=region]").Select(region => region.GetAttribute("aria-label")).ToList();

        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public async Task Without_such_sources_the_page_does_not_ask_whether_they_agree()
    {
        Assert.DoesNotContain("Stämmer källorna överens", (await RenderedSite.OfAsync(Reports.Rich)).Words("datakvalitet.html"), StringComparison.Ordinal);
        Assert.Contains("Stämmer källorna överens", (await RenderedSite.OfAsync(report)).Words("datakvalitet.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_says_which_source_is_right()
    {
        var section = (await RenderedSite.OfAsync(report)).Page("datakvalitet.html").QuerySelector("section[aria-labelledby=agreement]")!.TextContent;
        Assert.All(["fel", "saknar", "för många", "för få"], word => Assert.DoesNotContain(word + " ", section, StringComparison.OrdinalIgnoreCase));
    }

    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
