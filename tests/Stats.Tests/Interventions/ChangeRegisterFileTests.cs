using System.Text;
using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Analytics.Interventions;
using Stats.Functions.Changes;
using Stats.Functions.Sources;

namespace Stats.Tests.Interventions;

public sealed class ChangeRegisterFileTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    [Fact]
    public void A_row_tells_what_where_when_and_what_is_hoped_for()
    {
        File.WriteAllText(path, "# comment\ndate;where;what;expected;owner;baselineFrom;controls\n2026-03-03;/bygglov;Skrev om;−10 %;Webb;2025-01-01;Skola + Kultur\n\n2026-04-01;Avfall;Nytt brev;;;;\n");
        var changes = ChangeRegisterFile.Load(path);
        Assert.Equal(2, changes.Count);
        Assert.Equal((new LocalDate(2026, 3, 3), "/bygglov", "Skrev om", -0.1, "Webb", new LocalDate(2025, 1, 1)),
            (changes[0].Day, changes[0].Where, changes[0].What, changes[0].ExpectedFraction!.Value, changes[0].Owner, changes[0].BaselineFrom!.Value));
        Assert.Equal(["Skola", "Kultur"], changes[0].Controls!);
        Assert.Equal((null, null, null), (changes[1].ExpectedFraction, changes[1].BaselineFrom, changes[1].Controls));
    }

    [Theory]
    [InlineData("date;where\n", "the columns must be date;where;what")]
    [InlineData("date;where;what\n3/3;/a;b\n", "line 2: 'date' is a day such as 2026-03-03")]
    [InlineData("date;where;what\n2026-03-03;;b\n", "line 2: 'where' is needed")]
    [InlineData("date;where;what\n2026-03-03;/a;\n", "line 2: 'what' is needed")]
    [InlineData("date;where;what\n1900-01-01;/a;b\n", "line 2: 'date' is a day such as 2026-03-03, and not before 2000")]
    [InlineData("date;where;what;baselineFrom\n2026-03-03;/a;b;2026-03-03\n", "line 2: 'baselineFrom' must lie before the change")]
    [InlineData("date;where;what;expected\n2026-03-03;/a;b;lots\n", "line 2: 'expected' is what is hoped for in per cent")]
    [InlineData("date;where;what;expected\n2026-03-03;/a;b;10\n", "with its sign: -10% for fewer contacts")]
    [InlineData("date;where;what\n2026-03-03;/a;b\n2026-03-03;/A;c\n", "line 3: the same place has a change from that day already")]
    public void A_row_that_is_not_valid_is_told_with_its_line(string text, string message)
    {
        File.WriteAllText(path, text);
        Assert.Contains(message, Assert.Throws<ExportFormatException>(() => ChangeRegisterFile.Load(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_added_is_read_again_and_the_rest_is_left_as_it_was()
    {
        File.WriteAllText(path, "date;where;what;expected;owner;baselineFrom;controls\n2026-01-01;/a;b;;;;");
        var change = new RegisteredChange(new(2026, 3, 3), "/c", "Ny text", -0.125, "Webb", new(2025, 1, 1), ["Skola", "Kultur & fritid"]);
        ChangeRegisterFile.Add(path, change);
        var read = ChangeRegisterFile.Load(path);
        Assert.Equal(("/a", "/c", -0.125, "Skola|Kultur & fritid"), (read[0].Where, read[1].Where, read[1].ExpectedFraction, string.Join('|', read[1].Controls!)));
        Assert.Throws<ExportFormatException>(() => ChangeRegisterFile.Add(path, change));
        Assert.Throws<ExportFormatException>(() => ChangeRegisterFile.Add(path, change with { Where = "a;b" }));
    }

    [Fact]
    public void A_row_is_added_in_the_letters_order_and_separator_of_the_file()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        File.WriteAllBytes(path, Encoding.GetEncoding("windows-1252").GetBytes("where,date,what,expected\r\nFörskola,2025-10-06,Åtgärd på sidan,-10%\r\n"));
        var change = new RegisteredChange(new(2026, 3, 20), "Skola", "Brev, och sida", 0.1, "", null, null);
        ChangeRegisterFile.Add(path, change);
        Assert.Equal([("Förskola", "Åtgärd på sidan", -0.1), ("Skola", "Brev, och sida", 0.1)],
            ChangeRegisterFile.Load(path).Select(row => (row.Where, row.What, row.ExpectedFraction!.Value)));
        Assert.Contains("has no column owner", Assert.Throws<ExportFormatException>(() => ChangeRegisterFile.Add(path, change with { Day = new(2026, 3, 21), Owner = "Webb" })).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Anna Berg, 070-123 45 67", "owner 'Anna Berg, •': leave out what stands at •")]
    [InlineData("=HYPERLINK(1)", "a spreadsheet takes what begins with =")]
    public void What_is_personal_or_a_formula_is_not_written_down(string owner, string message)
    {
        var added = Assert.Throws<ExportFormatException>(() => ChangeRegisterFile.Add(path, new(new(2026, 3, 3), "/c", "Ny text", null, owner, null, null)));
        Assert.Contains(message, added.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("070", added.Message, StringComparison.Ordinal);
        Assert.Equal("", File.ReadAllText(path));
    }

    [Fact]
    public void What_is_personal_in_a_file_is_not_read()
    {
        File.WriteAllText(path, "date;where;what;owner\n2026-03-03;/a;Efter samtal med 19850101-2389;anna@kommunen.se\n");
        var row = Assert.Single(ChangeRegisterFile.Load(path));
        Assert.Equal(("Efter samtal med •", "•"), (row.What, row.Owner));
    }

    [Fact]
    public void Rows_that_are_no_dated_event_are_known_beside_the_others_to_changes_at_the_same_time()
    {
        var events = new[] { Event(DatedEventKind.PageEdit, "/bygglov", new(2026, 3, 3)) };
        var known = Changes.Known(events, [new(new(2026, 3, 3), "/Bygglov", "Skrev om", null, "", null, null), new(new(2026, 3, 9), "Bygglov", "Ny blankett", null, "", null, null)]);
        Assert.Equal([(DatedEventKind.PageEdit, "/bygglov", 3), (DatedEventKind.Other, "Bygglov", 9)], known.Select(one => (one.Kind, one.What, one.Start.Day.Day)));
    }

    [Fact]
    public void A_row_stands_for_the_dated_event_of_the_same_day_and_place_and_others_are_added()
    {
        var topics = new TopicMap([new("*", SubjectKind.Page, "/bygglov/*", new("Bygglov"))]);
        var resolved = new EventTopics(topics, [new("webb")]);
        var events = new[] { Event(DatedEventKind.PageEdit, "/bygglov/ny", new(2026, 3, 3)), Event(DatedEventKind.Outage, "Bygglov", new(2026, 3, 4)) };
        var register = new RegisteredChange[]
        {
            new(new(2026, 3, 3), "/Bygglov/ny", "Skrev om", null, "", null, null),
            new(new(2026, 5, 5), "bygglov", "Ny blankett", null, "", null, null),
        };
        var changes = Changes.Of(events, register, resolved);
        Assert.Equal([("bygglov", DatedEventKind.Other, "Bygglov", "Ny blankett"), ("/bygglov/ny", DatedEventKind.PageEdit, "Bygglov", "Skrev om")],
            changes.Select(change => (change.What, change.Kind, change.Topic.Name, change.Registered!.What)));
    }

    public void Dispose() => File.Delete(path);

    private static DatedEvent Event(DatedEventKind kind, string what, LocalDate day) => new(kind, what, new(0, day, 3600), null);
}
