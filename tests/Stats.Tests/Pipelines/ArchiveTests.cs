using Stats.Functions.Store;
using Stats.Tests.Commands;
using Stats.Tests.Sources;
using Stats.Tests.Workspaces;
using Export = Stats.Tests.Workspaces.Export;

namespace Stats.Tests.Pipelines;

public sealed class ArchiveTests : IDisposable
{
    private const string Header = "Datum;Tid;Kö;Väntetid;Samtalstid;Resultat\n";

    private static readonly (string, string) calls = ("samtal.csv", Header + "2025-03-10;08:00:00;Växel;30;60;Besvarat\n");

    private static readonly (string, string) pages = ("sidor_2025-03-11.csv", "label,nb_visits,nb_hits\n/avfall,7,9\n");

    private static readonly (string, string) browsers = ("browsers.csv", "browser,visitors\nFirefox,9\n");

    private readonly TestWorkspace folder = new();

    [Fact]
    public async Task Every_export_in_an_archive_is_read_and_the_rest_is_skipped()
    {
        // A queue without calls is exported as a header alone.
        Drop("webb", "export_2025-03-01.zip", Archives.Zip(calls, pages, browsers, ("tom.csv", Header), ("parameters.json", "{}")));
        Assert.Equal(0, await folder.IngestAsync());

        Assert.Equal(["webb/export_2025-03-01.zip"], folder.Files("archive"));
        Assert.Empty(folder.Files("quarantine"));
        await using var store = folder.OpenStore();
        Assert.Equal(["export_2025-03-01.zip/samtal.csv", "export_2025-03-01.zip/sidor_2025-03-11.csv"], (await store.ReadReceiptsAsync(default)).Select(receipt => receipt.FileName));

        // The file's own day, not the archive's.
        var day = Assert.Single(await StoreContent.DaysAsync(store, new(new("webb"), "matomo-page-urls")));
        Assert.Equal("2025-03-11", SqliteStore.Iso(day.Day));
    }

    [Fact]
    public async Task The_day_may_stand_in_the_archives_name()
    {
        Drop("webb", "sidor_2025-03-12.zip", Archives.Zip(("sidor.csv", pages.Item2)));
        Assert.Equal(0, await folder.IngestAsync());
        await using var store = folder.OpenStore();
        Assert.Equal("2025-03-12", SqliteStore.Iso(Assert.Single(await StoreContent.DaysAsync(store, new(new("webb"), "matomo-page-urls"))).Day));
    }

