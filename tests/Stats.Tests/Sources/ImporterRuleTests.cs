using System.Text;
using Stats.Analytics.Contacts;
using Stats.Functions.Sources;

namespace Stats.Tests.Sources;

/// <summary>The rules that hold for the export of any system, whatever its profile.</summary>
public class ImporterRuleTests
{
    private const string Weeks = "Vecka;Antal ärenden;\n2025 v.9;377;\n";
    private const string Calls = "Date,Time,Queue,Wait,Talk,Result\n2025-03-10,09:00:00,Växel,75,60,Answered\n";
    private const string ConfidentialWords = "0701740|@example.se|karin.ek|192.0.2|Anna Ek|Bo Al|Example St|gatlykta|sophämtning|fritext";

    private static readonly Dictionary<string, byte[]> encodings = new()
    {
        ["UTF-8"] = Encoding.UTF8.GetBytes(Weeks),
        ["UTF-8 with byte order mark"] = [.. "\uFEFF"u8, .. Encoding.UTF8.GetBytes(Weeks)],
        ["UTF-16 with byte order mark"] = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Weeks)],
        ["UTF-16 without"] = Encoding.Unicode.GetBytes(Weeks),
        ["Windows-1252"] = TextEncoding.Windows1252.GetBytes(Weeks),
    };

    public static TheoryData<string> Encodings { get; } = new(encodings.Keys);

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Rule_1_the_encoding_is_told_by_the_bytes_and_not_by_the_name(string encoding) =>
        Assert.Equal(377, Export.OnlyContacts(Export.Read("open-eplatform-weeks", encodings[encoding], "utf-8.txt")).Counts.Offered);

    [Theory]
    [InlineData(",", "")]
    [InlineData(";", "")]
    [InlineData("\t", "")]
    [InlineData("|", "")]
    [InlineData(";", "sep=;\n")]
    public void Rule_2_the_delimiter_is_found_for_each_file(string delimiter, string first)
    {
        var calls = Export.OnlyContacts(Export.Read("calls-csv", first + Calls.Replace(",", delimiter, StringComparison.Ordinal)));

        Assert.Equal((1, 75.0, 60.0), (calls.Counts.Handled, calls.WaitTimeTotal.TotalSeconds, calls.HandleTimeTotal.TotalSeconds));
    }

    [Theory]
    [InlineData("Samtal i växeln\nUttag gjort av Kundcenter, mars\n\n")]
    [InlineData("# Kommunen\n# 20250310, 20250311\n")]
    public void Rule_3_lines_before_the_header_are_skipped(string preamble)
    {
        var reading = Export.Read("calls-csv", preamble + Calls);

        Assert.Equal((1, 1), (reading.RowCount, reading.EventRowCount));
    }

    [Fact]
    public void Rule_3_of_several_tables_in_one_file_the_right_one_is_read()
    {
        var reading = Export.Read(
            "matomo-scheduled-report",
            "Entry pages\nlabel,entry_nb_visits\n/a,7\n\nPage URLs\nlabel,nb_visits,nb_hits,avg_time_on_page,exit_rate\n/b,5,9,00:00:10,1%\n\nExit pages\nlabel,nb_visits,exit_nb_visits,exit_rate,x\n/c,3,3,1%,0\n",
            "rapport_2025-03-10.csv");

        Assert.Equal(["/b 9 5"], Export.Facts(reading).SelectMany(day => day.Pages).Select(page => $"{page.Page} {page.Views} {page.Visits}"));
    }

    [Fact]
    public void Rule_4_a_trailing_delimiter_makes_no_column()
    {
        using var csv = CsvHelper.CsvReader.FromText("Vecka;Antal ärenden;\n", DelimitedLayout.Options(';'));
        csv.Read();

        Assert.Equal(["Vecka", "Antal ärenden"], DelimitedLayout.ColumnsIn([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]).Names);
        Assert.Equal(377, Export.OnlyContacts(Export.Read("open-eplatform-weeks", Weeks)).Counts.Offered);
    }

    [Fact]
    public void Rule_4_a_nameless_column_between_others_stays_where_it_is() =>
        Assert.Equal(377, Export.OnlyContacts(Export.Read("open-eplatform-weeks", "Vecka;;Antal ärenden;\n2025 v.9;1;377;\n")).Counts.Offered);

    [Theory]
    [InlineData("Totalt,,,75,60,")]
    [InlineData("Summa: 1,,,75,60,")]
    [InlineData("Total,,,75,60,")]
    public void Rule_5_a_totals_row_is_not_added_up(string totals)
    {
        var reading = Export.Read("calls-csv", Calls + totals + "\n");

        Assert.Equal(["a totals row × 1"], Export.Counted(reading.Ignored));
        Assert.Equal(1, Export.OnlyContacts(reading).Counts.Offered);
    }

    [Fact]
    public void Rule_5_of_a_total_and_its_parts_beside_each_other_only_the_total_counts() => Assert.Equal(
        14, Export.OnlyContacts(Export.Read("open-eplatform-detailed", "Kategori;E-tjänst;2025 v.9 Totalt;2025 v.9 Kvinna;2025 v.9 Man;2025 v.9 Okänt;\nBygga;Bygglov;14;6;7;1;\n")).Counts.Offered);

    [Theory]
    [InlineData("2546", 2546)]
    [InlineData("2 546", 2546)]
    [InlineData("2\u00A0546", 2546)]
    [InlineData("2\u202F546", 2546)]
    [InlineData("2.546", 2546)]
    [InlineData("\"2,546\"", 2546)]
    [InlineData("\"1,234,567\"", 1_234_567)]
    [InlineData("12.0", 12)]
    public void Rule_10_thousands_may_be_set_apart(string written, long meant) => Assert.Equal(
        meant, Export.Facts(Export.Read("ga4-pages", $"# Start date: 20250310\nPage path,Views\n/a,{written}\n"))[0].Pages[0].Views);

    [Theory]
    [InlineData("75.5", 75.5)]
    [InlineData("\"75,5\"", 75.5)]
    [InlineData("0:01:15", 75)]
    public void Rule_10_decimals_have_a_comma_or_a_point(string written, double meant) => Assert.Equal(
        meant, Export.OnlyContacts(Export.Read("calls-csv", Calls.Replace(",75,", $",{written},", StringComparison.Ordinal))).WaitTimeTotal.TotalSeconds);

    [Theory]
    [InlineData("27%")]
    [InlineData("27 %")]
    [InlineData("\"0,27\"")]
    public void Rule_10_a_share_is_never_taken_for_a_count(string written) =>
        Assert.Equal(["Views: is not a count (a whole number, at least 0) × 1"], Export.Counted(Export.Read("ga4-pages", $"# Start date: 20250310\nPage path,Views\n/a,{written}\n").Rejected));

    [Fact]
    public void Rule_11_row_numbers_are_not_trusted_and_overlapping_exports_count_once()
    {
        const string header = "BI_ID,case_enquiry_id,open_dt,closed_dt,source,type,reason,department\n";
        const string same = "101004141,2011-07-01 01:32:33,,Self Service,Pothole,Repairs,PWDx\n";
        var earlier = Export.Read("boston-311", header + "1," + same);
        var later = Export.Read("boston-311", header + "1,101004140,2011-07-01 01:00:00,,Self Service,Pothole,Repairs,PWDx\n2," + same);

        Assert.Equal(2, Export.OnlyContacts(earlier, later).Counts.Offered);
    }

    [Theory]
    [InlineData("UNKNOWN")]
    [InlineData("OTHER")]
    [InlineData("")]
    [InlineData("TELEPATHY")]
    public void Rule_12_an_unknown_channel_is_a_value_of_its_own(string channel) => Assert.Equal(
        Channel.Unknown,
        Export.OnlyContacts(Export.Read("nyc-311", "Unique Key,Created Date,Closed Date,Agency,Complaint Type,Open Data Channel Type\n1,02/17/2020 12:19:00 PM,,DOT,Light," + channel + "\n")).Key.Channel);

    [Theory]
    [InlineData("ga4-pages", "# Start date: 20250310\nPage path,Views,Active users,Total users\n/a,9,5,7\n")]
    [InlineData("matomo-visits-summary", "date,nb_uniq_visitors,nb_visits,nb_actions\n2025-03-10,5,0,9\n")]
    [InlineData("plausible-visitors", "date,visitors,pageviews,bounces,visits,visit_duration\n2025-03-10,5,9,1,0,10\n")]
    public void Rule_14_users_and_visitors_are_never_visits(string profile, string text)
    {
        var facts = Assert.Single(Export.Facts(Export.Read(profile, text)));

        Assert.Equal(0, facts.Contacts.Sum(contact => contact.Counts.Offered) + facts.Pages.Sum(page => page.Visits));
    }

    [Theory]
    [MemberData(nameof(GoldenExportTests.Exports), MemberType = typeof(GoldenExportTests))]
    public void Rule_15_nothing_of_a_person_leaves_the_reader(string export)
    {
        var bytes = GoldenExportTests.Bytes(export);
        var everything = Export.Everything(Export.Read(GoldenExportTests.ProfileOf(export), bytes, Path.GetFileName(export)));

        Assert.All(ConfidentialWords.Split('|'), word => Assert.DoesNotContain(word, everything, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("'=1+1", "=1+1")]
    [InlineData("'+46", "+46")]
    [InlineData("'-ansök", "-ansök")]
    [InlineData("'@start", "@start")]
    [InlineData("'s-Gravenmoer", "'s-Gravenmoer")]
    public void Rule_16_the_apostrophe_that_guards_a_formula_is_taken_off(string written, string meant) =>
        Assert.Equal(meant, Export.OnlyContacts(Export.Read("calls-csv", Calls.Replace("Växel", written, StringComparison.Ordinal))).Key.Subject.Value);

    [Fact]
    public void Rule_16_holds_for_addresses_too() => Assert.Equal(
        "=a", Assert.Single(Export.Facts(Export.Read("matomo-page-urls", "date,label,nb_visits,nb_hits\n2025-03-10,'=a,1,2\n"))[0].Pages).Page);
}
