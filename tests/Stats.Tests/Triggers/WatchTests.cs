using System.Diagnostics;
using System.Text;
using NCrontab;
using Stats.Functions;
using Stats.Functions.Inbox;
using Stats.Functions.Publishing;
using Stats.Functions.Sources;
using Stats.Functions.Store;
using Stats.Functions.Triggers;
using Stats.Tests.Commands;
using Stats.Tests.Workspaces;

namespace Stats.Tests.Triggers;

public sealed class WatchTests : IDisposable
{
    private const string Call = "2025-03-10;08:00:00;Växel;30;60;Besvarat";

    private static readonly CrontabSchedule always = CrontabSchedule.Parse("* * * * * *", new() { IncludingSeconds = true });
    private static readonly CrontabSchedule never = CrontabSchedule.Parse("0 0 0 30 2 *", new() { IncludingSeconds = true });

    private static readonly Dictionary<string, string> everySecond = new()
    {
        ["ScanSchedule"] = "* * * * * *",
        ["RefreshSchedule"] = "0 0 0 30 2 *",
        ["RetentionSchedule"] = "0 0 0 30 2 *",
        ["DigestSchedule"] = "0 0 0 30 2 *",
    };

    private readonly TestWorkspace folder = new();

    [Fact]
    public async Task It_shows_what_is_dropped_waits_for_wrong_settings_and_ends_well_when_stopped()
    {
        using var watch = StatsProcess.Start(everySecond, "watch", folder.Folder);
        var messages = new StringBuilder();
        watch.ErrorDataReceived += (_, line) =>
        {
            lock (messages)
                messages.AppendLine(line.Data);
        };
        watch.BeginErrorReadLine();
        try
        {
            await UntilAsync(() => File.Exists(folder.PathOf("site/index.html")));
            folder.Write("inbox/telefoni/april.csv.part", "x");
            folder.Drop(Export.Calls("mars.csv", Call));
            await UntilAsync(() => File.Exists(folder.PathOf("site/report.json")) && folder.Read("site/report.json").Contains("telefoni", StringComparison.Ordinal));
            Assert.Equal(["telefoni/mars.csv"], folder.Files("archive"));

            folder.Write("stats.yaml", "organisation: A\nzone: Sverige\n");
            await UntilAsync(() => Told("stats.yaml, line 2: there is no time zone 'Sverige'"));
            folder.Drop(Export.Calls("april.csv", Call, Call));
            await Task.Delay(1500);
            Assert.Equal(["telefoni/april.csv", "telefoni/april.csv.part"], folder.Files("inbox"));
            folder.Write("stats.yaml", TestWorkspace.Settings);
            await UntilAsync(() => folder.Files("inbox") is ["telefoni/april.csv.part"]);
        }
        finally
        {
            await StopAsync(watch, "TERM");
        }

        Assert.Equal(0, watch.ExitCode);
        Assert.True(Told("Stopped. What was finished is kept."));
        Assert.Equal("", await watch.StandardOutput.ReadToEndAsync());

        bool Told(string what)
        {
            lock (messages)
                return messages.ToString().Contains(what, StringComparison.Ordinal);
        }
    }

    [Theory]
    [ClassData(typeof(SignalData))]
    public async Task Stopped_in_the_middle_of_a_large_export_it_ends_well_and_the_next_one_reads_it_whole(string signal)
    {
        folder.Drop(Export.Calls("stor.csv", Enumerable.Range(0, 1_000_000).Select(i => $"2025-03-{1 + (i % 28):00};{i % 24:00}:{i % 60:00}:00;Växel {i % 7};{i % 90};60;Besvarat")));
        using (var watch = StatsProcess.Start(everySecond, "watch", folder.Folder))
        {
            // Told just before it is read.
            while (await watch.StandardError.ReadLineAsync() is { } line && !line.Contains("Scanned: 1 exports wait.", StringComparison.Ordinal))
            {
            }

            await StopAsync(watch, signal);
            Assert.Equal((0, "Stopped. What was finished is kept."), (watch.ExitCode, (await watch.StandardError.ReadToEndAsync()).Trim()));
        }

        Assert.Equal(["telefoni/stor.csv"], folder.Files("inbox"));
        using var next = StatsProcess.Start(everySecond, "watch", folder.Folder);
        while (await next.StandardError.ReadLineAsync() is { } line && !line.Contains("Read telefoni/stor.csv: 1000000 rows, 0 rejected.", StringComparison.Ordinal))
        {
        }

        await StopAsync(next, signal);
        Assert.Equal(0, next.ExitCode);
        Assert.Contains("telefoni;1000000;", (await StatsProcess.RunAsync("totals", folder.Folder, "--by", "source", "--csv")).Results, StringComparison.Ordinal);
        Assert.Equal(["telefoni/stor.csv"], folder.Files("archive"));
    }