    [Fact]
    public async Task A_packed_export_says_what_the_export_says()
    {
        string[] rows = ["2025-03-10;08:00:00;Växel;30;60;Besvarat", "2025-03-11;09:00:00;Avfall;5;;Tappat"];
        var plain = Export.Calls("mars.csv", rows);
        using var other = new TestWorkspace();
        await other.IngestAsync(plain);
        Drop("telefoni", "mars.csv.gz", Archives.Gzip(plain.Content));
        Assert.Equal(0, await folder.IngestAsync());
        Assert.Equal(await other.ContentAsync(), await folder.ContentAsync());
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_sends_the_archive_to_quarantine_and_the_others_are_read()
    {
        Drop("telefoni", "mars.zip", Archives.Zip(("inre.zip", "PK\u0003\u0004rest"), calls));
        Assert.Equal(1, await folder.IngestAsync());

        Assert.Empty(folder.Files("archive"));
        Assert.StartsWith("mars.zip/inre.zip is a zip archive", folder.Read("quarantine/telefoni/mars.zip.why.txt"), StringComparison.Ordinal);
        await using var store = folder.OpenStore();
        Assert.Equal(["mars.zip/samtal.csv"], (await store.ReadReceiptsAsync(default)).Select(receipt => receipt.FileName));
    }

    [Fact]
    public async Task An_archive_without_any_export_goes_to_quarantine()
    {
        Drop("telefoni", "annat.zip", Archives.Zip(browsers, ("bild.png", "\u0089PNG\0\0\0\0\0\0\0\0")));
        Drop("telefoni", "bok.xlsx", Archives.Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>")));
        Drop("telefoni", "tom.zip", Archives.Zip());
        Assert.Equal(3, await folder.IngestAsync());

        Assert.StartsWith("annat.zip holds no export that can be read, but annat.zip/browsers.csv, annat.zip/bild.png.", Note("annat.zip"), StringComparison.Ordinal);
        Assert.StartsWith("bok.xlsx is an Excel workbook or another office document, not a text export. Export it as CSV instead", Note("bok.xlsx"), StringComparison.Ordinal);
        Assert.StartsWith("tom.zip is an archive without files.", Note("tom.zip"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_that_is_set_for_the_source_is_meant_for_the_files_it_fits()
    {
        using var set = new TestWorkspace(TestWorkspace.Settings + "sources: { telefoni: { profile: calls-csv } }\n");
        set.Write("inbox/telefoni/mars.zip", Archives.Zip(browsers, calls));
        Assert.Equal(0, await set.IngestAsync());
        Assert.Equal(["telefoni/mars.zip"], set.Files("archive"));
    }

    [Fact]
    public async Task Files_whose_names_are_alike_without_personal_data_have_a_receipt_each()
    {
        // Two made-up persons' files in one archive: other rows, the same shown name.
        Drop("telefoni", "mars.zip", Archives.Zip(
            ("070-1740605.csv", Header + "2025-03-10;08:00:00;Växel;30;60;Besvarat\n"), ("070-1740606.csv", Header + "2025-03-11;08:00:00;Växel;30;60;Besvarat\n")));
        Assert.Equal(0, await folder.IngestAsync());
        await using var store = folder.OpenStore();
        Assert.Equal(["mars.zip/•.csv", "mars.zip/•.csv"], (await store.ReadReceiptsAsync(default)).Select(receipt => receipt.FileName));
    }

    [Fact]
    public async Task Visits_one_by_one_are_counted_and_what_else_Matomo_says_of_them_is_compared()
    {
        Drop("webb", "matomo.zip", Archives.Zip(
            ("besok.csv", "idVisit,firstActionTimestamp,visitDuration,visitorType,actionDetails_0_url\n1,1741590000,9,new,https://kommun.example/avfall\n"),
            ("sidor_2025-03-10.csv", "label,nb_visits,nb_hits\n/avfall,7,9\n"),
            ("summa_2025-03-10.csv", "nb_uniq_visitors,nb_visits,nb_actions\n3,4,12\n")));
        Assert.Equal(0, await folder.IngestAsync());
        var totals = await StatsProcess.RunAsync("totals", folder.Folder, "--by", "subject", "--csv");
        Assert.Equal("\uFEFFsubject;offered;handled;abandoned;waitSeconds;handleSeconds\n/avfall;1;0;0;0;0\n", totals.Results);
        Assert.Contains("webb/matomo-page-urls is left out: it reports the same contacts as webb/matomo-visits.", totals.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trying_an_archive_shows_each_file()
    {
        folder.Write("mars.zip", Archives.Zip(browsers, calls));
        var result = await StatsProcess.RunAsync("profiles", "try", folder.PathOf("mars.zip"));

        Assert.Equal((0, ""), (result.ExitCode, result.Messages));
        Assert.Contains("mars.zip/browsers.csv: 27 bytes, utf-8\nNo profile fits.", result.Results, StringComparison.Ordinal);
        Assert.Contains("Profile: calls-csv", result.Results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_skipped_is_told()
    {
        Drop("webb", "mars.zip", Archives.Zip(browsers, calls));
        var result = await StatsProcess.RunAsync("ingest", folder.Folder);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Skipped webb/mars.zip/browsers.csv: ", result.Messages, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private void Drop(string source, string name, byte[] content) => folder.Drop(new(source, name, content));

    private string Note(string name) => folder.Read($"quarantine/telefoni/{name}.why.txt");
}
