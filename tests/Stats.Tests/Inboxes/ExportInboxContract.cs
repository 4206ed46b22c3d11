using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Functions.Inbox;
using Stats.Tests.Store;

namespace Stats.Tests.Inboxes;

/// <summary>What every inbox promises, wherever it lies. An inbox's own test class inherits these tests.</summary>
public abstract class ExportInboxContract
{
    private static readonly SourceId telefoni = new("telefoni");

    /// <summary>The inbox of this test, which is empty at first.</summary>
    protected abstract IExportInbox Inbox { get; }

    protected abstract Task WriteAsync(string path, string text);

    protected abstract Task<string> ReadAsync(string path);

    /// <summary>What lies below a folder, by its path in it, in order.</summary>
    protected abstract Task<string[]> FilesAsync(string folder);

    [StoreFact]
    public async Task Exports_wait_in_order_of_source_then_name()
    {
        foreach (var path in new[] { "webb/a.csv", "telefoni/ö.csv", "telefoni/a.csv", "telefoni/B.csv" })
            await WriteAsync("inbox/" + path, "x");
        Assert.Equal(["telefoni/B.csv", "telefoni/a.csv", "telefoni/ö.csv", "webb/a.csv"], await WaitingAsync());
    }

    [StoreFact]
    public async Task What_is_hidden_or_half_written_does_not_wait_and_is_not_found()
    {
        foreach (var name in new[] { ".a.csv", "b.csv.part", "c.tmp", "d.crdownload", "e.csv.filepart" })
        {
            await WriteAsync($"inbox/telefoni/{name}", "x");
            Assert.Null(await Inbox.FindAsync(telefoni, name, default));
        }

        Assert.Empty(await WaitingAsync());
        Assert.Empty(await Inbox.MisplacedAsync(default));
    }

    [StoreFact]
    public async Task Any_name_that_people_give_files_is_found_read_and_kept()
    {
        string[] names = ["100%.csv", "a%20b.csv", "a+b.csv", "mars #2; & 'så'.csv", "måndag å ä ö.csv", "utan ändelse", "vad?.csv"];
        foreach (var name in names)
            await WriteAsync($"inbox/telefoni/{name}", "i " + name);
        Assert.Equal(names.Select(name => "telefoni/" + name), await WaitingAsync());

        foreach (var (number, name) in names.Index())
        {
            var export = (await Inbox.FindAsync(telefoni, name, default))!;
            using (var text = new StreamReader(export.Open()))
                Assert.Equal("i " + name, await text.ReadToEndAsync());
            await (number % 2 == 0 ? Inbox.MoveToArchiveAsync(export, default) : Inbox.MoveToQuarantineAsync(export, "Därför.", default));
        }

        Assert.Empty(await FilesAsync("inbox"));
        Assert.Equal(["telefoni/100%.csv", "telefoni/a+b.csv", "telefoni/måndag å ä ö.csv", "telefoni/vad?.csv"], await FilesAsync("archive"));
        Assert.Equal(
            ["telefoni/a%20b.csv Därför.", "telefoni/mars #2; & 'så'.csv Därför.", "telefoni/utan ändelse Därför."],
            (await Inbox.QuarantinedAsync(default)).Select(file => $"{file.Source}/{file.FileName} {file.Reason}"));
    }

    [StoreFact]
    public async Task A_source_folder_in_upper_case_is_the_source_in_lower_case()
    {
        await WriteAsync("inbox/Telefoni/mars.csv", "x");
        Assert.Equal(["telefoni/mars.csv"], await WaitingAsync());
        await Inbox.MoveToArchiveAsync((await Inbox.FindAsync(telefoni, "mars.csv", default))!, default);
        Assert.Equal(["telefoni/mars.csv"], await FilesAsync("archive"));
        Assert.Empty(await FilesAsync("inbox"));
    }

    [StoreFact]
    public async Task Only_an_export_of_the_source_and_of_just_that_name_is_found()
    {
        await WriteAsync("inbox/telefoni/mars.csv", "x");
        await WriteAsync("inbox/webb/april.csv", "x");
        await WriteAsync("stolen.csv", "x");
        foreach (var name in new[] { "", ".", "..", "mars", "mars.csv/", "/mars.csv", "april.csv", "../webb/april.csv", "../../stolen.csv", "telefoni/mars.csv", "*" })
            Assert.Null(await Inbox.FindAsync(telefoni, name, default));
        Assert.Equal(1, (await Inbox.FindAsync(telefoni, "mars.csv", default))!.Length);
    }

    [StoreFact]
    public async Task Another_file_of_the_same_name_is_kept_beside_the_first_and_the_same_file_once()
    {
        var longName = new string('å', 125) + ".csv"; // 254 bytes: a file system takes one more
        foreach (var (name, text) in new[] { ("mars.csv", "1"), ("mars.csv", "2"), ("mars.csv", "1"), ("mars.csv", "3"), (longName, "1"), (longName, "2") })
        {
            await WriteAsync($"inbox/telefoni/{name}", text);
            await Inbox.MoveToArchiveAsync((await Inbox.FindAsync(telefoni, name, default))!, default);
        }

        Assert.Equal(
            ["telefoni/mars.csv", "telefoni/mars~2.csv", "telefoni/mars~3.csv", "telefoni/" + new string('å', 124) + "~2.csv", "telefoni/" + longName],
            await FilesAsync("archive"));
        Assert.Equal(("1", "2", "3"), (await ReadAsync("archive/telefoni/mars.csv"), await ReadAsync("archive/telefoni/mars~2.csv"), await ReadAsync("archive/telefoni/mars~3.csv")));
    }

