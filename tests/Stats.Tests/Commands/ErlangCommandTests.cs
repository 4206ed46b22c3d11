using System.Text.Json.Nodes;

namespace Stats.Tests.Commands;

public sealed class ErlangCommandTests
{
    [Fact]
    public async Task A_target_gives_the_agents_it_takes_and_how_they_fare()
    {
        var (found, messages) = await JsonAsync("--calls", "100", "--per", "30m", "--aht", "600s", "--target", "0.8", "--within", "20s", "--shrinkage", "0.3");
        Assert.Equal("", messages);
        Assert.Equal((40, 58), ((int)found["agents"]!, (int)found["scheduledAgents"]!));
        Assert.Equal(0.8473, (double)found["serviceLevelFraction"]!, 0.00005);
        Assert.Equal(17.2, (double)found["averageSpeedOfAnswerSeconds"]!, 0.05);
        Assert.Equal(100.0 / 3 / 40, (double)found["occupancyFraction"]!, 1e-15);
        Assert.Equal(0, (double)found["abandonmentFraction"]!);
        Assert.Equal((double)found["probabilityOfWait"]! * 600 / (40 - (100.0 / 3)), (double)found["averageSpeedOfAnswerSeconds"]!, 1e-12);
    }

    [Fact] // One agent, one call an hour of an hour, patience an hour: 1 − 1/e wait, 1/e hang up (worked by hand in the tests of Erlang A).
    public async Task With_patience_callers_hang_up()
    {
        var (found, _) = await JsonAsync("--calls", "1", "--per", "1h", "--aht", "1h", "--patience", "60m", "--agents", "1", "--within", "0", "--variant", "answered");
        Assert.Equal(1 - Math.Exp(-1), (double)found["probabilityOfWait"]!, 1e-14);
        Assert.Equal(Math.Exp(-1), (double)found["abandonmentFraction"]!, 1e-14);
        Assert.Equal(Math.Exp(-1) / (1 - Math.Exp(-1)), (double)found["serviceLevelFraction"]!, 1e-14);
        Assert.Equal(["offered", "excludingShort", "answered", "virtual"], found["serviceLevels"]!.AsObject().Select(one => one.Key));
        Assert.Equal(Math.Exp(-1), (double)found["serviceLevels"]!["offered"]!, 1e-14);
    }

    [Fact]
    public async Task A_queue_that_grows_without_end_has_no_mean_wait()
    {
        string[] overloaded = ["erlang", "--calls", "9", "--per", "1h", "--aht", "1h", "--agents", "9"];
        var json = await StatsProcess.RunAsync([.. overloaded, "--json"]);
        var found = JsonNode.Parse(json.Results)!.AsObject();
        Assert.Equal((0, "The load is 9 erlangs: with 9 agents and nobody hanging up the queue grows without end.\n"), (json.ExitCode, json.Messages));
        Assert.True(found.ContainsKey("averageSpeedOfAnswerSeconds"));
        Assert.Null(found["averageSpeedOfAnswerSeconds"]);
        Assert.Equal((1, 0), ((double)found["probabilityOfWait"]!, (double)found["serviceLevelFraction"]!));
        Assert.Contains("without end", (await StatsProcess.RunAsync(overloaded)).Results, StringComparison.Ordinal);
        Assert.Equal(
            "\uFEFFofferedLoadErlangs;agents;probabilityOfWait;averageSpeedOfAnswerSeconds;serviceLevelFraction;abandonmentFraction;occupancyFraction;averageQueueLength\n9;9;1;;0;0;1;\n",
            (await StatsProcess.RunAsync([.. overloaded, "--csv"])).Results);
    }

    [Theory]
    [InlineData("Say --agents N", "--calls 1 --aht 60")]
    [InlineData("exclude each other", "--calls 1 --aht 60 --agents 1 --target 0.8")]
    [InlineData("--target is a share above 0 and below 1, such as 0.8, not 80.", "--calls 1 --aht 60 --target 80")]
    [InlineData("--calls is a number above 0.", "--calls -1 --aht 60 --agents 1")]
    [InlineData("--agents is a whole number from 1", "--calls 1 --aht 60 --agents 0")]
    [InlineData("--aht: '1x' is not a length of time. Write it as", "--calls 1 --aht 1x --agents 1")]
    [InlineData("--per and --aht are longer than nothing.", "--calls 1 --aht 0 --agents 1")]
    [InlineData("--model is A or C, not 'B'.", "--calls 1 --aht 60 --agents 1 --model B")]
    [InlineData("--model A needs --patience", "--calls 1 --aht 60 --agents 1 --model A")]
    [InlineData("--model C knows no patience", "--calls 1 --aht 60 --agents 1 --model C --patience 60")]
    [InlineData("--abandonment needs --patience", "--calls 1 --aht 60 --target 0.8 --abandonment 0.05")]
    [InlineData("go with --target", "--calls 1 --aht 60 --agents 1 --occupancy 0.9")]
    [InlineData("--shrinkage is a share from 0 to below 1, such as 0.3, not 30.", "--calls 1 --aht 60 --agents 1 --shrinkage 30")]
    [InlineData("--variant '1' is none of offered, excludingShort, answered, virtual.", "--calls 1 --aht 60 --agents 1 --variant 1")]
    [InlineData("At most a million", "--calls 1e9 --aht 1h --target 0.8")]
    public async Task What_cannot_be_answered_is_told_with_what_to_write(string message, string arguments)
    {
        var result = await StatsProcess.RunAsync(["erlang", .. arguments.Split(' ')]);
        Assert.Equal((1, ""), (result.ExitCode, result.Results));
        Assert.Contains(message, result.Messages, StringComparison.Ordinal);
    }

    private static async Task<(JsonObject Found, string Messages)> JsonAsync(params string[] arguments)
    {
        var result = await StatsProcess.RunAsync(["erlang", .. arguments, "--json"]);
        Assert.Equal(0, result.ExitCode);
        return (JsonNode.Parse(result.Results)!.AsObject(), result.Messages);
    }
}
