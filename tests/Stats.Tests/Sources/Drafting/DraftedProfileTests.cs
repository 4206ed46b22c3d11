using System.Text;
using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Functions.Sources;

namespace Stats.Tests.Sources.Drafting;

/// <summary>Whole made-up files, from bytes to contacts.</summary>
public class DraftedProfileTests
{
    private const string Cases =
        "Ärendenummer;Ankomstdatum;Inkommen kanal;Ärendetyp;Inkorg;Kundgrupp;Avslutat;Handläggare\r\n"
        + "1001;2025-03-10 08:01;Telefonsamtal;Avfall;Kundtjänst;Privat;2025-03-10 08:04;Eva Modig\r\n"
        + "1002;2025-03-10 08:20;E-post;Avfall;Kundtjänst;Privat;2025-03-11 10:02;Eva Modig\r\n"
        + "1003;2025-03-10 09:25;E-tjänst;Bygglov;Bygg;Företag;;\r\n"
        + "1004;2025-03-11 10:02;Telefonsamtal;Förskola;Kundtjänst;Privat;2025-03-11 10:09;Ivar Lund\r\n"
        + "1005;2025-03-11 10:30;Fältrapport;Förskola;Kundtjänst;Privat;2025-03-11 10:39;Ivar Lund\r\n";

    private const string Queue =
        "Köstatistik per dag;Kundcenter;;;;;;\r\n"
        + "Period: 2025-03-10 - 2025-03-11;;;;;;;\r\n"
        + "Dag;Kö;Inkomna kontakter;Besvarade kontakter;Övergivna kontakter;Medelväntetid;Medelsamtalstid (sek);Servicenivå %\r\n"
        + "2025-03-10;Kundcenter;12;10;2;00:01:12;60,5;78,4\r\n"
        + "2025-03-11;Kundcenter;8;8;0;00:00:30;100;84,1\r\n"
        + "Totalt;;20;18;2;00:00:53;78,1;80,7\r\n";