    [StoreFact]
    public async Task An_export_that_is_gone_or_replaced_cannot_be_moved_and_what_took_its_place_waits()
    {
        await WriteAsync("inbox/telefoni/mars.csv", "gammal");
        var old = (await Inbox.FindAsync(telefoni, "mars.csv", default))!;
        await Task.Delay(20);
        await WriteAsync("inbox/telefoni/mars.csv", "nyare!");
        await Assert.ThrowsAsync<FileNotFoundException>(() => Inbox.MoveToArchiveAsync(old, default));
        await Assert.ThrowsAsync<FileNotFoundException>(() => Inbox.MoveToQuarantineAsync(old, "x", default));
        Assert.Empty(await FilesAsync("quarantine"));
        Assert.Equal("nyare!", await ReadAsync("inbox/telefoni/mars.csv"));

        var export = (await Inbox.FindAsync(telefoni, "mars.csv", default))!;
        Assert.NotEqual(old.Version, export.Version);
        await Inbox.MoveToArchiveAsync(export, default);
        await Assert.ThrowsAsync<FileNotFoundException>(() => Inbox.MoveToArchiveAsync(export, default));
        Assert.Equal(["telefoni/mars.csv"], await FilesAsync("archive"));
    }

    [StoreFact]
    public async Task Names_are_told_without_identifiers_and_files_keep_theirs()
    {
        await WriteAsync("inbox/telefoni/samtal 19811218-9876.csv", "x");
        await WriteAsync("inbox/070-174 06 05.csv", "x");
        var export = Assert.Single(await Inbox.WaitingAsync(default));
        Assert.Equal(("samtal •.csv", "samtal 19811218-9876.csv"), (export.Name, export.FileName));
        Assert.DoesNotContain("174 06", Assert.Single(await Inbox.MisplacedAsync(default)), StringComparison.Ordinal);

        await Inbox.MoveToQuarantineAsync(export, "Därför.", default);
        Assert.Equal("samtal •.csv", Assert.Single(await Inbox.QuarantinedAsync(default)).FileName);
        Assert.Equal(["telefoni/samtal 19811218-9876.csv", "telefoni/samtal 19811218-9876.csv.why.txt"], await FilesAsync("quarantine"));
        var gone = await Assert.ThrowsAsync<FileNotFoundException>(() => Inbox.MoveToArchiveAsync(export, default));
        Assert.DoesNotContain("9876", gone.Message, StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task A_file_of_the_longest_name_has_its_note_too_and_one_without_a_note_is_listed()
    {
        var name = new string('å', 125) + ".csv";
        await WriteAsync($"inbox/telefoni/{name}", "x");
        await WriteAsync("quarantine/webb/mars.csv", "x");
        await WriteAsync("quarantine/ingen källa/mars.csv", "x");
        await Inbox.MoveToQuarantineAsync((await Inbox.FindAsync(telefoni, name, default))!, "Därför.", default);
        Assert.Equal([new(telefoni, name, "Därför."), new(new("webb"), "mars.csv", "No note was left.")], await Inbox.QuarantinedAsync(default));
    }

    [StoreFact]
    public async Task What_came_before_a_moment_is_deleted_with_its_note_and_counted_by_source()
    {
        string[] old = ["archive/telefoni/a.csv", "archive/telefoni/b.why.txt", "archive/webb/a.csv", "quarantine/webb/a.csv", "quarantine/webb/a.csv.why.txt", "quarantine/webb/b.csv.why.txt"];
        foreach (var path in old.Append("quarantine/ingen källa/a.csv"))
            await WriteAsync(path, "x");
        await Task.Delay(2200); // a blob's time is in whole seconds
        var moment = SystemClock.Instance.GetCurrentInstant() - Duration.FromSeconds(1);
        foreach (var path in new[] { "archive/telefoni/ny.csv", "quarantine/webb/ny.csv", "quarantine/webb/ny.csv.why.txt" })
            await WriteAsync(path, "x");

        Assert.Equal("[telefoni, 2] [webb, 1]", string.Join(' ', await Inbox.DeleteAsync(ExportPlace.Archive, moment, default)));
        Assert.Equal("[webb, 1]", string.Join(' ', await Inbox.DeleteAsync(ExportPlace.Quarantine, moment, default)));
        Assert.Equal(["telefoni/ny.csv"], await FilesAsync("archive"));
        Assert.Equal(["ingen källa/a.csv", "webb/ny.csv", "webb/ny.csv.why.txt"], await FilesAsync("quarantine"));
        Assert.Empty(await Inbox.DeleteAsync(ExportPlace.Archive, moment, default));
    }

    private async Task<IEnumerable<string>> WaitingAsync() => (await Inbox.WaitingAsync(default)).Select(export => $"{export.Source}/{export.FileName}");
}
