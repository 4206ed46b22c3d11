namespace Stats.Tests.Dashboards;

public class BenefitPageTests
{
    private const string Path = "kanalskifte.html";

    [Fact]
    public async Task A_share_is_never_told_without_its_limits_nor_without_what_it_rests_on()
    {
        var words = (await RenderedSite.OfAsync(BenefitReport.Report)).Words(Path);

        Assert.Contains("42 % (39–46 %) av kontakterna med oss hade inte behövts", words, StringComparison.Ordinal);
        Assert.Contains("Bygger på 800 kontakter som medarbetare gett en orsak 2–13 mars 2026", words, StringComparison.Ordinal);
        Assert.Contains("minst 15 % av 2 000 registrerade ärenden", words, StringComparison.Ordinal);
        Assert.Contains("går inte att räkna: inget sparas om vem som kontaktar oss", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Freed_time_is_told_with_its_range_and_what_it_must_not_be_used_for()
    {
        var freed = (await RenderedSite.OfAsync(BenefitReport.Report)).Page(Path).QuerySelector("section[aria-labelledby=freed]")!;

        Assert.Equal(
            ["Skrev om sidan", "januari–mars 2026", "600 (300–900)", "5,0", "50 (20–90)", "0,1 (0,1–0,2)"],
            freed.QuerySelectorAll("tbody tr > *").Select(cell => cell.TextContent));
        Assert.Contains("ska inte användas för att dra in tjänster", freed.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Vad har vi frigjort", (await RenderedSite.OfAsync(Reports.Rich)).Words(Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_lists_the_page_says_how_to_begin()
    {
        var words = (await RenderedSite.OfAsync(Reports.Rich)).Words(Path);

        Assert.Contains("Kommandot stats sample säger vilka kontakter", words, StringComparison.Ordinal);
        Assert.Contains("Skriv i guidelines.csv", words, StringComparison.Ordinal);
        Assert.Contains("kan inte stämmas av mot ärendesystemet", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quarter_under_another_guideline_is_not_compared_with_the_latest()
    {
        var words = (await RenderedSite.OfAsync(BenefitReport.Report)).Words(Path);

        Assert.Contains("annan riktlinje då", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Next_steps_show_the_three_first_and_every_component()
    {
        var page = (await RenderedSite.OfAsync(BenefitReport.Report)).Page(Path);
        var table = page.QuerySelectorAll("table").Single(one => one.QuerySelector("caption")!.TextContent.StartsWith("De tre ämnen", StringComparison.Ordinal));

        Assert.Equal(["Ämne 1", "Ämne 2", "Ämne 3"], table.QuerySelectorAll("tbody th").Select(cell => cell.TextContent));
        Assert.Equal(["500", "5,2", "–", "40\u00a0%", "10\u00a0%"], table.QuerySelectorAll("tbody tr:first-child td").Select(cell => cell.TextContent));
        Assert.Equal("finns ingen", table.QuerySelectorAll("tbody tr:last-child td")[table.QuerySelectorAll("tbody tr:last-child td").Length - 1].TextContent);
    }
}
