using System.Text;
using Stats.Tests.Contacts;

namespace Stats.Tests.Sources;

public class MessageTraceTests
{
    private const string Profile = "exchange-message-trace";
    private const string Header = "origin_timestamp_utc,sender_address,recipient_status,message_subject,total_bytes,message_id,network_message_id,directionality\r\n";

    [Fact]
    public void A_message_to_two_mailboxes_is_one_contact_of_the_first_one_that_is_named()
    {
        var mail = Export.OnlyContacts(Read(Row(to: "okand@kommun.example##Receive, Deliver;miljo@kommun.example##Deliver;kundcenter@kommun.example##Deliver")));

        Assert.Equal(("miljo@kommun.example", 1), (mail.Key.Subject.Value, mail.Counts.Offered));
    }

    [Fact]
    public void A_message_on_several_rows_and_in_several_exports_is_one_contact()
    {
        var first = Read(Row(id: "<a>"), Row(id: "<a>"));
        var second = Read(Row(id: "<a>"), Row(id: "<b>"));

        Assert.Equal(2, Export.OnlyContacts(first, second).Counts.Offered);
        Assert.Equal(Text.Of(Export.Facts(first, second)), Text.Of(Export.Facts(second, first)));
    }

    [Theory]
    [InlineData("anna@example.se", "Originating")]
    [InlineData("anna@example.se", "outbound")]
    [InlineData("anna@example.se", "Intra-org")]
    [InlineData("kundcenter@kommun.example", "Incoming")]
    [InlineData("Kundcenter@KOMMUN.example ", "")]
    public void Own_replies_are_no_contacts(string from, string direction)
    {
        var reading = Read(Row(id: "<other>"), Row(from, direction: direction));

        Assert.Equal(["sent by the organisation itself × 1"], Export.Counted(reading.Ignored));
        Assert.Equal(1, Export.OnlyContacts(reading).Counts.Offered);
    }

    [Fact]
    public void A_domain_that_only_ends_like_ours_is_not_ours() =>
        Assert.Equal(1, Export.OnlyContacts(Read(Row("bo@inte-kommun.example"))).Counts.Offered);

    [Fact]
    public void Only_mailboxes_that_the_topic_map_names_are_kept_by_name()
    {
        var reading = Read(
            Row(id: "<1>", to: "karin.ek@kommun.example##Receive, Deliver"),
            Row(id: "<2>", to: "kundcenter@kommun.example##Receive, Deliver;sven.al@kommun.example##Receive, Deliver"));
        var everything = Export.Everything(reading);

        Assert.Contains("kundcenter@kommun.example", everything, StringComparison.Ordinal);
        Assert.All(["karin.ek", "sven.al", "anna@example.se", "<1>", "<2>"], value => Assert.DoesNotContain(value, everything, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(["", "kundcenter@kommun.example"], Export.Contacts(reading).Select(day => day.Key.Subject.Value));
    }

    [Fact]
    public void What_a_message_is_called_is_never_read_not_even_of_a_row_that_is_rejected()
    {
        var everything = Export.Everything(Read(Row(title: "Hemligt om grannen"), Row(title: "Hemligt om grannen", time: "Hemligt"), Row(title: "Hemligt", id: "")));

        Assert.DoesNotContain("Hemligt", everything, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Utf_16_with_and_without_byte_order_mark_and_utf_8_say_the_same()
    {
        var text = Header + Row(title: "Fråga om sophämtning") + Row(id: "<b>", to: "miljo@kommun.example##Deliver");
        var utf16 = Encoding.Unicode.GetBytes(text);
        byte[][] encoded = [utf16, [0xFF, 0xFE, .. utf16], [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)], Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes('\uFEFF' + text)];

        var facts = encoded.Select(bytes => Text.Of(Export.Facts(Export.Read(Profile, bytes)))).ToList();

        Assert.Single(facts.Distinct());
        Assert.Equal(2, Export.Contacts(Export.Read(Profile, utf16)).Sum(day => day.Counts.Offered));
    }

    private static string Row(
        string from = "anna@example.se", string to = "kundcenter@kommun.example##Receive, Deliver", string id = "<abc1@example.se>",
        string direction = "Incoming", string title = "Fråga", string time = "2025-03-10T08:20:11.0000000Z") =>
        $"{time},{from},\"{to}\",{title},18234,{id},11111111-0000-0000-0000-000000000001,{direction}\r\n";

    private static Functions.Sources.ExportReading Read(params string[] rows) => Export.Read(Profile, Header + string.Concat(rows));
}
