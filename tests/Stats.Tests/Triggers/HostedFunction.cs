using System.Text.Json.Nodes;

namespace Stats.Tests.Triggers;

/// <summary>A function as its function.json describes it.</summary>
internal sealed record HostedFunction(string Name, IReadOnlyList<JsonObject> Bindings)
{
    public static HostedFunction Read(string path) => new(
        Path.GetFileName(Path.GetDirectoryName(path))!,
        [.. JsonNode.Parse(File.ReadAllText(path))!["bindings"]!.AsArray().Select(binding => binding!.AsObject())]);

    public string Trigger => (string)TriggerBinding["type"]!;

    public JsonObject TriggerBinding => Bindings.Single(binding => ((string)binding["type"]!).EndsWith("Trigger", StringComparison.Ordinal));

    /// <summary>The queue that an output's messages go to.</summary>
    public string QueueOf(string output) => (string)Bindings.Single(binding =>
        (string)binding["type"]! == "queue" && (string)binding["direction"]! == "out" && (string)binding["name"]! == output)["queueName"]!;
}
