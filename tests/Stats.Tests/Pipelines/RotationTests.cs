using Stats.Functions.Commands;
using Stats.Functions.Privacy;
using Stats.Functions.Store;
using Stats.Tests.Commands;
using Stats.Tests.Workspaces;

namespace Stats.Tests.Pipelines;

/// <summary>Exports that overlap days whose pseudonyms were made with another key: nothing is ever counted twice.</summary>
public sealed class RotationTests : IDisposable
{
    private const string Reason = "a row of a day that is known under an earlier pseudonym key, and more fully";

    private readonly TestWorkspace folder = new();

    [Fact]
    public async Task The_same_export_read_again_under_a_new_key_replaces_its_days()
    {
        await folder.IngestAsync(Messages("mars.csv", "08:00", "09:00"));
        var before = await KeyAsync();
        Rotate();
        await folder.IngestAsync(Messages("mars.csv", "08:00", "09:00"));

        Assert.Equal(2, await OfferedAsync());
        Assert.NotEqual(before, await KeyAsync());
    }

    [Fact]
    public async Task A_fuller_export_replaces_the_day()
    {
        await folder.IngestAsync(Messages("a.csv", "08:00", "09:00"));
        Rotate();
        await folder.IngestAsync(Messages("b.csv", "08:00", "09:00", "10:00"));
        Assert.Equal(3, await OfferedAsync());
    }

    [Fact]
    public async Task A_part_of_the_day_is_ignored_and_counted()
    {
        await folder.IngestAsync(Messages("a.csv", "08:00", "09:00"));
        var before = await KeyAsync();
        Rotate();
        await folder.IngestAsync(Messages("b.csv", "10:00"));
        await folder.IngestAsync(Messages("b.csv", "10:00"));

        Assert.Equal((2, before), (await OfferedAsync(), await KeyAsync()));
        await using var store = folder.OpenStore();
        var receipt = Assert.Single(await store.ReadReceiptsAsync(default), receipt => receipt.FileName == "b.csv");
        Assert.Equal((1, 0, 1), (receipt.RowCount, receipt.EventRowCount, receipt.Ignored[Reason]));
    }

    [Fact]
    public async Task An_older_export_does_not_replace_the_day_though_it_is_as_full()
    {
        await folder.IngestAsync(Messages("a.csv", "08:00", "11:00"));
        var before = await KeyAsync();
        Rotate();
        await folder.IngestAsync(Messages("b.csv", "08:00", "09:00"));
        Assert.Equal((2, before), (await OfferedAsync(), await KeyAsync()));
    }

    [Fact]
    public async Task Days_after_the_rotation_are_united_as_ever()
    {
        await folder.IngestAsync(Messages("a.csv", "08:00"));
        Rotate();
        await folder.IngestAsync(Messages("b.csv", "08:00", "09:00"), Messages("c.csv", "09:00", "10:00"));
        Assert.Equal(3, await OfferedAsync());
    }

    [Fact]
    public async Task The_commands_show_and_rotate_the_key_and_never_tell_it()
    {
        var key = folder.Read("data/pseudonym.key");
        var before = await StatsProcess.RunAsync("keys", "show", folder.Folder);
        var rotated = await StatsProcess.RunAsync("keys", "rotate", folder.Folder);
        var after = await StatsProcess.RunAsync("keys", "show", folder.Folder);

        Assert.Matches($"^[0-9a-f]{{8}} {folder.PathOf("data/pseudonym.key")}\n$", before.Results);
        Assert.Equal((0, after.Results), (rotated.ExitCode, rotated.Results));
        Assert.NotEqual(before.Results, after.Results);
        Assert.Contains("replaces it whole", rotated.Messages, StringComparison.Ordinal);
        foreach (var secret in new[] { key, folder.Read("data/pseudonym.key") })
            Assert.DoesNotContain(secret, before.Results + rotated.Results + rotated.Messages + after.Results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_in_the_environment_is_shown_and_rotated_there()
    {
        var environment = new Dictionary<string, string> { [PseudonymKey.Variable] = new('1', 64) };
        var show = await StatsProcess.RunAsync(StatsProcess.Start(environment, "keys", "show", folder.Folder));
        Assert.EndsWith(" STATS_PSEUDONYM_KEY\n", show.Results, StringComparison.Ordinal);
        var rotate = await StatsProcess.RunAsync(StatsProcess.Start(environment, "keys", "rotate", folder.Folder));
        Assert.Equal(Cli.Error, rotate.ExitCode);
        Assert.StartsWith("stats: The key comes from STATS_PSEUDONYM_KEY", rotate.Messages, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private static Export Messages(string name, params string[] times) => Export.Of("epost", name, times
        .Select(time => $"2025-03-10T{time}:00Z,anna@example.se,kundcenter@kommun.example##Receive,<{time}@example.se>")
        .Prepend("origin_timestamp_utc,sender_address,recipient_status,message_id"));

    private void Rotate() => PseudonymKey.Rotate(folder.PathOf("data/pseudonym.key"));

    private async Task<long> OfferedAsync()
    {
        await using var store = folder.OpenStore();
        var days = await StoreContent.DaysAsync(store, new(new("epost"), "exchange-message-trace"));
        return days.Sum(day => day.Contacts.Sum(one => one.Counts.Offered));
    }

    private async Task<uint> KeyAsync()
    {
        await using var store = folder.OpenStore();
        var day = new NodaTime.LocalDate(2025, 3, 10);
        return (await store.ReadManifestsAsync(new(new("epost"), "exchange-message-trace"), new(day, day), default))[day].Ledger!.KeyId;
    }
}
