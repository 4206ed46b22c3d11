using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Functions.Sources;

namespace Stats.Tests.Sources;

public class SumExportTests
{
    private const string Profile = "id: prov\ntitle: Prov\ntime: { columns: [tid], formats: [yyyy-MM-dd HH:mm] }\n";

    [Theory]
    [InlineData(5, 15, "32:1 33:6")]
    [InlineData(10, 30, "32:7")]
    [InlineData(15, 15, "32:1 33:6")]
    public void Intervals_are_added_up_to_quarter_hours_that_hold_whole_ones_only(int minutes, int slotMinutes, string slots)
    {
        var day = Assert.Single(Export.Contacts(Read(
            $"channel: {{ fixed: phone }}\nsum: {{ minutes: {minutes}, offered: antal }}\n", "tid;antal\n2025-03-10 08:10;1\n2025-03-10 08:20;2\n2025-03-10 08:20;4\n")));
        Assert.Equal(slotMinutes, day.SlotMinutes);
        Assert.Equal(slots, string.Join(' ', day.Slots.Select(slot => $"{slot.Slot}:{slot.Offered}")));
    }

    [Fact]
    public void A_column_may_tell_the_channel_of_a_sum()
    {
        var reading = Read(
            "channel: { column: kanal, values: { tele: phone } }\nsum: { minutes: 60, offered: antal }\n", "tid;kanal;antal\n2025-03-10 08:00;Tele;3\n2025-03-10 08:00;duva;4\n");
        Assert.Equal(
            [(Channel.Unknown, 4), (Channel.Phone, 3)], Export.Contacts(reading).Select(day => (day.Key.Channel, day.Counts.Offered)).Order());
    }

    [Fact]
    public void A_mean_handle_time_is_multiplied_by_the_handled()
    {
        var day = Export.OnlyContacts(Read(
            "sum: { minutes: 60, offered: inkomna, handled: besvarade, meanHandle: { columns: [medel] } }\n", "tid;inkomna;besvarade;medel\n2025-03-10 08:00;5;4;0:01:30\n"));
        Assert.Equal(Duration.FromMinutes(6), day.HandleTimeTotal);
    }

    [Fact]
    public void A_row_with_a_column_for_each_channel_is_one_row_of_the_account()
    {
        var reading = Read(
            "sum: { minutes: 60, channels: { tele: phone, post: email } }\n", "tid;tele;post\n2025-03-10 08:00;5;4\n2025-03-10 09:00;1;ett\n");
        Assert.Equal((2, 1), (reading.RowCount, reading.EventRowCount));
        Assert.Equal("post: is not a count (a whole number, at least 0) × 1", Assert.Single(Export.Counted(reading.Rejected)));
        Assert.Equal([(Channel.Phone, 5), (Channel.Email, 4)], Export.Contacts(reading).Select(day => (day.Key.Channel, day.Counts.Offered)).Order());
    }

    private static ExportReading Read(string sum, string text) => Export.Read(ProfileCatalogue.Parse("prov.yaml", Profile + sum), text);
}
