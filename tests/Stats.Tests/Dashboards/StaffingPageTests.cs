using Stats.Analytics.Contacts;
using Stats.Analytics.Staffing;
using Stats.Dashboards.Pages;
using Stats.Dashboards.Text;

namespace Stats.Tests.Dashboards;

public class StaffingPageTests
{
    private static readonly string[] avoided = ["agent", "kpi", "shrinkage", "baseline"];

    [Fact]
    public async Task The_page_begins_with_the_largest_gap_and_the_hours_that_are_missing()
    {
        var site = await RenderedSite.OfAsync(StaffedReport.Scheduled);

        Assert.Equal("Tisdag 26 maj kl. 09.00–10.00 saknas 2 medarbetare", Spaced(site.Page("bemanning.html").QuerySelector(".finding .message")!.TextContent));
        Assert.Contains("Schemat saknar 14 timmar 25–29 maj 2026. Mest saknas tisdag 26 maj: 1,8 timmar. Andra tider finns det 6,5 timmar mer", site.Words("bemanning.html"), StringComparison.Ordinal);
        Assert.Contains("Tuesday 26 May 09:00–10:00: 2 employees short", site.Words("en/staffing.html"), StringComparison.Ordinal);
        Assert.Contains("Tillsammans täcker de 4 timmar. 10 timmar återstår", site.Words("bemanning.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_schedule_that_is_enough_is_said_to_be()
    {
        var plan = StaffedReport.Plan with { Days = [StaffedReport.Plan.Days[0]], MissingHours = 0, SpareHours = 0.5 };

        Assert.Equal(new("Schemat räcker 25\u00a0maj 2026", "Schemat saknar 0 timmar 25\u00a0maj 2026. Andra tider finns det 0,5 timmar mer än vad som behövs."),
            StaffingHeadline.Of(plan, Texts.Swedish));
    }

    [Fact]
    public async Task Each_cell_tells_need_schedule_and_what_is_missing_and_so_does_the_table()
    {
        var page = (await RenderedSite.OfAsync(StaffedReport.Scheduled)).Page("bemanning.html");
        var drawn = page.QuerySelectorAll(".heatmap g[class] text").Select(cell => cell.TextContent).ToList();

        Assert.Equal(5 * 18, drawn.Count);
        Assert.Equal(["7 / 5 −2", "7 / 5 −2", "6 / 5 −1"], page.QuerySelectorAll(".heatmap .short text").Select(cell => cell.TextContent));
        Assert.Equal("4 / 5", drawn[0]); // 4.6 planned
        Assert.Equal(drawn, page.QuerySelectorAll("figure:not(.trend) td").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task Each_day_has_a_chart_on_the_same_scale_and_its_numbers_in_a_table()
    {
        var page = (await RenderedSite.OfAsync(StaffedReport.Scheduled)).Page("bemanning.html");
        var charts = page.QuerySelectorAll(".trend").ToList();

        Assert.Equal(5, charts.Count);
        Assert.Equal("Tisdag 26 maj: 2 saknas kl. 09.00–10.00", Spaced(charts[1].QuerySelector("h3")!.TextContent));
        Assert.Equal("Måndag 25 maj: schemat räcker", Spaced(charts[0].QuerySelector("h3")!.TextContent));
        Assert.Equal([0, 2, 0, 1, 0], charts.Select(chart => chart.QuerySelectorAll("rect.lacks").Length));
        Assert.Equal("0 4 8", string.Join(' ', charts[4].QuerySelectorAll("text[text-anchor=end]").Select(text => text.TextContent)));

        // 09.00: 14 calls, 7 needed, 6–8 in the band, 5.2 planned.
        var row = charts[1].QuerySelectorAll("tbody tr")[2];
        Assert.Equal(["kl.\u00a009.00–09.30", "14,0", "7", "6–8", "5", "2"], row.Children.Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task The_last_time_of_a_day_stays_within_its_chart()
    {
        // 08.00–16.30: the line at 16.00 stands 18 from the edge, at 336.
        var plan = StaffedReport.Plan with { Days = [.. StaffedReport.Plan.Days.Select(day => day with { Intervals = [.. day.Intervals.Take(17)] })] };
        var page = (await RenderedSite.OfAsync(StaffedReport.Scheduled with { Staffing = plan })).Page("bemanning.html");
        var axis = page.QuerySelectorAll(".trend")[0].QuerySelectorAll("text.axis");
        var last = axis[axis.Length - 1];
        Assert.Equal(("16.00", "336", "end"), (last.TextContent, last.GetAttribute("x"), last.GetAttribute("text-anchor")));
    }

    [Fact]
    public async Task Moves_promises_record_and_peaks_are_told_in_words()
    {
        var words = (await RenderedSite.OfAsync(StaffedReport.Scheduled)).Words("bemanning.html");

        Assert.Contains("Tisdag 26 maj: flytta rast eller skriftligt arbete från kl. 09.00–10.00 till kl. 14.00–15.00 (1 tim).", words, StringComparison.Ordinal);
        Assert.Contains("Torsdag 28 maj: flytta ett arbetspass så att tiden från kl. 08.00–11.00 i stället används kl. 13.30–16.30 (3 tim).", words, StringComparison.Ordinal);
        Assert.Contains("6 – 21 % – 2 %", words, StringComparison.Ordinal);
        Assert.Contains("8 når målet 58 s 81 % 34 s 72 %", words, StringComparison.Ordinal);
        Assert.Contains("– betyder att kön växer utan slut", words, StringComparison.Ordinal);
        Assert.Contains("Prognosen är 20 % bättre än att gissa på förra veckan.", words, StringComparison.Ordinal);
        Assert.Contains("Utfallet hamnade inom spannet 83 % av dagarna; det ska vara 80 %. Prövat från 52 tidigare dagar, upp till 14 dagar framåt", words, StringComparison.Ordinal);
        Assert.Contains("6–14 maj 2025 2 514 1 602 912 (mellan 740 och 1 083) utskick 5 maj 2025: Avfall", words, StringComparison.Ordinal);
        Assert.Contains("avbrott 27 januari 2026: E-tjänster & <inloggning>; kampanj 22 januari 2026: Skolvalet", words, StringComparison.Ordinal);
        Assert.Contains("första arbetsdagen efter röd dag eller afton", words, StringComparison.Ordinal);
        Assert.Contains("ingen känd orsak", words, StringComparison.Ordinal);
        Assert.Contains("1,6 gånger så många samtal", words, StringComparison.Ordinal);
        Assert.Contains("25 % av den schemalagda tiden", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_schedule_goal_or_record_the_page_says_what_to_do()
    {
        var site = await RenderedSite.OfAsync(StaffedReport.Unscheduled);
        var words = site.Words("bemanning.html");

        Assert.Contains("Flest behövs måndag 25 maj kl. 09.00–10.00: 7 medarbetare", words, StringComparison.Ordinal);
        Assert.Contains("Inget schema är inläst", words, StringComparison.Ordinal);
        Assert.Contains("datum;tid;minuter;kö;planerade", words, StringComparison.Ordinal);
        Assert.Contains("det förvalda målet", words, StringComparison.Ordinal);
        Assert.Contains("kö;gäller från;andel;inom", words, StringComparison.Ordinal);
        Assert.Contains("minst sex veckors kontakter prövas prognosen", words, StringComparison.Ordinal);
        Assert.Contains("Ingen dag hade långt fler kontakter än väntat", words, StringComparison.Ordinal);
        Assert.Empty(site.Page("bemanning.html").QuerySelectorAll(".planned, .short, .lacks, .dashes"));
    }

    [Fact]
    public async Task Without_a_plan_the_page_says_what_is_missing() =>
        Assert.Contains("minst sex veckors kontakter med klockslag", (await RenderedSite.OfAsync(Reports.Rich)).Words("bemanning.html"), StringComparison.Ordinal);

    [Fact]
    public async Task The_Swedish_page_avoids_the_words_of_the_trade()
    {
        foreach (var report in new[] { StaffedReport.Scheduled, StaffedReport.Unscheduled })
        {
            var words = (await RenderedSite.OfAsync(report)).Words("bemanning.html");
            Assert.All(avoided, word => Assert.DoesNotContain(word, words, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void Every_kind_of_event_and_method_has_words_of_its_own()
    {
        foreach (var texts in new[] { Texts.Swedish, Texts.English })
        {
            var events = Enum.GetValues<DatedEventKind>().Except([DatedEventKind.Withdrawn]).Select(kind => texts.PeakHistory.Event(kind, "", "")).ToList();
            var methods = Enum.GetValues<LoadMethod>().Select(texts.Staffing.LoadText).ToList();
            Assert.Equal(events.Distinct(), events);
            Assert.Equal(methods.Distinct(), methods);
        }
    }

    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
