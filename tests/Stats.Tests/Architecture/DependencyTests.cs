using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Stats.Analytics;
using Stats.Dashboards;
using Stats.Functions;
using Stats.Functions.Sources;
using Stats.Functions.Workspaces;

namespace Stats.Tests.Architecture;

/// <summary>Who may depend on whom.</summary>
public sealed class DependencyTests
{
    private const string FunctionsNamespace = "Stats.Functions";

    [Fact]
    public void Analytics_knows_time_and_nothing_else()
    {
        Only(Repository.Includes("analytics", "PackageReference"), "NodaTime", "MathNet.Numerics", "Microsoft.CodeAnalysis.BannedApiAnalyzers");
        Assert.Empty(Repository.Includes("analytics", "ProjectReference"));
        Assert.Empty(Repository.Includes("analytics", "FrameworkReference"));
        Only(NotOfTheRuntime(typeof(Analysis).Assembly), "NodaTime", "MathNet.Numerics");
    }

    [Fact]
    public void Dashboards_know_analytics_and_the_framework()
    {
        Assert.Equal(["Microsoft.CodeAnalysis.BannedApiAnalyzers"], Repository.Includes("dashboards", "PackageReference"));
        Assert.Equal(["../analytics/Stats.Analytics.csproj"], Repository.Includes("dashboards", "ProjectReference"));
        Assert.Equal(["Microsoft.AspNetCore.App"], Repository.Includes("dashboards", "FrameworkReference"));
        Only(
            NotOfTheRuntime(typeof(Site).Assembly).Where(name => !name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)),
            "NodaTime", "Stats.Analytics", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.DependencyInjection.Abstractions",
            "Microsoft.Extensions.Logging.Abstractions");
    }

    [Fact]
    public void Functions_know_the_rest()
    {
        Only(
            Repository.Includes("functions", "PackageReference"),
            "Azure.Core", "Azure.Identity", "CsvHelper", "Microsoft.Data.Sqlite", "NCrontab.Signed", "OpenTelemetry", "OpenTelemetry.Exporter.OpenTelemetryProtocol", "SQLitePCLRaw.bundle_e_sqlite3", "Spectre.Console", "System.CommandLine", "YamlDotNet");
        Assert.Equal(
            ["../analytics/Stats.Analytics.csproj", "../dashboards/Stats.Dashboards.csproj"], Repository.Includes("functions", "ProjectReference"));
    }

    [Fact]
    public void Analytics_and_dashboards_touch_no_file_no_network_and_no_console()
    {
        Assert.DoesNotContain(External(typeof(Analysis).Assembly), name => IsInputOrOutput(name) || name.StartsWith("System.IO.", StringComparison.Ordinal));
        Assert.DoesNotContain(External(typeof(Site).Assembly), IsInputOrOutput);

        static bool IsInputOrOutput(string name) =>
            name is "System.Console" or "System.Diagnostics.Process"
            || name.StartsWith("System.IO.File", StringComparison.Ordinal) || name.StartsWith("System.IO.Directory", StringComparison.Ordinal)
            || name.StartsWith("System.Net.", StringComparison.Ordinal);
    }

    [Fact]
    public void No_folder_of_functions_depends_on_one_that_depends_on_it()
    {
        var references = typeof(Pipeline).Assembly.GetTypes()
            .SelectMany(type => TypeReferences.Of(type).Select(other => (From: FolderOf(type), To: FolderOf(other), Because: $"{type} → {other}")))
            .Where(reference => reference.From is not null && reference.To is not null && reference.From != reference.To)
            .DistinctBy(reference => (reference.From, reference.To))
            .ToList();
        Assert.Contains(references, reference => (reference.From, reference.To) == ("Store", "Ledger"));

        var folders = references.SelectMany(reference => new[] { reference.From!, reference.To! }).ToHashSet();
        while (folders.RemoveWhere(folder => !references.Any(reference => reference.From == folder && folders.Contains(reference.To!))) > 0)
        {
        }

        // What is left lies on a cycle, or leads to one.
        Assert.Equal("", string.Join('\n', references.Where(one => folders.Contains(one.From!) && folders.Contains(one.To!)).Select(one => one.Because)));
    }

    [Fact]
    public void Nothing_that_remembers_what_it_read_is_shared_between_exports()
    {
        // Two exports may be read at once, so what a reader keeps must be its own.
        Type[] remembering = [typeof(TimestampFormat), typeof(ZoneClock), typeof(SubjectNames)];
        var shared = typeof(Pipeline).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => remembering.Contains(field.FieldType.GetElementType() ?? field.FieldType));
        Assert.Empty(shared);
    }

    /// <summary>The folder a type lies in: "" for the line itself; none for the entry point and for what is not ours.</summary>
    private static string? FolderOf(Type type) =>
        type.Namespace == FunctionsNamespace ? ""
        : type.Namespace?.StartsWith(FunctionsNamespace + ".", StringComparison.Ordinal) == true ? type.Namespace[(FunctionsNamespace.Length + 1)..]
        : null;

    private static void Only(IEnumerable<string> found, params string[] allowed) => Assert.Empty(found.Except(allowed));

    private static IEnumerable<string> NotOfTheRuntime(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => !name.StartsWith("System.", StringComparison.Ordinal));

    /// <summary>Every type outside the assembly that its code speaks of.</summary>
    private static List<string> External(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        return [.. metadata.TypeReferences.Select(metadata.GetTypeReference).Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")];
    }
}
