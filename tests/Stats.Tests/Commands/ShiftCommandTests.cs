using System.Text.Json.Nodes;

namespace Stats.Tests.Commands;

public sealed class ShiftCommandTests : IDisposable
{
    private const string Header = "period,segment,channel,count\n";

    private static readonly string[] parts = ["total", "behaviour", "mix", "volume"];

    private readonly string folder = Directory.CreateTempSubdirectory("stats-shift-").FullName;

    // DOMAIN's paradox: 50.0 % becomes 46.7 % though it rises within every topic.
    private const string Paradox =
        "2024,sop,eservice,300\n2024,sop,phone,700\n2024,bygg,eservice,300\n2024,bygg,phone,200\n2024,skola,eservice,400\n2024,skola,phone,100\n"
        + "2025,sop,eservice,660\n2025,sop,phone,1340\n2025,bygg,eservice,320\n2025,bygg,phone,180\n2025,skola,eservice,420\n2025,skola,phone,80\n";

    [Theory]
    [InlineData(Paradox)]
    [InlineData(Header + Paradox)]
    public async Task The_paradox_is_split_exactly_with_one_year_on_each_side(string text)
    {
        var answer = await JsonAsync(text);
        Assert.Equal((1400 / 3000.0) - 0.5, (double)answer["total"]!["estimate"]!, 1e-12);
        Assert.Equal(0.0341666667, (double)answer["behaviour"]!["estimate"]!, 1e-9);
        Assert.Equal(-0.0675, (double)answer["mix"]!["estimate"]!, 1e-9);
        Assert.Equal(0.5, (double)answer["volume"]!["estimate"]!, 1e-12);
        Assert.All(parts, key => Assert.True((double)answer[key]!["lower"]! < (double)answer[key]!["upper"]!));
        Assert.Empty(answer["withheld"]!.AsArray());
        Assert.Equal("eservice", (string)answer["channel"]!);
        Assert.Equal(("2024-01-01", "2025-12-31", 2000), ((string)answer["before"]!["from"]!, (string)answer["after"]!["to"]!, (int)answer["before"]!["count"]!));
        Assert.Contains(answer["notes"]!.AsArray(), note => ((string)note!).Contains("the intervals rest on the counts alone", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Counts_may_have_a_decimal_comma()
    {
        var answer = await JsonAsync("2024;a;phone;1,5\n2024;a;eservice;1,5\n2025;a;phone;1\n2025;a;eservice;\"3\"\n");
        Assert.Equal(0.25, (double)answer["total"]!["estimate"]!, 1e-12);
    }

    [Fact]
    public async Task A_department_is_for_a_workspace()
    {
        var path = Path.Combine(folder, "counts.csv");
        await File.WriteAllTextAsync(path, Paradox);
        var result = await StatsProcess.RunAsync("shift", path, "--department", "Teknik");
        Assert.Equal((1, ""), (result.ExitCode, result.Results));
        Assert.Contains("--department is for a workspace folder", result.Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--channel phone", 1 - (1400 / 3000.0) - 0.5)]
    [InlineData("--before 2025 --after 2024", 0.5 - (1400 / 3000.0))]
    public async Task Another_channel_and_other_periods_can_be_chosen(string options, double total) =>
        Assert.Equal(total, (double)(await JsonAsync(Paradox, options.Split(' ')))["total"]!["estimate"]!, 1e-12);

    [Fact]
    public async Task Two_years_of_months_are_compared_month_by_month_and_what_was_chosen_is_said()
    {
        var answer = await JsonAsync(Months(24, month => month < 12 ? 20 : 30));
        Assert.Equal("pairedSubPeriods", (string)answer["basis"]!);
        Assert.Equal(0.3 - 0.2, (double)answer["total"]!["estimate"]!, 1e-12);
        Assert.Equal(("2024-01-01", "2024-12-31", "2025-01-01"), ((string)answer["before"]!["from"]!, (string)answer["before"]!["to"]!, (string)answer["after"]!["from"]!));
        Assert.Contains("The last 12 months are compared with the 12 before them.", answer["notes"]!.AsArray().Select(note => (string)note!));
    }

    [Fact]
    public async Task With_less_than_two_years_the_halves_are_compared()
    {
        var answer = await JsonAsync(Months(9, month => month < 5 ? 20 : 30));
        Assert.Equal(("2024-04-30", "2024-06-01"), ((string)answer["before"]!["to"]!, (string)answer["after"]!["from"]!));
        Assert.Equal("subPeriods", (string)answer["basis"]!);
    }

    [Fact]
    public async Task Weeks_of_two_years_are_compared_by_number_and_holiday_and_those_left_out_are_named()
    {
        var rows = string.Concat(Enumerable.Range(1, 52).SelectMany(week => Enumerable.Range(2024, 2).Select(year => $"{year}-W{week:00},a,web,{30 + (week % 3)}\n{year}-W{week:00},a,phone,{60 + (week % 5)}\n")));
        var notes = (await JsonAsync(rows))["notes"]!.AsArray().Select(note => (string)note!).ToList();
        Assert.Contains(notes, note => note.StartsWith("47 of the last 52 weeks are compared", StringComparison.Ordinal));
        Assert.Contains(
            "Left out: 2025-W01 (Nyårsafton, Nyårsdagen in one of the years), 2025-W02 (Trettondedag jul in one of the years), 2025-W13 (Långfredagen in one of the years), "
            + "2025-W14 (Annandag påsk in one of the years), 2025-W19 (Kristi himmelsfärdsdag in one of the years).", notes);
    }

    [Fact]
    public async Task A_channel_that_becomes_unknown_is_withheld_with_its_date()
    {
        var rows = string.Concat(Enumerable.Range(0, 24).Select(month =>
            $"{Month(month)},a,eservice,{200 + (month % 3)}\n{Month(month)},a,phone,{(month < 14 ? 600 : 250) + (month % 5)}\n{Month(month)},a,unknown,{(month < 14 ? 10 : 355) + (month % 4)}\n"));
        var reason = Assert.Single((await JsonAsync(rows))["withheld"]!.AsArray());
        Assert.StartsWith("2025-03-01: 'unknown' went from ", (string)reason!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Topics_that_were_renamed_are_no_topic_mix() => Assert.Contains(
        "Topics seem to have been renamed",
        (string)Assert.Single((await JsonAsync(Paradox.Replace("2025,sop,", "2025,avfall,", StringComparison.Ordinal)))["withheld"]!.AsArray())!, StringComparison.Ordinal);

    [Fact]
    public async Task A_row_for_each_topic_goes_to_Excel()
    {
        var csv = (await RunAsync(Paradox.Replace("sop", "\"sop; skräp\"", StringComparison.Ordinal), "--csv")).Results.Split('\n');
        Assert.Equal("\uFEFFsegment;before;followedBefore;after;followedAfter;change;changeLower;changeUpper;behaviour;mix", csv[0]);
        Assert.StartsWith("\"sop; skräp\";1000;300;2000;660;0.03;", csv[1], StringComparison.Ordinal);
        Assert.StartsWith("*;2000;1000;3000;1400;-0.033333;", csv[4], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("line 2: the period cannot be read. Write it as 2025-03-03 (a day)", "2024,a,phone,1\n70174,a,phone,2\n")]
    [InlineData("line 3: the count must be a number that is not negative", Header + "2024,a,phone,1\n2025,a,phone,-70174\n")]
    [InlineData("line 2: the count has three digits behind a comma", "2024;a;phone;1\n2025;a;phone;70,174\n")]
    [InlineData("line 2: line 1 has the same period, segment and channel.", "2024,a,phone,1\n2024,a,Phone,70174\n")]
    [InlineData("line 2: the period is a month, but the first row's is a year.", "2024,a,phone,1\n2024-02,a,phone,70174\n")]
    [InlineData("line 2: the channel is missing.", "2024,a,phone,1\n2024,a,,70174\n")]
    [InlineData("line 2: 4 columns are expected (period, segment, channel, count). Found: 3.", "2024,a,phone,1\n2025,a,70174\n")]
    [InlineData("line 1: the columns period, segment, channel, count are needed. Found: period, channel, count.", "period,channel,count\n2024,phone,70174\n")]
    [InlineData("only one period lies within what is asked for, and two are needed. The periods there are go from 2024 to 2024.", "2024,a,phone,70174\n")]
    [InlineData("has a header, but no rows.", Header)]
    [InlineData("is empty.", "")]
    public async Task What_cannot_be_read_is_told_by_line_and_never_by_value(string message, string text)
    {
        var result = await StatsProcess.RunAsync("shift", Save(text));
        Assert.Equal((1, ""), (result.ExitCode, result.Results));
        Assert.Contains(message, result.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain("70174", result.Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--before and --after belong together", "--before 2024")]
    [InlineData("--before: '24' is not a period.", "--before 24 --after 2025")]
    [InlineData("--before and --after overlap.", "--before 2024..2025 --after 2025")]
    [InlineData("no period lies within --after. The periods there are go from 2024 to 2025.", "--before 2024 --after 2026")]
    [InlineData("has no channel 'fax', but eservice, phone.", "--channel fax")]
    [InlineData("has no channel '@fax'", "--channel @fax")]
    [InlineData("--from lies after --to.", "--from 2025 --to 2024")]
    public async Task What_cannot_be_answered_is_told_with_what_to_write(string message, string options)
    {
        var result = await StatsProcess.RunAsync(["shift", Save(Paradox), .. options.Split(' ')]);
        Assert.Equal((1, ""), (result.ExitCode, result.Results));
        Assert.Contains(message, result.Messages, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Months from January 2024; of a hundred contacts about one topic, so many are e-services, a few more or less.</summary>
    private static string Months(int count, Func<int, int> followed) => string.Concat(Enumerable.Range(0, count).Select(month =>
        $"{Month(month)},a,eservice,{followed(month) + ((month % 2 * 2) - 1)}\n{Month(month)},a,phone,{100 - followed(month) - ((month % 2 * 2) - 1)}\n"));

    private static string Month(int month) => $"{2024 + (month / 12)}-{(month % 12) + 1:00}";

    private string Save(string text)
    {
        var path = Path.Combine(folder, "counts.csv");
        File.WriteAllText(path, text);
        return path;
    }

    private async Task<JsonNode> JsonAsync(string text, params string[] options) => JsonNode.Parse((await RunAsync(text, [.. options, "--json"])).Results)!;

    private async Task<StatsResult> RunAsync(string text, params string[] options)
    {
        var result = await StatsProcess.RunAsync(["shift", Save(text), .. options]);
        Assert.Equal((0, ""), (result.ExitCode, result.Messages));
        return result;
    }
}
