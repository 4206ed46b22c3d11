using System.Diagnostics;
using System.Globalization;

namespace Stats.Benchmarks;

/// <summary>DuckDB, run through Node: the peer.</summary>
internal static class DuckDb
{
    /// <summary>Whether `npm ci` has been run in tests/Stats.Benchmarks/duckdb.</summary>
    public static bool IsInstalled => Directory.Exists(Path.Combine(Folder, "node_modules"));

    /// <summary>The folder in the repository, where the packages are.</summary>
    private static string Folder
    {
        get
        {
            for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            {
                var found = Path.Combine(at.FullName, "tests", "Stats.Benchmarks", "duckdb");
                if (Directory.Exists(found))
                    return found;
            }

            return AppContext.BaseDirectory;
        }
    }

    public static BenchmarkSample Run(string file, int times) => BenchmarkSample.Parse(Node(file, times.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Whether DuckDB and ingest find the same numbers for every day and subject.</summary>
    public static bool Agrees(string file)
    {
        var path = Path.GetTempFileName();
        Node(file, "1", path);
        var theirs = File.ReadAllLines(path);
        File.Delete(path);
        return theirs.ToHashSet().SetEquals(IngestChild.TotalsAsync(file).GetAwaiter().GetResult());
    }

    private static string Node(params string[] arguments)
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["calls.mjs", .. arguments]) { RedirectStandardOutput = true, WorkingDirectory = Folder })!;
        var told = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        return told;
    }
}
