using Stats.Analytics.Contacts;
using Stats.Functions.Sources;

namespace Stats.Tests.Sources;

/// <summary>The rules of every importer about what a row means: contacts, times and lengths of time.</summary>
public class RowMeaningRuleTests
{
    private const string CallLogHeader = "Call Time,Call ID,From,To,Direction,Status,Ringing,Talking\n";

    [Theory]
    [InlineData(
        "3cx-call-log",
        CallLogHeader + "2025-03-10T09:01:08,A1,0701740605,Kundcenter (800),Inbound Queue,Answered,00:00:31,00:00:00\n2025-03-10T09:01:39,A1,0701740605,Anna Ek (2014),Inbound,Answered,00:00:09,00:03:02\n",
        40, 182)]
    [InlineData(
        "puzzel-call-events",
        "call_id,media_type_id,dte_start,duration_speak_sec,dte_speak_start\n7,1,2025-03-10 09:00:00.0,,\n7,1,2025-03-10 09:00:50.0,60,2025-03-10 09:01:00.0\n7,1,2025-03-10 09:05:00.0,30,2025-03-10 09:05:10.0\n",
        60, 90)]
    [InlineData(
        "graph-message-trace",
        """{"value":[{"messageId":"m","receivedDateTime":"2025-03-10T08:00:00Z","senderAddress":"a@example.se","recipientAddress":"b@x.se"},{"messageId":"m","receivedDateTime":"2025-03-10T08:00:01Z","senderAddress":"a@example.se","recipientAddress":"c@x.se"}]}""",
        0, 0)]
    public void Rule_6_one_contact_is_not_one_row(string profile, string export, double waitSeconds, double handleSeconds)
    {
        var reading = Export.Read(profile, export);
        var contacts = Export.OnlyContacts(reading);

        Assert.True(reading.EventRowCount > 1);
        Assert.Equal(1, contacts.Counts.Offered);
        Assert.Equal(waitSeconds, contacts.WaitTimeTotal.TotalSeconds);
        Assert.Equal(handleSeconds, contacts.HandleTimeTotal.TotalSeconds);
    }

    [Theory]
    [InlineData(30, "2025-03-12", "34: 120")]
    [InlineData(1440, "2025-03-12", "")]
    [InlineData(10080, "2025-03-12", "")]
    public void Rule_7_one_row_may_be_many_contacts_and_a_day_or_a_week_is_never_spread_over_hours(int minutes, string day, string slots)
    {
        var profile = Export.Profile("calls-half-hour-csv");
        var contacts = Export.OnlyContacts(Export.Read(
            profile with { Sum = profile.Sum! with { Minutes = minutes } },
            "Datum;Tid;Kö;Inkomna;Besvarade;Tappade\n2025-03-12;08:30;Växel;120;100;15\n"));

        Assert.Equal(new ContactCounts(120, 100, 15), contacts.Counts);
        Assert.Equal(Calendar.Days.On(day), contacts.Key.Day);
        Assert.Equal(slots, GoldenReading.ContactDay.Of(contacts).Slots);
    }

    [Theory]
    [InlineData("epoch", "local", "1741593668")]
    [InlineData("yyyy-MM-ddTHH:mm:ssz", "local", "2025-03-10T08:01:08Z")]
    [InlineData("yyyy-MM-ddTHH:mm:ssfz", "local", "2025-03-10T03:01:08.1234567-05:00")]
    [InlineData("yyyy-MM-dd HH:mm:ss z", "local", "2025-03-10 09:01:08 +0100")]
    [InlineData("yyyy-MM-dd HH:mm:ss", "UTC", "2025-03-10 08:01:08")]
    [InlineData("yyyy-MM-dd HH:mm:ss", "local", "2025-03-10 09:01:08")]
    [InlineData("yyyy-MM-dd HH:mm:ss", "Europe/London", "2025-03-10 08:01:08")]
    [InlineData("MM/dd/yy hh:mm tt", "local", "3/10/25 9:01 AM")]
    [InlineData("yyyyMMdd HHmm", "local", "20250310 0901")]
    [InlineData("yyMMdd HH:mm", "local", "250310 09:01")]
    public void Rule_8_the_profile_states_how_times_are_written_and_in_which_zone(string format, string zone, string text)
    {
        var contacts = Export.OnlyContacts(Export.Read(At(format, zone), Call(text)));

        Assert.Equal(("2025-03-10", "36: 1"), (GoldenReading.ContactDay.Of(contacts).Day, GoldenReading.ContactDay.Of(contacts).Slots));
    }

