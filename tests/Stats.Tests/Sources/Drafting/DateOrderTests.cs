using Stats.Functions.Sources;

namespace Stats.Tests.Sources.Drafting;

/// <summary>Day or month first: told by the whole file, or asked for, never guessed.</summary>
public class DateOrderTests
{
    [Theory]
    [InlineData("03/04/2025", "05/06/2025", "DMY MDY")]
    [InlineData("03-04-05", "05-06-07", "DMY MDY YMD")]
    [InlineData("3/4/2025 8:05", "5/6/2025 9:10", "DMY MDY")]
    public void Dates_that_can_be_read_either_way_are_asked_for(string one, string other, string options)
    {
        var draft = Drafted.Of($"Datum;Kö\n{one};A\n{other};B\n", "fixedChannel=phone");
        var question = Assert.Single(draft.Questions);
        Assert.Equal(("dates", options), (question.Setting, string.Join(' ', question.Options)));
        Assert.Contains($"--dates {options.Replace(' ', '|')} settles it", question.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(one, question.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("13/04/2025", "dd/MM/yyyy")]
    [InlineData("04/13/2025", "MM/dd/yyyy")]
    public void One_number_above_12_in_the_last_of_three_hundred_rows_decides(string last, string format)
    {
        var rows = string.Concat(Enumerable.Range(0, 299).Select(i => $"{(i % 12) + 1:00}/{(i / 12 % 12) + 1:00}/2025;A\n"));
        Assert.Equal([format], Drafted.Of($"Datum;Kö\n{rows}{last};A\n", "fixedChannel=phone").TimeFormats);
    }

    [Theory]
    [InlineData("DMY", "2025-04-03")]
    [InlineData("mdy", "2025-03-04")]
    public void The_answer_decides(string answer, string day)
    {
        var reading = Drafted.Read("Datum;Kö\n03/04/2025;A\n03/04/2025;B\n", "fixedChannel=phone", $"dates={answer}");
        Assert.Equal(Calendar.Days.On(day), reading.FirstDay);
    }

    [Fact]
    public void Rows_that_contradict_each_other_are_asked_for()
    {
        var rows = string.Concat(Enumerable.Repeat("03/04/2025;A\n", 40).Concat(Enumerable.Range(1, 12).Select(month => $"{month:00}/05/2025;B\n")));
        var draft = Drafted.Of($"Datum;Kö\n{rows}13/04/2025;A\n04/13/2025;A\n", "fixedChannel=phone");
        Assert.Equal("dates", Assert.Single(draft.Questions).Setting);
    }

    [Theory]
    [InlineData("2025-03-10T08:20:11.000Z", "yyyy-MM-ddTHH:mm:ssfz")]
    [InlineData("2025-03-10 08:20:11 +0100", "yyyy-MM-dd HH:mm:ssf z")]
    [InlineData("20250310", "yyyyMMdd")]
    [InlineData("13 Mar 2025", "dd MMM yyyy")]
    [InlineData("2025-03-10 8.05", "yyyy-MM-dd HH.mm")]
    [InlineData("31.3.2025 klo 8.05", "dd.MM.yyyy klo HH.mm")]
    [InlineData("3/25/25 9:01 PM", "MM/dd/yy hh:mm tt")]
    [InlineData("10.03.2025", "dd.MM.yyyy")] // with dots the day is first, also where no number tells
    [InlineData("3.4.2025 8:05", "dd.MM.yyyy HH:mm")]
    public void Many_ways_to_write_a_time_are_known(string time, string format) =>
        Assert.Equal([format], Drafted.Of($"Skapad;Kö\n{time};A\n{time};B\n", "fixedChannel=phone").TimeFormats);

    [Fact]
    public void Two_ways_in_one_column_are_both_read()
    {
        const string Rows = "Skapad;Kö\n2025-03-10 08:00:05;A\n2025-03-10 08:01;B\n2025-03-10 08:02;C\n";
        Assert.Equal(["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"], Drafted.Of(Rows, "fixedChannel=phone").TimeFormats);
        Assert.Equal(3, Drafted.Read(Rows, "fixedChannel=phone").EventRowCount);
    }
}