    [Fact]
    public void Cases_as_Swedish_Excel_saves_them()
    {
        var bytes = TextEncoding.Windows1252.GetBytes(Cases);
        var draft = Drafted.Of(bytes);
        Assert.Equal(
            "Key: Ärendenummer; Time: Ankomstdatum; Channel: Inkommen kanal; CaseType: Ärendetyp; Unit: Inkorg; Closed: Avslutat", Drafted.Roles(draft));
        Assert.Equal("artvise", draft.Preset?.Id);
        Assert.Equal("left out: personal data (names of people)", Drafted.LeftOut(draft, "Handläggare"));

        var profile = Drafted.Profile(draft);
        var warning = Assert.Single(profile.Warnings);
        Assert.Equal(("Inkommen kanal", "Telefonsamtal"), (warning.Column, Assert.Single(warning.In)));
        Assert.Contains(draft.Notes, note => note.StartsWith("2 of 5 rows (40 %): ", StringComparison.Ordinal));
        Assert.Contains(draft.Notes, note => note.StartsWith("1 of 5 rows (20 %) have one of 1 values of 'Inkommen kanal' whose meaning is not known", StringComparison.Ordinal));

        var reading = Export.Read(profile, bytes);
        Assert.Equal((5, 5, 0, 0), Drafted.Account(reading));
        Assert.Equal("Unknown 1, Phone 2, Email 1, EService 1", Drafted.Channels(reading));
        var cases = Export.Facts(reading).SelectMany(day => day.Cases).ToList();
        Assert.Equal((5, 4), (cases.Count, cases.Count(one => one.State.ClosedAt is not null)));
        Assert.DoesNotContain("Modig", Export.Everything(reading), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_of_sums_with_title_lines_totals_and_decimal_comma()
    {
        var draft = Drafted.Of(Queue, "fixedChannel=phone");
        Assert.Equal(
            "Time: Dag; Queue: Kö; Offered: Inkomna kontakter; Handled: Besvarade kontakter; Abandoned: Övergivna kontakter; MeanWait: Medelväntetid; MeanHandle: Medelsamtalstid (sek)",
            Drafted.Roles(draft));
        Assert.Equal(("telia-ace", 2, 1440), (draft.Preset?.Id, draft.Table.PreambleRowCount, draft.Grain));

        var reading = Drafted.Read(Queue, "fixedChannel=phone");
        Assert.Equal((3, 2, 0, 1), Drafted.Account(reading));
        var days = Export.Contacts(reading);
        Assert.Equal([new ContactCounts(12, 10, 2), new ContactCounts(8, 8, 0)], days.Select(day => day.Counts));

        // 10 × 72 s + 8 × 30 s of waiting; 10 × 60.5 s + 8 × 100 s of talking.
        Assert.Equal(Duration.FromSeconds(960), days.Aggregate(Duration.Zero, (sum, day) => sum + day.WaitTimeTotal));
        Assert.Equal(Duration.FromSeconds(1405), days.Aggregate(Duration.Zero, (sum, day) => sum + day.HandleTimeTotal));
    }

    [Fact]
    public void A_Norwegian_call_log()
    {
        const string Calls = "Dato,Klokkeslett,Kø,Telefonnummer,Ventetid (sek),Samtaletid (min),Resultat\n"
            + "03.03.2025,08:01,Sentralbord,+4622000001,12,2,Besvart\n"
            + "13.03.2025,08:05,Sentralbord,+4622000002,40,,Forlot kø\n"
            + "13.03.2025,23:59,Byggesak,+4622000003,5,\"1,5\",Besvart\n";
        var draft = Drafted.Of(Calls, "fixedChannel=phone");
        Assert.Equal("Time: Dato; TimeOfDay: Klokkeslett; Queue: Kø; Wait: Ventetid (sek); Talk: Samtaletid (min); Outcome: Resultat", Drafted.Roles(draft));
        Assert.Equal("left out: personal data (phone numbers)", Drafted.LeftOut(draft, "Telefonnummer"));

        var reading = Drafted.Read(Calls, "fixedChannel=phone");
        Assert.Equal((3, 3, 0, 0), Drafted.Account(reading));
        var days = Export.Contacts(reading);
        Assert.Equal((3, 2, 1), (days.Sum(day => day.Counts.Offered), days.Sum(day => day.Counts.Handled), days.Sum(day => day.Counts.Abandoned)));
        Assert.Equal((new LocalDate(2025, 3, 3), new LocalDate(2025, 3, 13)), (reading.FirstDay, reading.LastDay));

        // 2 min and 1.5 min.
        Assert.Equal(Duration.FromSeconds(210), days.Aggregate(Duration.Zero, (sum, day) => sum + day.HandleTimeTotal));
    }

    [Fact]
    public void A_Finnish_list_of_contacts()
    {
        const string Contacts = "Tapausnumero\tSaapunut\tKanava\tAsialaji\tKäsittelijä\tTila\n"
            + "T-1\t31.3.2025 8.05\tPuhelu\tVaraukset\tVirtanen\tKäsitelty\n"
            + "T-2\t31.3.2025 8.15\tSähköposti\tVaraukset\tVirtanen\tAvoin\n"
            + "T-3\t1.4.2025 15.45\tKäynti\tPysäköinti\tKorhonen\tKäsitelty\n";
        var draft = Drafted.Of(Contacts);
        Assert.Equal("Key: Tapausnumero; Time: Saapunut; Channel: Kanava; CaseType: Asialaji; Outcome: Tila", Drafted.Roles(draft));
        Assert.Equal("left out: personal data (names of people)", Drafted.LeftOut(draft, "Käsittelijä"));
        Assert.Equal(["dd.MM.yyyy HH.mm"], draft.TimeFormats);

        var reading = Drafted.Read(Contacts);
        Assert.Equal("Phone 1, Email 1, Visit 1", Drafted.Channels(reading));
        Assert.Equal(2, Export.Contacts(reading).Sum(day => day.Counts.Handled));
    }

    [Fact]
    public void An_American_list_with_the_month_first_in_UTF_16()
    {
        const string Requests = "Request ID,Created Date,Channel,Request Type,Closed Date\r\n"
            + "A1,03/05/2025 02:55 PM,Phone,Street light,03/25/2025 09:00 AM\r\n"
            + "A2,03/25/2025 12:05 AM,Web,Pothole,\r\n";
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Requests)];
        var draft = Drafted.Of(bytes);
        Assert.Equal("Key: Request ID; Time: Created Date; Channel: Channel; CaseType: Request Type; Closed: Closed Date", Drafted.Roles(draft));

        var reading = Export.Read(Drafted.Profile(draft), bytes);
        Assert.Equal((2, 2, 0, 0), Drafted.Account(reading));
        Assert.Equal((new LocalDate(2025, 3, 5), new LocalDate(2025, 3, 25)), (reading.FirstDay, reading.LastDay));
        Assert.Equal("Phone 1, EService 1", Drafted.Channels(reading));
    }