    [Fact]
    public void Rule_8_day_and_month_are_never_guessed_from_a_row()
    {
        var reading = Export.Read(At("MM/dd/yyyy HH:mm", "local"), Call("03/04/2025 09:01") + "13/04/2025 09:01;Växel;1;1;Besvart\n");

        Assert.Equal(Calendar.Days.On("2025-03-04"), Export.OnlyContacts(reading).Key.Day);
        Assert.Equal(["Tidspunkt: is not a time written as MM/dd/yyyy HH:mm × 1"], Export.Counted(reading.Rejected));
    }

    [Theory]
    [InlineData("2025-03-30 02:30:00", 1)]
    [InlineData("2025-10-26 02:30:00", 1)]
    [InlineData("2025-10-26 03:30:00", 0)]
    public void Rule_8_local_times_that_do_not_exist_or_occur_twice_are_counted(string text, int ambiguous) =>
        Assert.Equal(ambiguous, Export.Read(At("yyyy-MM-dd HH:mm:ss", "local"), Call(text)).AmbiguousTimeCount);

    [Theory]
    [InlineData(DurationUnit.Seconds, "75", 75)]
    [InlineData(DurationUnit.Seconds, "12,5", 12.5)]
    [InlineData(DurationUnit.Seconds, "0:01:15", 75)]
    [InlineData(DurationUnit.Milliseconds, "81720000", 81_720)]
    [InlineData(DurationUnit.Milliseconds, " 26:00:00.500", 93_600.5)]
    [InlineData(DurationUnit.Minutes, "42", 2520)]
    [InlineData(DurationUnit.Hours, "1,5", 5400)]
    [InlineData(DurationUnit.Hours, "26:30:00", 95_400)]
    public void Rule_9_lengths_of_time_are_read_in_the_unit_that_the_profile_states(DurationUnit unit, string text, double seconds)
    {
        var profile = At("yyyy-MM-dd HH:mm", "local");
        var contacts = Export.OnlyContacts(Export.Read(profile with { Wait = profile.Wait! with { Unit = unit } }, Call("2025-03-10 09:01", text)));

        Assert.Equal(seconds, contacts.WaitTimeTotal.TotalSeconds);
    }

    [Fact]
    public void Rule_9_a_length_of_zero_may_mean_that_there_was_none()
    {
        var contacts = Export.OnlyContacts(Export.Read(
            "3cx-call-log", CallLogHeader + "2025-03-10T09:01:08,A1,0701740605,Kundcenter (800),Inbound Queue,Answered,00:00:31,00:00:00\n"));

        Assert.Equal(new ContactCounts(1, 0, 0), contacts.Counts);
    }

    [Fact]
    public void Rule_13_internal_contacts_are_never_among_citizens_contacts()
    {
        var cases = Export.Contacts(Export.Read(
            "kansas-city-311",
            "CASE ID,SOURCE,DEPARTMENT,CATEGORY,REQUEST TYPE,CREATION DATE,CREATION TIME,STATUS,CLOSED DATE\n1,PHONE,a,b,c,03/10/2025,09:01 AM,OPEN,\n2,SYS,a,b,c,03/10/2025,09:02 AM,OPEN,\n"));
        var calls = Export.Read("3cx-call-log", CallLogHeader
            + "2025-03-10T09:15:00,A2,Bo Al (2015),Anna Ek (2014),Internal,Answered,00:00:04,00:00:21\n2025-03-10T09:16:00,A3,0701740605,Kundcenter (800),Inbound Queue,Unanswered,00:00:04,00:00:00\n");

        Assert.Equal("Phone 1, Internal 1", string.Join(", ", cases.OrderBy(day => day.Key.Channel).Select(day => $"{day.Key.Channel} {day.Counts.Offered}")));
        Assert.Equal(1, Export.OnlyContacts(calls).Counts.Offered);
        Assert.Equal(["an internal call × 1"], Export.Counted(calls.Ignored));
    }

    private static SourceProfile At(string format, string zone) => new()
    {
        Id = "prov",
        Time = new() { Columns = ["Tidspunkt"], Formats = [format], Zone = zone },
        Channel = new() { Fixed = Channel.Phone },
        Subject = new() { Kind = SubjectKind.Queue, Columns = ["Kø"] },
        Wait = new() { Columns = ["Ventetid"] },
        Handle = new() { Columns = ["Samtaletid"] },
        Outcome = new() { Column = "Status", Values = new Dictionary<string, ContactOutcome> { ["Besvart"] = ContactOutcome.Handled } },
    };

    private static string Call(string time, string wait = "1") => $"Tidspunkt;Kø;Ventetid;Samtaletid;Status\n{time};Växel;{wait};1;Besvart\n";
}
