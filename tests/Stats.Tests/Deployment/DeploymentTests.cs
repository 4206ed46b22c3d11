using System.Text.Json;
using System.Text.RegularExpressions;
using Stats.Functions.Store;
using Stats.Functions.Triggers;
using Stats.Tests.Architecture;

namespace Stats.Tests.Deployment;

/// <summary>What is deployed fits the program. The Bicep files are read as text.</summary>
public sealed partial class DeploymentTests
{
    /// <summary>Set by the Functions host or the platform, or what another setting stands in for.</summary>
    private static readonly string[] notOurs = ["FUNCTIONS_CUSTOMHANDLER_PORT", "WEBSITE_AUTH_ENABLED", "AzureWebJobsStorage"];

    private static readonly string main = Repository.Read("deploy/main.bicep");
    private static readonly string stats = Repository.Read("deploy/stats.bicep");

    private static readonly List<(string Path, JsonElement Binding)> bindings =
    [
        .. Repository.Files("functions", ".json").Where(path => Path.GetFileName(path) == "function.json")
            .SelectMany(path => JsonElement.Parse(Repository.Read(path)).GetProperty("bindings").EnumerateArray().Select(binding => (path, binding))),
    ];

    [Fact]
    public void Each_setting_that_a_trigger_names_is_set()
    {
        var named = bindings.SelectMany(one => Named().Matches(one.Binding.GetRawText())).Select(match => match.Groups[1].Value).ToHashSet();
        Assert.Contains("ScanSchedule", named);
        Assert.Empty(named.Except(Settings()));
    }

    [Fact]
    public void Each_environment_variable_that_the_program_reads_is_set()
    {
        var read = Repository.Files("functions", ".cs").Select(Repository.Read)
            .SelectMany(source => ReadVariable().Matches(source).Concat(VariableName().Matches(source)))
            .Select(match => match.Groups[1].Value)
            .Concat(TimerSchedules.Defaults.Keys)
            .ToHashSet();
        Assert.Contains("STATS_PSEUDONYM_KEY", read);
        Assert.Contains("OTEL_EXPORTER_OTLP_ENDPOINT", read);
        Assert.Empty(read.Except(Settings()).Except(notOurs));
    }

    [Fact]
    public void Each_queue_that_a_function_uses_is_made_and_so_is_its_poison_queue()
    {
        var queues = bindings.Where(one => one.Binding.TryGetProperty("queueName", out _))
            .SelectMany(one => (string[])(one.Binding.GetProperty("type").GetString() == "queueTrigger" && !Queue(one.Binding).EndsWith("-poison", StringComparison.Ordinal)
                ? [Queue(one.Binding), Queue(one.Binding) + "-poison"]
                : [Queue(one.Binding)]))
            .ToHashSet();
        Assert.Contains("exports-poison", queues);
        Assert.Equal(queues.Order(), Quoted().Matches(QueueNames().Match(stats).Value).Select(match => match.Groups[1].Value).Order());

        static string Queue(JsonElement binding) => binding.GetProperty("queueName").GetString()!;
    }

    [Fact]
    public void Schedules_are_those_that_the_program_would_take()
    {
        foreach (var (name, schedule) in TimerSchedules.Defaults)
        {
            var parameter = char.ToLowerInvariant(name[0]) + name[1..];
            Assert.Contains($"param {parameter} string = '{schedule}'\n", main);
            Assert.Contains($"    {name}: {parameter}\n", stats);
        }
    }

    [Fact]
    public void The_host_tries_a_message_as_often_as_the_program_thinks()
    {
        var host = JsonElement.Parse(Repository.Read("host.json"));
        Assert.Equal(IngestExport.MostTries, host.GetProperty("extensions").GetProperty("queues").GetProperty("maxDequeueCount").GetInt32());
    }

    [Fact]
    public void The_table_is_the_one_that_the_program_uses() =>
        Assert.Contains($"parent: tableService\n  name: '{TableStore.DefaultTable}'\n", stats);

    [Fact]
    public void Each_parameter_is_described_handed_on_and_told_of_in_the_manual()
    {
        var readme = Repository.Read("deploy/README.md");
        foreach (var name in Parameters(main))
        {
            Assert.True(Regex.IsMatch(main, $@"@description\('.+'\)\nparam {name} "), $"{name} has no description.");
            Assert.True(readme.Contains($"| `{name}`", StringComparison.Ordinal), $"{name} is not in deploy/README.md.");
        }

        Assert.Equal(Parameters(stats).Order(), Parameters(main).Except(["environmentName"]).Order());
        foreach (var name in Parameters(stats).Except(["tags"]))
            Assert.Contains($"    {name}: {name}\n", main);
    }

    [Fact]
    public void The_parameter_file_names_parameters_that_there_are()
    {
        var given = JsonElement.Parse(Repository.Read("deploy/main.parameters.json")).GetProperty("parameters").EnumerateObject().Select(one => one.Name).ToList();
        Assert.Empty(given.Except(Parameters(main)));
        Assert.Empty(Required().Matches(main).Select(match => match.Groups[1].Value).Except(given));
    }

    [Fact]
    public void What_is_deployed_is_what_was_packaged() =>
        Assert.Contains($"-o {Regex.Match(Repository.Read("azure.yaml"), @"dist: (\S+)").Groups[1].Value} ", Repository.Read("deploy/package.sh"));

    [Theory]
    [InlineData("allowBlobPublicAccess: false")]
    [InlineData("allowSharedKeyAccess: false")]
    [InlineData("minimumTlsVersion: 'TLS1_2'")]
    [InlineData("enablePurgeProtection: true")]
    [InlineData("httpsOnly: true")]
    public void It_stays_closed(string property) => Assert.Contains($" {property}\n", stats);

    [Fact]
    public void It_is_private_unless_somebody_says_otherwise() => Assert.Contains("param isPrivate bool = true\n", main);

    /// <summary>The names of the app settings.</summary>
    private static List<string> Settings() => [.. Setting().Matches(stats[stats.IndexOf("var settings", StringComparison.Ordinal)..stats.IndexOf("resource plan", StringComparison.Ordinal)])
        .Select(match => match.Groups[1].Value)];

    private static List<string> Parameters(string bicep) => [.. Parameter().Matches(bicep).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("%([^%\"]+)%")]
    private static partial Regex Named();

    [GeneratedRegex("GetEnvironmentVariable\\(\"([^\"]+)\"\\)")]
    private static partial Regex ReadVariable();

    [GeneratedRegex("const string \\w*Variable = \"([^\"]+)\"")]
    private static partial Regex VariableName();

    [GeneratedRegex("^ {4}([A-Za-z_]+): ", RegexOptions.Multiline)]
    private static partial Regex Setting();

    [GeneratedRegex("^param (\\w+) ", RegexOptions.Multiline)]
    private static partial Regex Parameter();

    [GeneratedRegex("^param (\\w+) \\w+$", RegexOptions.Multiline)]
    private static partial Regex Required();

    [GeneratedRegex("var queueNames = .*")]
    private static partial Regex QueueNames();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();
}
