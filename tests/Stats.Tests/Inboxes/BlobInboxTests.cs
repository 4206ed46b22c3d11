using Stats.Analytics.Contacts;
using Stats.Functions.Inbox;
using Stats.Tests.Azure;
using Stats.Tests.Triggers;

namespace Stats.Tests.Inboxes;

public sealed class BlobInboxTests : ExportInboxContract, IAsyncLifetime
{
    private CloudWorkspace cloud = null!;

    [AzuriteFact]
    public async Task An_export_that_is_replaced_while_it_is_read_cannot_be_read_to_its_end()
    {
        await WriteAsync("inbox/telefoni/mars.csv", new('a', 10_000_000));
        using var reading = Assert.Single(await Inbox.WaitingAsync(default)).Open();
        Assert.Equal('a', reading.ReadByte());
        await WriteAsync("inbox/telefoni/mars.csv", new('b', 10_000_000));
        await Assert.ThrowsAsync<IOException>(() => reading.CopyToAsync(Stream.Null));
    }

    [AzuriteFact]
    public async Task A_crash_between_copy_and_delete_leaves_an_export_that_is_moved_again_and_kept_once()
    {
        await WriteAsync("inbox/telefoni/mars.csv", "x");
        await WriteAsync("archive/telefoni/mars.csv", "x");
        await Inbox.MoveToArchiveAsync(Assert.Single(await Inbox.WaitingAsync(default)), default);
        Assert.Equal(["telefoni/mars.csv"], await FilesAsync("archive"));
        Assert.Empty(await FilesAsync("inbox"));
    }

    [AzuriteFact]
    public async Task What_lies_in_the_wrong_place_is_told_with_what_to_do_and_a_folder_is_nothing()
    {
        foreach (var path in new[] { "mars.csv", "två ord/mars.csv", "telefoni/2025/mars.csv", ".dold.csv", $"telefoni/{new string('m', 900)}.csv" })
            await WriteAsync("inbox/" + path, "x");
        await WriteAsync("inbox/telefoni", "");
        await WriteAsync("inbox/telefoni/", "");
        string[] told =
        [
            "inbox/mars.csv lies where no source's exports lie: move it to inbox/<source>/, such as inbox/telefoni/.",
            "inbox/telefoni/2025/mars.csv lies where no source's exports lie: move it to inbox/<source>/, such as inbox/telefoni/.",
            $"inbox/telefoni/{new string('m', 900)}.csv has too long a name: 900 characters is the most, with its folders. Rename it.",
            "inbox/två ord/mars.csv lies where no source's exports lie: move it to inbox/<source>/, such as inbox/telefoni/.",
        ];
        Assert.Equal(told, (await Inbox.MisplacedAsync(default)).Order(StringComparer.Ordinal));
        Assert.Empty(await Inbox.WaitingAsync(default));
        Assert.Null(await Inbox.FindAsync(new SourceId("telefoni"), new('m', 2000), default));
    }

    public async Task InitializeAsync()
    {
        if (Azurite.Missing is null)
            cloud = await CloudWorkspace.NewAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    protected override IExportInbox Inbox => new BlobInbox(cloud.Container);

    protected override Task WriteAsync(string path, string text) => cloud.WriteAsync(path, BinaryData.FromString(text));

    protected override Task<string> ReadAsync(string path) => cloud.ReadAsync(path);

    protected override Task<string[]> FilesAsync(string folder) => cloud.FilesAsync(folder);
}
