namespace Stats.Tests.Dashboards;

public sealed class ShiftPageTests
{
    // Waste weighs 5/6: 10 points there are 8.3 in all. Nothing changes in size.
    [Fact]
    public async Task The_page_answers_whether_people_moved_with_an_interval_and_the_weeks_left_out()
    {
        var site = await RenderedSite.OfAsync(ShiftedReport.Told);
        var page = site.Page("kanalskifte.html");
        Assert.Matches(@"^Ja\. Inom ämnena ökade andelen via e-tjänst med 8,[1-4] procentenheter \(\d,\d till \d,\d\)\.$", page.QuerySelector("main .finding .message")!.TextContent);
        Assert.Equal(3, page.QuerySelectorAll("figure.shift rect.bar").Length);
        Assert.Contains("(Långfredagen bara ena året)", site.Words("kanalskifte.html"), StringComparison.Ordinal);
        Assert.Contains("(Good Friday in one year only)", site.Words("en/channel-shift.html"), StringComparison.Ordinal);
        Assert.Matches("^Yes. Within topics the share by e-services rose by 8.[1-4] percentage points", site.Page("en/channel-shift.html").QuerySelector("main .finding .message")!.TextContent);
    }

    // Waste, which Teknik answers for, moves 10 points; building none.
    [Fact]
    public async Task Each_department_has_its_own_shift_and_topics_without_one_come_last()
    {
        var rows = (await RenderedSite.OfAsync(ShiftedReport.Told)).Page("kanalskifte.html").QuerySelectorAll("table")
            .Single(table => table.QuerySelector("caption")!.TextContent == "Skifte per förvaltning").QuerySelectorAll("tbody tr").ToList();
        Assert.Equal(["Teknik", "Utan förvaltning"], rows.Select(row => row.QuerySelector("th")!.TextContent));
        Assert.Matches(@"^\s*\+(9,[5-9]|10,[0-5])", rows[0].QuerySelectorAll("td")[4].TextContent);
        Assert.Matches(@"^\s*[+−]?0,\d", rows[1].QuerySelectorAll("td")[4].TextContent);
    }

    [Fact]
    public async Task When_a_source_begins_in_between_nothing_is_said_of_behaviour()
    {
        var site = await RenderedSite.OfAsync(ShiftedReport.Withheld);
        var page = site.Page("kanalskifte.html");
        Assert.StartsWith("Vi kan inte säga om invånarna har bytt kanal.", page.QuerySelector("main .finding .message")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("uppgifterna från växel börjar mitt i det som jämförs.", page.QuerySelector("main .finding li")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("figure.shift"));
    }
}
