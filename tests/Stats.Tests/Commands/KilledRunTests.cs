using System.Diagnostics;
using System.Text;
using Stats.Tests.Azure;
using Stats.Tests.Pipelines;
using Stats.Tests.Sources;
using Stats.Tests.Workspaces;
using Xunit.Abstractions;
using Export = Stats.Tests.Workspaces.Export;

namespace Stats.Tests.Commands;

/// <summary><c>kill -9</c> in the middle of <c>stats run</c>, at a random moment; then it is run again.</summary>
public sealed class KilledRunTests(ITestOutputHelper output)
{
    /// <summary>Several systems, an archive, and a file that cannot be read.</summary>
    private static readonly List<Export> exports =
    [
        .. AnyExports.From(1),
        Export.Calls("stor.csv", Enumerable.Range(0, 20_000).Select(i => $"2025-{1 + (i % 3):00}-{1 + (i % 28):00};{i % 24:00}:{i % 60:00}:00;Växel {i % 7};{i % 90};60;Besvarat")),
        new("telefoni", "packade.zip", Archives.Zip(("maj.csv", "Datum;Tid;Kö;Väntetid;Samtalstid;Resultat\n2025-05-05;08:00:00;Avfall;30;60;Besvarat\n"))),
        Export.Of("telefoni", "brev.csv", "Hej", "Tack för senast"),
    ];

    [Fact]
    public Task With_the_store_in_a_file_the_next_run_leaves_what_an_undisturbed_one_does() => HoldsAsync(_ => (TestWorkspace.Settings, []));

    [AzuriteFact]
    public async Task With_the_store_in_a_table_the_next_run_leaves_what_an_undisturbed_one_does()
    {
        var environment = new Dictionary<string, string> { ["STATS_STORAGE"] = await Azurite.NewConnectionAsync() };
        await HoldsAsync(run => ($"{TestWorkspace.Settings}storage: {{ account: konto, container: kommun-{run} }}\n", environment));
    }

    private async Task HoldsAsync(Func<int, (string Settings, Dictionary<string, string> Environment)> installationOf)
    {
        string expected;
        var time = new Stopwatch();
        using (var folder = Dropped(installationOf(0).Settings))
        {
            time.Start();
            Assert.Equal(2, await RunAsync(folder, installationOf(0).Environment));
            time.Stop();
            expected = Content(folder);
        }

        var (rounds, amidst, failures) = (0, 0, new List<string>());
        foreach (var seed in Rounds.Seeds(usual: 10))
        {
            var (settings, environment) = installationOf(seed);
            using var folder = Dropped(settings);
            string moment;
            using (var process = StatsProcess.Start(environment, "run", folder.Folder))
            {
                var ended = StatsProcess.RunAsync(process);
                moment = await MomentAsync(folder, new(seed), time.Elapsed, ended);
                try
                {
                    process.Kill();
                }
                catch (InvalidOperationException)
                {
                    // It was faster, and ended by itself.
                }

                await ended;
            }

            rounds++;
            amidst += Files(folder, "archive").Length > 0 && folder.Files("inbox").Length > 0 ? 1 : 0;
            var exit = await RunAsync(folder, environment);
            if (exit is not (0 or 2) || Content(folder) != expected)
                failures.Add($"STATS_SEED={seed}, killed after {moment}; then exit code {exit}: {Difference(expected, Content(folder))}");
        }

        output.WriteLine($"{rounds} kills, {amidst} of them between two exports, {failures.Count} failures; undisturbed {time.Elapsed.TotalSeconds:N1} s.");
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    /// <summary>Waits for a moment of a run: any, or, since reading takes a small part of it, one while exports are read.</summary>
    private static async Task<string> MomentAsync(TestWorkspace folder, Random random, TimeSpan wholeRun, Task ended)
    {
        if (random.Next(3) == 0)
        {
            var wait = random.NextDouble() * wholeRun;
            await Task.Delay(wait);
            return $"{wait.TotalMilliseconds:N0} ms";
        }

        var (moved, turns) = (random.Next(exports.Count), random.Next(20_000));
        while (folder.Files("inbox").Length > exports.Count - moved && !ended.IsCompleted)
            Thread.Sleep(1);
        Thread.SpinWait(turns * 10);
        return $"{moved} exports and {turns} turns";
    }

    private static TestWorkspace Dropped(string settings)
    {
        var folder = new TestWorkspace(settings);

        // `stats run` makes the key itself: a kill may come in between.
        File.Delete(folder.PathOf("data/pseudonym.key"));
        exports.ForEach(folder.Drop);
        return folder;
    }

    private static async Task<int> RunAsync(TestWorkspace folder, Dictionary<string, string> environment) =>
        (await StatsProcess.RunAsync(StatsProcess.Start(environment, "run", folder.Folder))).ExitCode;

    /// <summary>The report and pages to the byte, and where each export lies.</summary>
    private static string Content(TestWorkspace folder)
    {
        var content = new StringBuilder();
        foreach (var place in new[] { "inbox", "archive", "quarantine" })
            content.AppendLine($"{place}: {string.Join(' ', Files(folder, place))}");
        foreach (var page in Files(folder, "site"))
            content.AppendLine(page).AppendLine(Encoding.Latin1.GetString(File.ReadAllBytes(folder.PathOf($"site/{page}"))));
        return content.ToString();
    }

    /// <summary>The files of a folder, which a run that was killed early has not made yet.</summary>
    private static string[] Files(TestWorkspace folder, string place) => Directory.Exists(folder.PathOf(place)) ? folder.Files(place) : [];

    private static string Difference(string expected, string actual)
    {
        var (one, other) = (expected.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Min(one.Length, other.Length)).FirstOrDefault(i => one[i] != other[i], Math.Min(one.Length, other.Length) - 1);
        return $"line {line + 1} is '{other[line]}', not '{one[line]}'";
    }
}