    [Fact]
    public async Task Without_a_right_key_exports_wait_and_none_goes_to_quarantine()
    {
        folder.Drop(Export.Calls("mars.csv", Call));
        folder.Write("data/pseudonym.key", "ingen nyckel");
        var (log, opened) = (new InvocationLog(), 0);
        using var stop = new CancellationTokenSource();
        var running = new Watch(
            () =>
            {
                opened++;
                return Task.FromResult(Open(inbox => inbox));
            },
            new(always, never, never, never), log).RunAsync(stop.Token);
        await UntilAsync(() => opened > IngestExport.MostTries + 2);
        Assert.Equal(["telefoni/mars.csv"], folder.Files("inbox"));
        Assert.StartsWith($"Warning: ScanInbox cannot begin: {folder.PathOf("data/pseudonym.key")} does not hold a key", log.Lines[1], StringComparison.Ordinal);

        folder.Write("data/pseudonym.key", new string('5', 64));
        await UntilAsync(() => folder.Files("archive") is ["telefoni/mars.csv"]);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task A_wrong_schedule_is_told_at_once()
    {
        var told = await StatsProcess.RunAsync(StatsProcess.Start(new Dictionary<string, string> { ["DigestSchedule"] = "every Monday" }, "watch", folder.Folder));
        Assert.Equal((1, "stats: DigestSchedule is 'every Monday', which is no schedule. Write six fields, second to weekday, such as 0 0 6 * * 1."), (told.ExitCode, told.Messages.Trim()));
    }

    [Fact]
    public async Task An_export_that_cannot_be_handled_keeps_no_others_waiting_and_goes_to_quarantine_after_five_tries()
    {
        folder.Drop(Export.Calls("a.csv", Call));
        folder.Drop(Export.Calls("b.csv", Call));
        var log = new InvocationLog();
        using var stop = new CancellationTokenSource();
        var scans = 0;
        var watch = new Watch(
            () =>
            {
                // The second opening of the beginning is for the pages: b.csv is read by then, whatever becomes of a.csv.
                if (++scans == 2)
                    Assert.Equal(["telefoni/b.csv"], folder.Files("archive"));
                return Task.FromResult(Open(inbox => new StubbornInbox(inbox, "a.csv")));
            },
            new(always, never, never, never), log);
        var running = watch.RunAsync(stop.Token);
        await UntilAsync(() => folder.Files("quarantine").Length == 2);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);

        Assert.Equal(["telefoni/b.csv"], folder.Files("archive"));
        Assert.StartsWith("The export could not be handled, 5 times. The last time: UnauthorizedAccessException", folder.Read("quarantine/telefoni/a.csv.why.txt"), StringComparison.Ordinal);
        Assert.Equal(5, log.Lines.Count(line => line.StartsWith("Error: IngestExport failed: UnauthorizedAccessException", StringComparison.Ordinal)));
        Assert.DoesNotContain(log.Lines, line => line.Contains("a value of a row", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_came_due_many_times_meanwhile_is_done_once()
    {
        var (log, opened) = (new InvocationLog(), 0);
        using var stop = new CancellationTokenSource();
        var watch = new Watch(
            async () =>
            {
                if (++opened == 1)
                    await Task.Delay(6000); // six scans come due
                if (opened == 2)
                    stop.CancelAfter(1500);
                return Open(inbox => inbox);
            },
            new(always, never, never, never), log);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watch.RunAsync(stop.Token));
        Assert.InRange(log.Lines.Count(line => line.StartsWith("Scanned:", StringComparison.Ordinal)), 1, 4);
    }

    [Fact]
    public async Task Mistakes_and_faults_at_the_opening_are_told_and_end_nothing()
    {
        var (log, opened) = (new InvocationLog(), 0);
        using var stop = new CancellationTokenSource();
        var running = new Watch(
            () => ++opened switch
            {
                1 => throw new ExportFormatException("stats.yaml, line 2: wrong."),
                2 => throw new IOException("the disk /hemlig is full"),
                _ => Task.FromResult(Open(inbox => inbox)),
            },
            new(always, never, never, never), log).RunAsync(stop.Token);
        await UntilAsync(() => opened >= 3);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Equal("Warning: ScanInbox cannot begin: stats.yaml, line 2: wrong.", log.Lines[0]);
        Assert.StartsWith("Error: RefreshDashboards failed: IOException", log.Lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain("hemlig", log.Lines[1], StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private Installation Open(Func<IExportInbox, IExportInbox> inboxOf)
    {
        var workspace = folder.Open();
        return new(workspace, inboxOf(new FolderInbox(workspace.Inbox, workspace.Archive, workspace.Quarantine)), SqliteStore.Open(workspace.Store), new FolderSite(workspace.Site));
    }

    private static async Task StopAsync(Process watch, string signal)
    {
        using (var kill = Process.Start("kill", ["-" + signal, $"{watch.Id}"]))
            await kill.WaitForExitAsync();
        await watch.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token);
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (var waited = Stopwatch.StartNew(); !holds(); await Task.Delay(50))
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(60), "It did not happen in a minute.");
    }
}