    [Fact]
    public void A_file_without_header_is_read_by_the_number_of_its_columns()
    {
        const string Rows = "Samtalslista;;\n2025-03-10 08:00;Växel;12\n2025-03-10 08:10;Växel;7\n2025-03-11 09:00;Skola;30\n";
        var draft = Drafted.Of(Rows, "fixedChannel=phone", "queue=#2", "wait=#3");
        Assert.Equal("Time: column 1; Queue: column 2; Wait: column 3", Drafted.Roles(draft));

        var profile = Drafted.Profile(draft);
        Assert.Equal((false, 1), (profile.Header, profile.SkipLines));
        var reading = Export.Read(profile, Rows);
        Assert.Equal((3, 3, 0, 0), Drafted.Account(reading));
        Assert.Equal(["Växel", "Skola"], Export.Contacts(reading).Select(day => day.Key.Subject.Value));
    }

    [Fact]
    public void A_column_for_each_channel_and_one_with_their_total()
    {
        const string Report = "Datum;Telefon;E-post;Besök;Totalt\n2025-03-10;10;5;2;17\n2025-03-11;8;4;1;13\nSumma;18;9;3;30\n";
        var draft = Drafted.Of(Report);
        Assert.Equal("left out: a total of other columns, it would count twice", Drafted.LeftOut(draft, "Totalt"));

        var reading = Drafted.Read(Report);
        Assert.Equal((3, 2, 0, 1), Drafted.Account(reading));
        Assert.Equal("Phone 18, Email 9, Visit 3", Drafted.Channels(reading));
        Assert.Equal(30, reading.Volume);
    }

    [Fact]
    public void A_sum_for_each_channel_by_a_column_and_words_of_ones_own()
    {
        const string Report = "date,region,site,count\n2025-03-10,North,111,5\n2025-03-10,North,111_online,7\n2025-03-11,North,111,6\n";
        var draft = Drafted.Of(Report, "channel=site", "subject=region");
        Assert.Equal(Channel.Unknown, draft.ChannelValues["111"]);
        Assert.Equal("Unknown 18", Drafted.Channels(Drafted.Read(Report, "channel=site", "subject=region")));
    }

    [Fact]
    public void Pages_with_views_and_visits()
    {
        const string Pages = "date,page,visits,pageviews,visitors\n2025-03-10,/avfall,3,4,2\n2025-03-10,/bygglov,5,9,5\n";
        var day = Assert.Single(Export.Facts(Drafted.Read(Pages)));
        Assert.Equal([("/avfall", 4, 3), ("/bygglov", 9, 5)], day.Pages.Select(page => (page.Page, page.Views, page.Visits)).Order());
    }
}
