namespace Stats.Tests.Dashboards;

public sealed class ChangesPageTests
{
    [Fact]
    public async Task Each_change_has_a_verdict_in_words_and_what_it_rests_on()
    {
        var text = Plain((await PageAsync("andringar.html")).Body!.TextContent);
        Assert.Contains("Samtalen om Avfall minskade: 20 % färre än väntat (mellan 11 % och 30 %) under de 8 veckorna efter ändringen.", text, StringComparison.Ordinal);
        Assert.Contains("Det är 20 färre (mellan 10 och 35), motsvarande omkring 2 timmars arbete vid 4,5 minuter per kontakt.", text, StringComparison.Ordinal);
        Assert.Contains("Det kan inte avgöras om samtalen om Avfall ändrades: effekten är någonstans mellan −17 % och +25 %", text, StringComparison.Ordinal);
        Assert.Contains("En effekt på 10 % skulle synas tidigast omkring 1 september 2025.", text, StringComparison.Ordinal);
        Assert.Contains("Det syns inte att e-tjänsten ersätter samtal: 0,0 (mellan −0,7 och 0,7) per inskickat ärende, av 30 ärenden.", text, StringComparison.Ordinal);
        Assert.Contains("är i stort sett oförändrade: mellan −4 % och +6 %", text, StringComparison.Ordinal);
        Assert.Contains("Jämfört med Bygglov, Skola, där inget känt hände.", text, StringComparison.Ordinal);
        Assert.Contains("Går inte att jämföra med Skoll, som står i changes.csv", text, StringComparison.Ordinal);
        Assert.Contains("Utslaget hänger på en enda dag, 6 mars 2025", text, StringComparison.Ordinal);
        Assert.Contains("Samtidigt hände också: avbrott 12 mars 2025: Avfall.", text, StringComparison.Ordinal);
        Assert.Contains("Kan inte prövas: topics.csv säger inte vilket ämne den gäller.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_that_wait_are_listed_by_the_day_they_are_judged_with_what_is_hoped_for()
    {
        var page = await PageAsync("en/changes.html");
        var rows = page.QuerySelector("section[aria-labelledby=waiting] tbody")!.QuerySelectorAll("tr").Select(row => Plain(row.TextContent)).ToList();
        Assert.Equal(["27 June 2025 Change 2 May 2025: /avfall/ny (Skrev om stegen) −5.5% Webbredaktionen"], rows.Take(1));
        Assert.Equal(6, rows.Count); // not what has no topic: it can never be judged
    }

    [Fact]
    public async Task What_came_is_held_against_what_was_expected_only_after_the_change()
    {
        var page = await PageAsync("andringar.html");
        Assert.Equal(3, page.QuerySelectorAll("svg.steps").Length);
        Assert.Equal(2, page.QuerySelector("svg.steps")!.QuerySelectorAll("rect.lacks").Length);
    }

    [Fact]
    public async Task Without_changes_the_page_tells_how_to_write_one_down() =>
        Assert.Contains("changes.csv", (await RenderedSite.OfAsync(Reports.Rich)).Page("en/changes.html").Body!.TextContent, StringComparison.Ordinal);

    private static async Task<AngleSharp.Dom.IDocument> PageAsync(string path) => (await RenderedSite.OfAsync(ChangedReport.Report)).Page(path);

    /// <summary>Blanks of any kind are one.</summary>
    private static string Plain(string text) => string.Join(' ', text.Split([' ', '\n', '\r', '\t', '\u00a0', '\u202f'], StringSplitOptions.RemoveEmptyEntries));
}
