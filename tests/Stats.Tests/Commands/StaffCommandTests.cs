using System.Text.Json.Nodes;
using Stats.Tests.Series;

namespace Stats.Tests.Commands;

/// <summary>Twelve weeks of 60 calls an hour, 08–11, Mondays to Fridays; the last is Friday 2025-05-23.</summary>
public sealed class StaffCommandTests : IDisposable
{
    private readonly SeriesSample sample = new();
    private readonly string path;

    public StaffCommandTests()
    {
        sample.AddWeeks(12, 8, 3, 60);
        path = sample.Save("samtal.csv", sample.Text);
    }

    public void Dispose() => sample.Dispose();

    [Fact]
    public async Task A_file_of_counts_tells_the_need_of_every_half_hour()
    {
        // 30 calls of 4 minutes in a half-hour are 4 erlangs, the handle time too short to lag: 80 % within 60 s takes 6 (Erlang C: 5 gives 57 %).
        var plan = JsonNode.Parse((await RunAsync(0, "staff", path, "--aht", "4m", "--json")).Results)!;
        var day = plan["days"]![0]!;
        Assert.Equal("2025-05-26", (string)day["day"]!);
        Assert.Equal([16, 17, 18, 19, 20, 21], day["intervals"]!.AsArray().Select(one => (int)one!["halfHour"]!));
        Assert.All(day["intervals"]!.AsArray(), one => Assert.Equal(6, (int)one!["need"]!));
        Assert.Null(plan["missingHours"]);
    }

    [Fact]
    public async Task The_plan_is_also_a_table_a_csv_and_a_calendar()
    {
        Assert.Contains("Goal: 90 % answered within 30 s.", (await RunAsync(0, "staff", path, "--aht", "4m", "--target", "0.9", "--within", "30s")).Results, StringComparison.Ordinal);
        Assert.StartsWith("\uFEFFday;start;end;contacts", (await RunAsync(0, "staff", path, "--aht", "4m", "--csv")).Results, StringComparison.Ordinal);
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", (await RunAsync(0, "staff", path, "--aht", "4m", "--ical")).Results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schedule_in_a_file_is_held_against_the_need()
    {
        // Six are needed all three hours; eight less a quarter are there in the first two, nobody in the third.
        var schedule = sample.Save("schema.csv", "datum;tid;minuter;kö;planerade\n2025-05-26;08:00;120;;8\n");
        var plan = JsonNode.Parse((await RunAsync(0, "staff", path, "--aht", "4m", "--schedule", schedule, "--shrinkage", "0.25", "--json")).Results)!;
        Assert.Equal([6.0, 6, 6, 6, 0, 0], plan["days"]![0]!["intervals"]!.AsArray().Select(one => (double)one!["planned"]!));
        Assert.Equal(6, (double)plan["missingHours"]!);

        var wrong = sample.Save("fel.csv", "datum;tid;minuter;kö;planerade\n2025-05-26;08:00;120;;många\n");
        Assert.Contains("line 2", (await RunAsync(1, "staff", path, "--aht", "4m", "--schedule", wrong)).Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Promises_are_told_for_some_more_and_some_fewer()
    {
        var found = JsonNode.Parse((await RunAsync(0, "promise", path, "--aht", "4m", "--json")).Results)!["promises"]!.AsArray();
        Assert.Equal([4, 5, 6, 7, 8], found.Select(one => (int)one!["agents"]!));
        Assert.Null(found[0]!["within"]); // 4 erlangs on 4: the queue grows without end
        Assert.Contains("80 % within", (await RunAsync(0, "promise", path, "--aht", "4m")).Results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_beyond_all_telephones_are_told_and_break_nothing()
    {
        var large = sample.Save("stora.csv", sample.Text.Replace(",60", ",60000000", StringComparison.Ordinal));
        Assert.Contains("--aht make more than a million erlangs", (await RunAsync(1, "staff", large, "--aht", "4m")).Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A file of counts tells no handle times", "staff")]
    [InlineData("--target is a share above 0 and below 1", "staff", "--aht", "4m", "--target", "80")]
    [InlineData("--aht is a time above zero", "promise", "--aht", "0")]
    [InlineData("--shrinkage is a share from 0 to below 1", "staff", "--aht", "4m", "--shrinkage", "1")]
    public async Task What_is_wrong_is_told_with_the_next_step(string message, string command, params string[] options) =>
        Assert.Contains(message, (await RunAsync(1, [command, path, .. options])).Messages, StringComparison.Ordinal);

    private static async Task<StatsResult> RunAsync(int exitCode, params string[] arguments)
    {
        var result = await StatsProcess.RunAsync(arguments);
        Assert.True(result.ExitCode == exitCode, result.Messages);
        return result;
    }
}
