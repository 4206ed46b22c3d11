using System.Globalization;
using System.Net;
using System.Text;
using Stats.Functions.Commands;
using Stats.Tests.Commands;
using Stats.Tests.Sources;
using Stats.Tests.Workspaces;
using Export = Stats.Tests.Sources.Export;

namespace Stats.Tests.Privacy;

/// <summary>
/// Identifiers of a made-up person, planted in every column of every export there is and in names of files, are in nothing that is written or told. Only names are not
/// planted where the profile takes the words of a column for a queue, a page, an e-service, a case type or a unit: a name cannot be told from those.
/// </summary>
public sealed class CanaryTests : IDisposable
{
    private const string Settings = "organisation: Storköping\ntoday: 2026-12-30\ndomains: [kommun.example]\n";

    private readonly TestWorkspace folder = new(Settings, "source;kind;pattern;topic\n*;mailbox;kundcenter@kommun.example;Kundcenter\n");

    [Fact]
    public async Task What_is_planted_in_any_column_of_any_export_and_in_names_of_files_is_found_nowhere()
    {
        var sources = new Dictionary<string, string>();
        var planted = Canary.All.Where(canary => canary.Kind != Canary.NameKind).Select(canary => canary.Planted).ToArray();
        foreach (var export in GoldenExportTests.Names)
        {
            foreach (var (column, content) in Planting.In(Export.Profile(GoldenExportTests.ProfileOf(export)), GoldenExportTests.Bytes(export)))
            {
                // A source for each, so that no export replaces another.
                var source = string.Create(CultureInfo.InvariantCulture, $"k{sources.Count:0000}");
                sources.Add(source, $"{export}, column {column}");
                folder.Write($"inbox/{source}/{Path.GetFileNameWithoutExtension(export)} {planted[sources.Count % planted.Length]}{Path.GetExtension(export)}", content);
            }
        }

        foreach (var name in planted)
        {
            // Files that are read, skipped and broken, in folders, in an archive; and an archive with nothing to read.
            var readable = Encoding.Latin1.GetString(Workspaces.Export.Calls("", $"2025-03-10;08:00:00;Växel {sources.Count};30;60;Besvarat").Content);
            foreach (var files in new (string, string)[][] { [($"{name}/mars {name}.csv", readable), ($"läs {name}.txt", "Hej"), ($"{name}.pdf", "%PDF-1.7")], [($"{name}.txt", "Hej")] })
            {
                var source = string.Create(CultureInfo.InvariantCulture, $"k{sources.Count:0000}");
                sources.Add(source, $"archive, name {name}");
                folder.Write($"inbox/{source}/{name}.zip", Archives.Zip(files));
            }
        }

        var told = await StatsProcess.RunAsync("run", folder.Folder);

        Assert.Contains(told.ExitCode, new[] { Cli.Success, Cli.SomeQuarantined });
        var leaks = Leaks(told, sources);
        Assert.True(leaks.Length == 0, leaks);

        // The exports were read, down to the columns where words are kept; and quarantine was seen too.
        Assert.All(GoldenExportTests.Names, export => Assert.Contains(folder.Files("archive"), path => sources[path.Split('/')[0]].StartsWith(export + ",", StringComparison.Ordinal)));
        Assert.Contains("•", Text("data/stats.db"), StringComparison.Ordinal);
        Assert.Contains("•.zip/•/mars •.csv", Text("data/stats.db"), StringComparison.Ordinal);
        Assert.Contains(folder.Files("quarantine"), path => path.EndsWith(".why.txt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_that_is_a_queue_is_found_so_the_search_can_find()
    {
        folder.Write("inbox/k/mars.csv", Workspaces.Export.Calls("", "2025-03-10;08:00:00;Kanariesson;30;60;Besvarat").Content);
        var told = await StatsProcess.RunAsync("run", folder.Folder);
        var leaks = Leaks(told, []);
        Assert.Contains("data/stats.db: name", leaks, StringComparison.Ordinal);
        Assert.Contains("site/report.json: name", leaks, StringComparison.Ordinal);
        Assert.Contains(".html: name", leaks, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Where something planted is found: in the store with its write-ahead log and receipts, in notes, report and pages, and in what was told.</summary>
    private string Leaks(StatsResult told, Dictionary<string, string> sources)
    {
        var written = folder.Files("data").Select(path => "data/" + path)
            .Concat(folder.Files("site").Select(path => "site/" + path))
            .Concat(folder.Files("quarantine").Where(path => path.EndsWith(".why.txt", StringComparison.Ordinal)).Select(path => "quarantine/" + path))
            .Select(path => (Where: path, Text: Text(path)))
            .Append((Where: "console", Text: told.Results + told.Messages));
        return string.Join('\n', written.SelectMany(one => LeaksIn(one.Where, one.Text, sources)));
    }

    private static IEnumerable<string> LeaksIn(string where, string text, Dictionary<string, string> sources) =>
        Canary.LeaksIn(where.Split('/') is ["quarantine", var source, ..] ? sources[source] : where, text);

    /// <summary>A file's bytes as text: text within binary data is UTF-8, and pages escape what is not ASCII.</summary>
    private string Text(string path)
    {
        var text = Encoding.UTF8.GetString(File.ReadAllBytes(folder.PathOf(path)));
        return path.EndsWith(".html", StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;
    }
}
