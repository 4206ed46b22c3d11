namespace Stats.Tests.Dashboards;

public class PageTests
{
    [Fact]
    public async Task The_start_page_shows_each_number_with_unit_period_comparison_and_source()
    {
        var site = await RenderedSite.OfAsync(Reports.Rich);
        var cards = site.Page("index.html").QuerySelectorAll(".card").Select(card => Spaced(card.TextContent)).ToList();

        Assert.Equal(5, cards.Count);
        Assert.Equal(
            "Hur många hör av sig en arbetsdag? 618 kontakter per arbetsdag i snitt upp 4 % från april 2025 (då 595) "
            + "Period april 2026 Bygger på 12 368 kontakter Källor: telefoni (Telia ACE), e-post (Microsoft 365), e-tjänster (Open ePlatform)",
            cards[0]);
        Assert.StartsWith(
            "Hur stor del av samtalen besvaras? 91 % av de inkomna samtalen besvarades upp 3 procentenheter från april 2025 (då 88 %)",
            cards[1], StringComparison.Ordinal);
        Assert.StartsWith(
            "Hur snabbt får de flesta svar? 4 min 30 s eller kortare väntan för nio av tio besvarade samtal upp 13 % från april 2025 (då 4 min)",
            cards[2], StringComparison.Ordinal);
        Assert.StartsWith(
            "När är det som mest att göra? Måndagar kl. 09.00–09.30 38,5 samtal på den halvtimmen i snitt", cards[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_start_page_says_how_fresh_and_whole_the_data_are()
    {
        var words = (await RenderedSite.OfAsync(Reports.Rich)).Words("index.html");

        Assert.Contains("söndag 24 maj 2026 (v. 21), 1 dag gammal", words, StringComparison.Ordinal);
        Assert.Contains("Luckor i data 6", words, StringComparison.Ordinal);
        Assert.Contains("Avvisade rader 15", words, StringComparison.Ordinal);
        Assert.Contains("Ord utan ämne 7", words, StringComparison.Ordinal);
        Assert.Contains("Filer i karantän 1", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_the_data_cannot_tell_is_a_dash_with_the_reason()
    {
        var cards = (await RenderedSite.OfAsync(Reports.Nulls)).Page("index.html").QuerySelectorAll(".card").ToList();

        Assert.All(cards, card => Assert.Equal("–", card.QuerySelector(".value")!.TextContent));
        Assert.Equal("Ingen källa talar om vilka samtal som besvarades.", cards[1].QuerySelector(".unit")!.TextContent);
    }

    [Theory]
    [InlineData("index.html", "lägg en export")]
    [InlineData("toppar.html", "lägg en export")]
    [InlineData("bemanning.html", "lägg en export")]
    [InlineData("kanaler.html", "lägg en export")]
    [InlineData("datakvalitet.html", "lägg en export")]
    [InlineData("en/index.html", "put an export")]
    [InlineData("en/data-quality.html", "put an export")]
    public async Task An_empty_report_says_what_to_do_next(string path, string nextStep) =>
        Assert.Contains(nextStep, (await RenderedSite.OfAsync(Reports.Empty)).Words(path), StringComparison.Ordinal);

    [Fact]
    public async Task The_peaks_page_names_the_busiest_half_hour_and_what_was_left_out()
    {
        var words = (await RenderedSite.OfAsync(Reports.Rich)).Words("toppar.html");

        Assert.Contains("Flest samtal kommer måndagar kl. 09.00–09.30: 38,5 i snitt", words, StringComparison.Ordinal);
        Assert.Contains("23 februari – 22 maj 2026", words, StringComparison.Ordinal);
        Assert.Contains("under 60 dagar", words, StringComparison.Ordinal);
        Assert.Contains("5 dagar är utelämnade: röda dagar, aftnar och klämdagar", words, StringComparison.Ordinal);
        Assert.Contains("torsdag 14 maj 2026", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_heatmap_and_its_table_say_the_same()
    {
        var page = (await RenderedSite.OfAsync(Reports.Rich)).Page("toppar.html");
        var drawn = page.QuerySelectorAll(".heatmap g[class] text").Select(cell => cell.TextContent).ToList();

        Assert.Equal(2 * 5 * 18, drawn.Count);
        Assert.Equal(page.QuerySelectorAll("td").Select(cell => cell.TextContent), drawn);
        Assert.Equal(2, page.QuerySelectorAll("g.level-9 text").Count(cell => cell.TextContent is "38,5" or "208"));
    }

    [Fact]
    public async Task A_profile_without_times_of_day_says_how_to_get_them() =>
        Assert.Contains("Välj en rapport med intervall", (await RenderedSite.OfAsync(Reports.Nulls)).Words("toppar.html"), StringComparison.Ordinal);

    [Fact]
    public async Task A_page_without_anything_to_tell_does_not_say_that_nothing_was_read()
    {
        var site = await RenderedSite.OfAsync(Reports.Rich with { Load = null, Channels = Reports.Empty.Channels });

        Assert.Contains("Välj en rapport med intervall", site.Words("toppar.html"), StringComparison.Ordinal);
        Assert.Contains("Det finns ännu ingen hel månad", site.Words("kanaler.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("Inga exporter har lästs in", site.Words("toppar.html") + site.Words("kanaler.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_channels_page_tells_the_largest_channel_and_keeps_web_visits_apart()
    {
        var site = await RenderedSite.OfAsync(Reports.Rich);
        var page = site.Page("kanaler.html");

        // April 2026: 6 752 of 12 454 is 54 %; April 2025: 7 040 of 12 040 is 58 %.
        Assert.Equal(
            "Telefon var största kanalen i april 2026: 54 % av invånarnas kontakter, 4 procentenheter mindre än i april 2025",
            Spaced(page.QuerySelector(".message")!.TextContent));
        Assert.Equal(
            ["Telefon", "E-post", "Chatt", "Besök", "E-tjänst", "Okänd kanal"],
            page.QuerySelectorAll("section[aria-labelledby=citizens] figure h3").Select(heading => heading.TextContent));
        Assert.Equal(["Webbesök", "Interna kontakter"], page.QuerySelectorAll("section[aria-labelledby=apart] figure h3").Select(heading => heading.TextContent));
        Assert.All(page.QuerySelectorAll("svg"), chart => Assert.Equal(24, chart.QuerySelectorAll(".bar").Length));
    }

    [Fact]
    public async Task An_unfinished_month_is_marked_in_words_and_by_shape()
    {
        var page = (await RenderedSite.OfAsync(Reports.Rich)).Page("kanaler.html");

        Assert.Equal("maj 2026 ofullständig", Spaced(page.QuerySelectorAll("tr.unfinished th")[1].TextContent));
        Assert.All(page.QuerySelectorAll("svg"), chart => Assert.Single(chart.QuerySelectorAll(".bar.unfinished")));
    }

    [Fact]
    public async Task Every_month_of_fourteen_years_is_in_a_table()
    {
        var page = (await RenderedSite.OfAsync(Reports.Long)).Page("kanaler.html");
        var months = page.QuerySelectorAll("table").Where(table => table.QuerySelector("th")!.TextContent == "Månad" && table.QuerySelector(".total") is not null);

        Assert.Equal(173, months.Sum(table => table.QuerySelectorAll("tbody tr").Length));
    }

    [Fact]
    public async Task The_data_quality_page_says_what_to_do_about_each_trouble()
    {
        var words = (await RenderedSite.OfAsync(Reports.Rich)).Words("datakvalitet.html");

        Assert.Contains("1 fil kunde inte läsas. Rätta felet", words, StringComparison.Ordinal);
        Assert.Contains("e-tjänster: senaste dagen med data är 8 maj 2026, 17 dagar gammal.", words, StringComparison.Ordinal);
        Assert.Contains("6 luckor i data.", words, StringComparison.Ordinal);
        Assert.Contains("15 rader avvisades (<1 % av de lästa)", words, StringComparison.Ordinal);
        Assert.Contains("Lägg till rader i topics.csv", words, StringComparison.Ordinal);
        Assert.Contains("3–5 mars 2025", words, StringComparison.Ordinal);
        Assert.Contains("Ytterligare 2 ord visas inte här.", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reasons_from_the_readers_are_marked_as_English_on_the_Swedish_page()
    {
        var page = (await RenderedSite.OfAsync(Reports.Rich)).Page("datakvalitet.html");

        Assert.Equal(
            ["automatic reply", "sent by the organisation itself", "'Inkomna' is not a whole number", "the day is not a date", "sum row"],
            page.QuerySelectorAll("tbody th[lang=en]").Select(cell => cell.TextContent));
        Assert.Contains("does not look like a 'telia-ace' export", page.QuerySelector("td[lang=en]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_language_tells_what_a_source_counts_in_its_own_words()
    {
        var site = await RenderedSite.OfAsync(Reports.Rich);

        Assert.Contains("Inkomna samtal per kö och kvart.", site.Words("datakvalitet.html"), StringComparison.Ordinal);
        Assert.Contains("Calls that came in by queue and quarter-hour.", site.Words("en/data-quality.html"), StringComparison.Ordinal);
    }

    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
