using Stats.Functions.Sources;

namespace Stats.Tests.Sources;

public class DelimitedExportTests
{
    private const string Header = "Datum;Tid;Kö;Väntetid;Samtalstid;Resultat\n";
    private const string Row = "2025-03-10;08:00;Växel;10;60;Besvarat\n";

    [Fact]
    public void The_header_in_the_middle_of_a_file_is_ignored()
    {
        var reading = Read(Header + Row + Header + Row);

        Assert.Equal((3, 2), (reading.RowCount, reading.EventRowCount));
        Assert.Equal(["the header again × 1"], Export.Counted(reading.Ignored));
    }

    [Fact]
    public void A_renamed_column_is_told_with_the_header_that_was_found_and_what_to_do()
    {
        var refusal = Export.Refusal("calls-csv", "Rapport\n" + Header.Replace("Resultat", "Slutkod", StringComparison.Ordinal) + Row);

        Assert.Contains("'Resultat | Status | Utfall | Result' is missing", refusal, StringComparison.Ordinal);
        Assert.Contains("(row 2) has: Datum, Tid, Kö, Väntetid, Samtalstid, Slutkod", refusal, StringComparison.Ordinal);
        Assert.Contains("stats profiles show calls-csv", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_header_is_refused_without_repeating_its_first_row() =>
        Assert.Contains("No header row was found", Export.Refusal("calls-csv", "Karin Ek;2025-03-10;0701740605\n"), StringComparison.Ordinal);

    [Fact]
    public void A_pattern_that_never_ends_is_refused_and_not_the_value_told()
    {
        var calls = Export.Profile("calls-csv");
        var slow = calls with { Ignore = [new() { Column = "Kö", Matches = "^(a+)+$", Reason = "prov" }] };

        var refusal = Assert.Throws<ExportFormatException>(() => Export.Read(slow, Header + $"2025-03-10;08:00;{new string('a', 64)}!;10;60;Besvarat\n"));

        Assert.Contains("'^(a+)+$' of the profile 'calls-csv' takes too long", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("aaaa", refusal.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Totalt;;;;;4\n")]
    [InlineData("SUMMA 2025;;;;;4\n")]
    [InlineData("Total;;;;;4\n")]
    public void A_totals_row_is_not_added_up(string totals) =>
        Assert.Equal(["a totals row × 1"], Export.Counted(Read(Header + Row + totals).Ignored));

    [Theory]
    [InlineData("12,5", 12.5)]
    [InlineData("12.5", 12.5)]
    [InlineData("1 000,25", 1000.25)]
    [InlineData("0:01:15", 75)]
    [InlineData("25:00:00", 90000)]
    public void A_length_of_time_may_have_a_decimal_comma(string wait, double seconds) =>
        Assert.Equal(seconds, Export.OnlyContacts(Read(Header + $"2025-03-10;08:00;Växel;{wait};60;Besvarat\n")).WaitTimeTotal.TotalSeconds);

    [Theory]
    [InlineData("sep=;\n")]
    [InlineData("sep=;\r\n\r\n")]
    [InlineData("\uFEFFsep=;\n")]
    [InlineData("Samtalsrapport\nPeriod: mars, 2025\n\n")]
    public void What_stands_before_the_header_is_skipped(string before)
    {
        var reading = Read(before + Header + Row);

        Assert.Equal((1, 1), (reading.RowCount, reading.EventRowCount));
    }

    [Fact]
    public void A_separator_at_the_end_of_every_line_is_no_column()
    {
        var reading = Read(Header.Replace("\n", ";\n", StringComparison.Ordinal) + Row.Replace("\n", ";\n", StringComparison.Ordinal));

        Assert.Equal(10, Export.OnlyContacts(reading).WaitTimeTotal.TotalSeconds);
    }

    [Theory]
    [InlineData("2027-01-01;08:00;Växel;10;60;Besvarat", "Datum + Tid: lies in the future (after 2026-12-31)")]
    [InlineData("2025-03-10;08:00;Växel", "has 3 fields, at least 6 are needed")]
    [InlineData("2025-03-10;08:00;Växel;hemligt77;60;Besvarat", "Väntetid: is not a length of time, such as 75, 75,5 or 0:01:15")]
    [InlineData("2025-03-10;08:00;Växel;10;-77;Besvarat", "Samtalstid: is not a length of time, such as 75, 75,5 or 0:01:15")]
    [InlineData("2025-03-10;08:00;Växel;1 7;60;Besvarat", "Väntetid: is not a length of time, such as 75, 75,5 or 0:01:15")]
    [InlineData("2025-03-10;08:00;Växel;1741593705;60;Besvarat", "Väntetid: is not a length of time, such as 75, 75,5 or 0:01:15")]
    [InlineData("2025-02-29;hemligt77;Växel;10;60;Besvarat", "Datum + Tid: is not a time written as yyyy-MM-dd HH:mm:ssf or yyyy-MM-dd HH:mm or yyyy-MM-dd HH.mm.ss or yyyy-MM-dd HH.mm or yyyy-MM-ddTHH:mm:ssf")]
    public void A_broken_row_is_rejected_with_line_and_reason_and_never_its_value(string row, string reason)
    {
        var reading = Read(Header + Row + row + "\n" + Row);

        Assert.Equal([reason + " × 1"], Export.Counted(reading.Rejected));
        Assert.Equal(3, Assert.Single(reading.RejectedRows).Line);
        Assert.Equal((3, 2), (reading.RowCount, reading.EventRowCount));
        Assert.DoesNotContain("77", Export.Everything(reading), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12;12;0;99:00:00", "")]
    [InlineData("3000000000;1;0;10", "Inkomna: is not a count (a whole number, at least 0)")]
    [InlineData("2000000000;2000000000;0;8000:00:00", "Medelväntetid: is too long for so many handled")]
    public void A_sum_that_no_contact_centre_can_reach_is_rejected(string counts, string reason)
    {
        var reading = Export.Read("calls-half-hour-csv", $"Datum;Tid;Kö;Inkomna;Besvarade;Tappade;Medelväntetid\n2025-03-10;08:00;Växel;{counts}\n");

        Assert.Equal(reason.Length == 0 ? [] : [reason + " × 1"], Export.Counted(reading.Rejected));
    }

    [Fact]
    public void Columns_may_be_numbered_when_there_is_no_header()
    {
        var profile = new SourceProfile
        {
            Id = "prov",
            Header = false,
            Time = new() { Columns = ["#2"], Formats = ["yyyy-MM-dd HH:mm"] },
            Channel = new() { Fixed = Analytics.Contacts.Channel.Phone },
            Subject = new() { Kind = Analytics.Contacts.SubjectKind.Queue, Columns = ["#4 | #1"] },
        };

        Assert.Equal("Växel", Export.OnlyContacts(Export.Read(profile, "\uFEFFVäxel;2025-03-10 08:00;x;Växel\n")).Key.Subject.Value);
        Assert.Throws<ExportFormatException>(() => Export.Read(profile, "Växel;2025-03-10 08:00\n"));
    }

    private static ExportReading Read(string text) => Export.Read("calls-csv", text);
}
