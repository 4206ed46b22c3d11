using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Stats.Functions.Sources;
using Stats.Functions.Sources.Drafting;

namespace Stats.Tests.Sources.Drafting;

public class DraftTests
{
    [Theory]
    [InlineData("eva@example.se", "ivar@example.se", "e-mail addresses")]
    [InlineData("070-1740605", "070-1740606", "phone numbers")]
    [InlineData("+46 70 174 06 05", "+46 70 174 06 06", "phone numbers")]
    [InlineData("19121212-1212", "19121212-1212", "personal numbers")]
    [InlineData("192.0.2.1", "192.0.2.2", "IP addresses")]
    public void A_column_of_personal_data_is_no_subject_whatever_it_is_called(string one, string other, string kind)
    {
        var file = $"Datum;Ärendetyp\n2025-03-10;{one}\n2025-03-11;{other}\n";
        var draft = Drafted.Of(file, "fixedChannel=phone");
        Assert.Equal($"left out: personal data ({kind})", Drafted.LeftOut(draft, "Ärendetyp"));
        Assert.All(draft.Notes.Append(DraftYaml.Of(draft)).Concat(draft.Columns.Select(column => column.Shape)), text => Assert.DoesNotContain(one, text, StringComparison.Ordinal));

        var refusal = Assert.Throws<ExportFormatException>(() => Drafted.Of(file, "fixedChannel=phone", "subject=Ärendetyp")).Message;
        Assert.Contains($"'Ärendetyp' looks like personal data ({kind})", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Handläggare")]
    [InlineData("Saksbehandler")]
    [InlineData("Käsittelijä")]
    [InlineData("User Name")]
    [InlineData("Personnummer")]
    [InlineData("Ärendebeskrivning")]
    [InlineData("Ämne")]
    [InlineData("Kommentar")]
    public void A_name_that_tells_of_persons_or_free_text_is_enough(string name) =>
        Assert.StartsWith("left out: personal data (", Drafted.LeftOut(Drafted.Of($"Datum;{name}\n2025-03-10;a\n2025-03-11;b\n", "fixedChannel=phone"), name), StringComparison.Ordinal);

    [Fact]
    public void Numbers_of_the_rows_are_no_ids()
    {
        var draft = Drafted.Of("Id;Datum;Kanal\n1;2025-03-10;Telefon\n2;2025-03-10;Chatt\n3;2025-03-11;Brev\n");
        Assert.Equal("left out: numbers the rows of this file, so it changes from export to export", Drafted.LeftOut(draft, "Id"));
        Assert.Equal(Coverage.Replace, Drafted.Profile(draft).Coverage);
    }

    [Theory]
    [InlineData("08:00 08:05 08:10 09:00", 5)]
    [InlineData("08:00 08:10 08:30", 10)]
    [InlineData("08:00 08:15 09:00", 15)]
    [InlineData("08:00 08:30 10:00", 30)]
    [InlineData("08:00 09:00 11:00", 60)]
    public void The_distances_between_times_tell_how_long_an_interval_is(string clocks, int minutes)
    {
        var rows = string.Concat(clocks.Split(' ').Select(clock => $"2025-03-10 {clock};3\n"));
        Assert.Equal(minutes, Drafted.Of($"Datum;Antal samtal\n{rows}", "fixedChannel=phone").Grain);
    }

    [Theory]
    [InlineData("2025-03-03 2025-03-10 2025-03-17")]
    [InlineData("2025-01-01 2025-02-01 2025-03-01")]
    [InlineData("2025-03-10T08:00 2025-03-10T08:20")]
    [InlineData("2025-03-10T08:00")]
    public void Weeks_months_and_odd_intervals_are_no_guess(string times)
    {
        var rows = string.Concat(times.Split(' ').Select(time => $"{time};3\n"));
        Assert.Equal("grain", Assert.Single(Drafted.Of($"Datum;Antal samtal\n{rows}", "fixedChannel=phone").Questions).Setting);
    }

    [Theory]
    [InlineData("Väntetid (sek)", "75", DurationUnit.Seconds)]
    [InlineData("Väntetid (min)", "1,25", DurationUnit.Minutes)]
    [InlineData("wait_time_ms", "75000", DurationUnit.Milliseconds)]
    [InlineData("Väntetid", "75", DurationUnit.Seconds)]
    [InlineData("Väntetid", "75000", DurationUnit.Milliseconds)]
    [InlineData("Odotusaika", "0:01:15", DurationUnit.Seconds)]
    public void The_unit_of_a_length_is_told_by_its_name_its_colons_or_its_size(string name, string value, DurationUnit unit)
    {
        var profile = Drafted.Profile(Drafted.Of($"Datum;{name}\n2025-03-10;{value}\n2025-03-11;{value}\n", "fixedChannel=phone"));
        Assert.Equal((name, unit), (Assert.Single(profile.Wait!.Columns), profile.Wait.Unit));
    }

    [Fact]
    public void What_cannot_be_told_is_asked_for_all_at_once()
    {
        var draft = Drafted.Of("Ort;Färg\nLund;blå\nEslöv;röd\n");
        Assert.Equal(["time", "fixedChannel"], draft.Questions.Select(question => question.Setting));
    }

    [Fact]
    public void A_person_decides_over_names()
    {
        var draft = Drafted.Of("Datum;Kö;Grupp;Kanal\n2025-03-10;A;B;Telefon\n2025-03-11;C;D;Chatt\n", "queue=Grupp", "channel=", "fixedChannel=chat");
        Assert.Equal("Time: Datum; Queue: Grupp", Drafted.Roles(draft));
        var refusal = Assert.Throws<ExportFormatException>(() => Drafted.Of("Datum;Kö\n2025-03-10;A\n", "time=När")).Message;
        Assert.Equal("export.csv has no column 'När'. It has: Datum, Kö.", refusal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("bara text\noch mer text\n")]
    [InlineData("Datum;Kö\n")]
    public void A_file_without_a_table_is_refused_in_words(string text) => Assert.ThrowsAny<ExportFormatException>(() => Drafted.Of(text));

    [Fact]
    public void Whatever_a_table_holds_a_draft_without_questions_is_a_profile_that_reads_it()
    {
        string[] names = ["Datum", "Skapad", "Kö", "Kanal", "Ärendenummer", "Väntetid", "Inkomna", "Antal", "Telefon", "E-post", "Avslutat", "", "a|b", "#2", "vad?", "\"\"citat\"\"", "x: y # z", "\u2028", "Status"];
        string[] cells = ["2025-03-10", "2025-03-10 08:00", "13/04/2025", "04/05/2025", "Telefon", "E-post", "12", "0:01:15", "", "Totalt", "eva@example.se", "\"\"", "a: b", "-", "{x}", "😀", "\\", "Besvarat"];
        var tables =
            from width in Gen.Choose(2, 6)
            from header in Gen.ArrayOf(Gen.Elements(names), width)
            from rows in Gen.NonEmptyListOf(Gen.ArrayOf(Gen.Elements(cells), width))
            from time in Gen.Elements("Datum", "Skapad", "x")
            from times in Gen.ArrayOf(Gen.Elements("2025-03-10", "2025-03-11", "2025-03-11 08:15"), rows.Count)
            let timed = rows.Zip(times, (row, at) => row.Prepend(at)).Prepend(header.Prepend(time))
            select string.Concat(timed.Select(row => string.Join(';', row.Select(cell => $"\"{cell}\"")) + "\n"));
        var (read, all) = (0, 0);
        Prop.ForAll(tables.ToArbitrary(), table =>
        {
            all++;
            ProfileDraft draft;
            try
            {
                draft = Drafted.Of(table, ["dates=DMY", .. table.Length % 2 == 0 ? ["fixedChannel=phone"] : Array.Empty<string>()]);
            }
            catch (ExportFormatException)
            {
                return;
            }

            if (draft.Questions.Count > 0)
                return;
            read++;
            Assert.NotEmpty(draft.In(Role.Time));
            var reading = Export.Read(ProfileCatalogue.Parse("draft.yaml", DraftYaml.Of(draft)), Encoding.UTF8.GetBytes(table));
            Assert.True(reading.EventRowCount > 0 || reading.Rejected.Count > 0 || reading.Ignored.Count > 0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
        Assert.True(read * 10 > all, $"Only {read} of {all} tables made a profile.");
    }
}
