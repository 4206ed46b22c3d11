using System.Text.Json.Nodes;
using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;
using Stats.Functions.Commands;
using Stats.Functions.Inbox;
using Stats.Functions.Store;

namespace Stats.Tests.Workspaces;

public sealed class InboxTests : IDisposable
{
    private const string Call = "2025-03-10;08:00:00;Växel;30;60;Besvarat";

    private readonly TestWorkspace folder = new();

    [Fact]
    public async Task A_file_delivered_under_two_names_is_counted_once()
    {
        folder.Drop(Export.Calls("mars.csv", Call));
        folder.Drop(Export.Calls("mars (1).csv", Call));
        await folder.IngestAsync();

        Assert.Equal(["telefoni/mars (1).csv", "telefoni/mars.csv"], folder.Files("archive"));
        var source = Assert.Single((await ReportAsync())["sources"]!.AsArray())!;
        Assert.Equal((1, 1, 1), ((int)source["count"]!, (int)source["reading"]!["fileCount"]!, (int)source["reading"]!["rowCount"]!));
    }

    [Fact]
    public async Task Another_file_of_the_same_name_is_kept_beside_the_first_and_the_same_file_once()
    {
        await folder.IngestAsync(
            Export.Calls("mars.csv", Call), Export.Calls("mars.csv", Call, Call), Export.Calls("mars.csv", Call), Export.Calls("mars.csv", Call, Call, Call));

        Assert.Equal(["telefoni/mars.csv", "telefoni/mars~2.csv", "telefoni/mars~3.csv"], folder.Files("archive"));
        Assert.Equal([2, 3, 4], folder.Files("archive").Select(path => folder.Read("archive/" + path).Count(c => c == '\n')));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_lies_in_quarantine_with_a_note_and_is_in_the_report()
    {
        folder.Drop(Export.Of("telefoni", "rapport.csv", "a;b;c", "1;2;3"));
        Assert.Equal(1, await folder.IngestAsync());

        Assert.Equal(["telefoni/rapport.csv", "telefoni/rapport.csv.why.txt"], folder.Files("quarantine"));
        Assert.Empty(folder.Files("inbox"));
        var note = folder.Read("quarantine/telefoni/rapport.csv.why.txt");
        Assert.StartsWith("rapport.csv fits none of the ", note, StringComparison.Ordinal);
        var listed = Assert.Single((await ReportAsync())["quarantine"]!.AsArray())!;
        Assert.Equal(("telefoni", "rapport.csv", note.Trim()), ((string?)listed["source"], (string?)listed["fileName"], (string?)listed["reason"]));
    }

    [Fact]
    public async Task A_file_of_the_longest_name_has_its_note_too()
    {
        var name = new string('å', 125) + ".csv"; // 254 bytes
        folder.Write($"inbox/telefoni/{name}", "a;b;c\n1;2;3\n");
        Assert.Equal(1, await folder.IngestAsync());
        var note = Assert.Single(folder.Files("quarantine"), path => path.EndsWith(".why.txt", StringComparison.Ordinal));
        Assert.StartsWith("telefoni/" + new string('å', 40) + "~", note, StringComparison.Ordinal);
        Assert.Contains(" fits none of the ", (string?)Assert.Single((await ReportAsync())["quarantine"]!.AsArray())!["reason"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_leads_nowhere_is_told_and_keeps_nothing_waiting()
    {
        folder.Drop(Export.Calls("b.csv", Call));
        File.CreateSymbolicLink(folder.PathOf("inbox/telefoni/a.csv"), folder.PathOf("borta.csv"));
        var inbox = new FolderInbox(folder.PathOf("inbox"), folder.PathOf("archive"), folder.PathOf("quarantine"));
        Assert.Equal(
            [$"{folder.PathOf("inbox/telefoni/a.csv")} is a link to a file that is not there: remove it, or put the file itself in its place."], await inbox.MisplacedAsync(default));
        Assert.Equal(0, await folder.IngestAsync());
        Assert.Equal(["telefoni/b.csv"], folder.Files("archive"));
    }

    [Theory]
    [InlineData("%PDF-1.7", "is a PDF, not a text export. Export it as CSV instead")]
    [InlineData("PK\u0003\u0004\u0014", "is a zip archive that cannot be opened")]
    public async Task A_document_is_to_be_exported_as_CSV_instead(string start, string message)
    {
        folder.Write("inbox/telefoni/rapport.bin", start);
        Assert.Equal(1, await folder.IngestAsync());
        Assert.Contains(message, folder.Read("quarantine/telefoni/rapport.bin.why.txt"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vecka_2025-03-10.csv")]
    [InlineData("rapport week 2025-03-10.csv")]
    [InlineData("rapport-2025-W11_2025-03-10.csv")]
    [InlineData("Månadsrapport 2025-03-01.csv")]
    public async Task A_report_of_a_week_or_a_month_is_not_taken_for_a_day(string name)
    {
        folder.Write($"inbox/webb/{name}", "label,nb_visits,nb_hits\n/avfall,7,9\n");
        Assert.Equal(1, await folder.IngestAsync());
        Assert.StartsWith(name + " is of a week or a month, by its name, ", folder.Read($"quarantine/webb/{name}.why.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_file_does_not_keep_the_others_from_being_read()
    {
        folder.Drop(Export.Of("telefoni", "a.csv", ""));
        folder.Drop(Export.Calls("b.csv", Call));
        Assert.Equal(1, await folder.IngestAsync());
        Assert.Equal(["telefoni/b.csv"], folder.Files("archive"));
    }

    [Fact]
    public async Task A_source_folder_in_upper_case_is_the_source_in_lower_case()
    {
        folder.Write("inbox/Telefoni/mars.csv", Export.Calls("", Call).Content);
        Assert.Equal(0, await folder.IngestAsync());

        Assert.Empty(folder.Files("inbox"));
        Assert.Equal(["telefoni/mars.csv"], folder.Files("archive"));
        await using var store = folder.OpenStore();
        Assert.Equal([new StreamId(new("telefoni"), "calls-csv")], await store.ReadStreamsAsync(default));
    }

    [Fact]
    public async Task A_file_whose_every_row_is_rejected_is_in_the_report_too()
    {
        await folder.IngestAsync(Export.Calls("mars.csv", Call.Replace("2025", "25", StringComparison.Ordinal)));

        var source = Assert.Single((await ReportAsync())["sources"]!.AsArray())!;
        Assert.Equal((1, 0), ((int)source["reading"]!["rowCount"]!, (int)source["reading"]!["eventRowCount"]!));
        Assert.Null(source["days"]);

        Assert.Equal(Cli.Success, await RunCommand.RunAsync(folder.Folder, default));
        Assert.Contains(folder.Files("site"), page => folder.Read("site/" + page).Contains(">telefoni<", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Hidden_and_half_written_files_wait()
    {
        foreach (var name in new[] { "a.csv.part", ".b.csv", "c.tmp", "d.crdownload" })
            folder.Write($"inbox/telefoni/{name}", "x");
        Assert.Empty(await Inbox.WaitingAsync(default));
    }

    [Fact]
    public async Task What_lies_in_the_wrong_place_is_told_with_what_to_do()
    {
        folder.Write("inbox/mars.csv", "x");
        folder.Write("inbox/två ord/mars.csv", "x");
        folder.Write("inbox/telefoni/2025/mars.csv", "x");

        Assert.Equal(
        [
            $"{folder.PathOf("inbox/mars.csv")} lies beside the source folders: move it to inbox/<source>/, such as inbox/telefoni/.",
            $"{folder.PathOf("inbox/två ord")} cannot be a source: rename it with letters, digits, - and _ only.",
            $"{folder.PathOf("inbox/telefoni/2025")} is a folder within a source: move its files up one level.",
        ],
        await Inbox.MisplacedAsync(default));
    }

    [Fact]
    public async Task A_file_in_quarantine_without_a_note_is_listed_too()
    {
        folder.Write("quarantine/telefoni/mars.csv", "x");
        Assert.Equal([new QuarantinedFile(new("telefoni"), "mars.csv", "No note was left.")], await Inbox.QuarantinedAsync(default));
    }

    [Fact]
    public async Task What_came_before_a_moment_is_deleted_with_its_note_and_counted_by_source()
    {
        folder.Write("archive/telefoni/new.csv", "x");
        folder.Write("archive/telefoni/old.csv", "x");
        folder.Write("archive/webb/old.csv", "x");
        folder.Write("quarantine/webb/old.csv", "x");
        folder.Write("quarantine/webb/old.csv.why.txt", "why");
        var moment = SystemClock.Instance.GetCurrentInstant() + Duration.FromHours(1);
        File.SetLastWriteTimeUtc(folder.PathOf("archive/telefoni/new.csv"), moment.ToDateTimeUtc());

        var (archived, quarantined) = (await Inbox.DeleteAsync(ExportPlace.Archive, moment, default), await Inbox.DeleteAsync(ExportPlace.Quarantine, moment, default));

        Assert.Equal("[telefoni, 1] [webb, 1]", string.Join(' ', archived));
        Assert.Equal("[webb, 1]", string.Join(' ', quarantined));
        Assert.Equal(["telefoni/new.csv"], folder.Files("archive"));
        Assert.Empty(folder.Files("quarantine"));
    }

    [Fact]
    public async Task An_export_is_found_by_its_name_alone()
    {
        folder.Write("inbox/Telefoni/mars.csv", "x");
        folder.Write("stolen.csv", "x");
        Assert.Equal(1, (await Inbox.FindAsync(new("telefoni"), "mars.csv", default))?.Length);
        Assert.Null(await Inbox.FindAsync(new("telefoni"), "../../stolen.csv", default));
        Assert.Null(await Inbox.FindAsync(new("webb"), "mars.csv", default));
    }

    public void Dispose() => folder.Dispose();

    private FolderInbox Inbox => new(folder.Open().Inbox, folder.Open().Archive, folder.Open().Quarantine);

    private async Task<JsonNode> ReportAsync()
    {
        await using var store = folder.OpenStore();
        return JsonNode.Parse(await StoreContent.ReportAsync(folder.Open(), store))!;
    }
}
