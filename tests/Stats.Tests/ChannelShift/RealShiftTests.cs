using System.Globalization;
using System.Text.Json.Nodes;
using Stats.Tests.Commands;

namespace Stats.Tests.ChannelShift;

/// <summary>Shifts that are known to have happened, in public data; shares are counted again here.</summary>
public sealed class RealShiftTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("stats-shift-").FullName;

    // Cases of 16 neighbourhoods of Kansas City. Departments kept their names; of the request types, all but a tenth were renamed.
    [RealDataFact]
    public async Task Kansas_City_moved_from_the_telephone_to_the_web_in_every_large_department_and_not_by_topic_mix()
    {
        var cases = Cases(column: 2);
        var answer = await ShiftAsync(Rows(cases), "--channel", "web", "--before", "2007", "--after", "2019");
        var (before, after) = (Share(cases, 2007), Share(cases, 2019));
        Assert.Equal(after - before, Number(answer["total"]!["estimate"]!), 1e-9);
        Assert.InRange(before, 0, 0.02);
        Assert.InRange(after, 0.2, 0.3);
        Assert.True(Number(answer["behaviour"]!["lower"]!) > 0.2);
        Assert.InRange(Number(answer["mix"]!["estimate"]!), -0.02, 0.02);
        Assert.All(answer["segments"]!.AsArray().Take(5), segment => Assert.True(Number(segment!["change"]!["lower"]!) > 0));
        Assert.Empty(answer["withheld"]!.AsArray());
        Assert.True(Number(answer["trend"]!["lower"]!) > 0);
    }

    [RealDataFact]
    public async Task Kansas_City_by_request_type_is_told_while_types_keep_their_names_and_withheld_when_they_were_renamed()
    {
        var cases = Cases(column: 5);
        var told = await ShiftAsync(Rows(cases), "--channel", "web", "--before", "2007", "--after", "2014");
        Assert.Equal(Share(cases, 2014) - Share(cases, 2007), Number(told["total"]!["estimate"]!), 1e-9);
        Assert.True(Number(told["behaviour"]!["lower"]!) > 0.1);
        Assert.Empty(told["withheld"]!.AsArray());
        var withheld = (await ShiftAsync(Rows(cases), "--channel", "web", "--before", "2007", "--after", "2019"))["withheld"]!.AsArray();
        Assert.Contains("Topics seem to have been renamed", (string)Assert.Single(withheld)!, StringComparison.Ordinal);
    }

    [RealDataFact]
    public async Task Vancouver_is_called_less_in_2023_than_in_2014()
    {
        var days = File.ReadLines(RealData.Path("data", "vancouver-311-contact-centre", "contact-centre-metrics_snapshot-2024-12.csv")).Skip(1)
            .GroupBy(line => line.Split(';')[0]).Select(same => same.First().Split(';')).ToDictionary(cells => cells[0], cells => double.Parse(cells[1], CultureInfo.InvariantCulture));
        var months = days.GroupBy(day => day.Key[..7]).Select(month => $"{month.Key},,phone,{month.Sum(day => day.Value)}");
        var answer = await ShiftAsync(months, "--before", "2014", "--after", "2023");
        double Sum(string year) => days.Where(day => day.Key.StartsWith(year, StringComparison.Ordinal)).Sum(day => day.Value);
        Close((Sum("2023") / Sum("2014")) - 1, answer["volume"]!["estimate"]!);
        Assert.True(Number(answer["volume"]!["upper"]!) < -0.1);
        Assert.Equal(0, Number(answer["total"]!["estimate"]!));
    }

    // In March 2020 people asked online; by September the telephone was back.
    [RealDataFact]
    public async Task People_went_back_from_111_online_to_the_telephone_between_spring_and_autumn_2020()
    {
        var rows = File.ReadLines(RealData.Path("data", "nhs111-calls-vs-online", "nhs111_daily_region_channel.csv")).Skip(1).Select(line => line.Split(','))
            .Where(cells => cells[2] is "111" or "111_online").ToList();
        var answer = await ShiftAsync(
            rows.GroupBy(cells => (cells[0], cells[1], cells[2])).Select(same => $"{same.Key.Item1},{same.Key.Item2},{same.Key.Item3},{same.Sum(cells => long.Parse(cells[3], CultureInfo.InvariantCulture))}"),
            "--channel", "111_online", "--before", "2020-03-18..2020-04-14", "--after", "2020-09-01..2020-09-28");
        var (before, after) = (Share("2020-03-18", "2020-04-14"), Share("2020-09-01", "2020-09-28"));
        Close(after - before, answer["total"]!["estimate"]!);
        Assert.True(after < before);
        Assert.True(Number(answer["behaviour"]!["upper"]!) < 0);

        double Share(string first, string last)
        {
            var within = rows.Where(cells => string.CompareOrdinal(cells[0], first) >= 0 && string.CompareOrdinal(cells[0], last) <= 0).ToList();
            return within.Where(cells => cells[2] == "111_online").Sum(cells => double.Parse(cells[3], CultureInfo.InvariantCulture)) / within.Sum(cells => double.Parse(cells[3], CultureInfo.InvariantCulture));
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<JsonNode> ShiftAsync(IEnumerable<string> rows, params string[] options)
    {
        var path = Path.Combine(folder, "counts.csv");
        await File.WriteAllLinesAsync(path, rows);
        var result = await StatsProcess.RunAsync(["shift", path, "--json", .. options]);
        Assert.Equal((0, ""), (result.ExitCode, result.Messages));
        return JsonNode.Parse(result.Results)!;
    }

    private static List<string> Cells(string line)
    {
        var (cells, start, isQuoted) = (new List<string>(), 0, false);
        for (var i = 0; i <= line.Length; i++)
        {
            isQuoted ^= i < line.Length && line[i] == '"';
            if (i < line.Length && (line[i] != ',' || isQuoted))
                continue;
            cells.Add(line[start..i].Trim('"'));
            start = i + 1;
        }

        return cells;
    }

    private static List<(int Year, string Channel, string Topic)> Cases(int column) =>
    [
        .. File.ReadLines(RealData.Path("data", "kansas-city-311", "kc311_2007-2020.csv")).Skip(1).Select(Cells)
            .Where(cells => cells.Count == 12 && cells[7].Length == 10 && cells[1].Length > 0)
            .Select(cells => (int.Parse(cells[7][6..], CultureInfo.InvariantCulture), cells[1].ToLowerInvariant(), cells[column]))
            .Where(one => one.Item1 is >= 2007 and <= 2019),
    ];

    private static IEnumerable<string> Rows(List<(int Year, string Channel, string Topic)> cases) =>
        cases.GroupBy(one => one).Select(same => $"{same.Key.Year},\"{same.Key.Topic}\",{same.Key.Channel},{same.Count()}");

    private static double Share(List<(int Year, string Channel, string Topic)> cases, int year) =>
        cases.Count(one => one.Year == year && one.Channel == "web") / (double)cases.Count(one => one.Year == year);

    private static double Number(JsonNode node) => (double)node;

    private static void Close(double expected, JsonNode actual) => Assert.Equal(expected, Number(actual), 1e-9);
}
