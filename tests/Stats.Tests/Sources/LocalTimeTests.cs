using NodaTime.Text;
using Stats.Analytics.Contacts;
using Stats.Functions.Sources;

namespace Stats.Tests.Sources;

/// <summary>The two days a year when the clock is changed: 30 March 2025 lacks the hour 02–03, 26 October 2025 has it twice.</summary>
public class LocalTimeTests
{
    [Theory]
    [InlineData("2025-03-30 00:59:59", "2025-03-30", 7)]
    [InlineData("2025-03-30 01:00:00", "2025-03-30", 12)]
    [InlineData("2025-10-26 00:30:00", "2025-10-26", 10)]
    [InlineData("2025-10-26 01:30:00", "2025-10-26", 10)]
    [InlineData("2025-03-29 23:30:00", "2025-03-30", 2)]
    [InlineData("2025-10-25 22:30:00", "2025-10-26", 2)]
    [InlineData("2025-10-26 23:30:00", "2025-10-27", 2)]
    public void A_time_in_UTC_is_placed_on_the_wall_clock(string utc, string day, int slot) => Assert.Equal($"{day} {slot}, 0 ambiguous", Placed("UTC", utc));

    [Theory]
    [InlineData("2025-10-26T02:30:00+02:00", 10)]
    [InlineData("2025-10-26T02:30:00+01:00", 10)]
    [InlineData("2025-10-26T01:30:00Z", 10)]
    [InlineData("2025-10-26T00:59:00Z", 11)]
    [InlineData("2025-10-26T03:00:00+0100", 12)]
    public void A_time_with_its_offset_is_never_ambiguous(string written, int slot) => Assert.Equal($"2025-10-26 {slot}, 0 ambiguous", Placed("local", written));

    [Theory]
    [InlineData("2025-03-30 01:59:59", 7, 0)]
    [InlineData("2025-03-30 02:30:00", 14, 1)]
    [InlineData("2025-03-30 03:00:00", 12, 0)]
    [InlineData("2025-10-26 01:59:59", 7, 0)]
    [InlineData("2025-10-26 02:30:00", 10, 1)]
    [InlineData("2025-10-26 03:00:00", 12, 0)]
    public void A_naive_local_time_that_is_missing_or_doubled_is_counted_as_ambiguous(string local, int slot, int ambiguous) =>
        Assert.Equal($"{local[..10]} {slot}, {ambiguous} ambiguous", Placed("local", local));

    [Fact]
    public void A_source_in_another_zone_is_placed_on_our_clock() => Assert.Equal("2025-03-10 43, 0 ambiguous", Placed("Europe/Helsinki", "2025-03-10 11:45:00"));

    [Fact]
    public void All_times_of_both_days_stay_on_their_day()
    {
        foreach (var day in new[] { "2025-03-30", "2025-10-26" })
        {
            var quarters = Enumerable.Range(0, 96).Select(slot => $"{day} {slot / 4:00}:{slot % 4 * 15:00}:00").ToArray();

            var contacts = Export.OnlyContacts(Read("local", quarters));

            Assert.Equal((Calendar.Days.On(day), 96L), (contacts.Key.Day, contacts.Slots.Sum(slot => (long)slot.Offered)));
        }
    }

    private static string Placed(string zone, string time)
    {
        var reading = Read(zone, time);
        var contacts = Export.OnlyContacts(reading);
        return $"{LocalDatePattern.Iso.Format(contacts.Key.Day)} {Assert.Single(contacts.Slots).Slot}, {reading.AmbiguousTimeCount} ambiguous";
    }

    private static ExportReading Read(string zone, params string[] times) => Export.Read(
        new SourceProfile
        {
            Id = "prov",
            Time = new() { Columns = ["tid"], Formats = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ssz"], Zone = zone },
            Channel = new() { Fixed = Channel.Phone },
        },
        "tid;kö\n" + string.Concat(times.Select(time => time + ";Växel\n")));
}
