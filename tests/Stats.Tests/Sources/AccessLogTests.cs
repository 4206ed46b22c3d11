using Stats.Functions.Sources;
using Stats.Tests.Contacts;

namespace Stats.Tests.Sources;

public class AccessLogTests
{
    private const string Profile = "access-log";

    [Theory]
    [InlineData("GET /a HTTP/1.1", 200, "Mozilla/5.0 (compatible; bingbot/2.0)", "a program (search engine, feed reader, monitoring), not a visitor")]
    [InlineData("GET /a HTTP/1.1", 200, "curl/8.5.0", "a program (search engine, feed reader, monitoring), not a visitor")]
    [InlineData("GET /a HTTP/1.1", 200, "-", "a program (search engine, feed reader, monitoring), not a visitor")]
    [InlineData("GET /a/STIL.CSS?v=1 HTTP/1.1", 200, "Mozilla/5.0", "a static file, not a page")]
    [InlineData("GET /a HTTP/1.1", 302, "Mozilla/5.0", "a redirect to another page")]
    [InlineData("GET /a HTTP/1.1", 404, "Mozilla/5.0", "an error answer")]
    [InlineData("GET /a HTTP/1.1", 503, "Mozilla/5.0", "an error answer")]
    [InlineData("POST /a HTTP/1.1", 200, "Mozilla/5.0", "not a page view: another method than GET")]
    [InlineData("-", 408, "Mozilla/5.0", "not a page view: another method than GET")]
    public void What_is_no_page_view_is_ignored_with_its_reason(string request, int status, string agent, string reason) =>
        Assert.Equal([reason + " × 1"], Export.Counted(Read(Line("08:00:00", request: request, status: status, agent: agent)).Ignored));

    [Theory]
    [InlineData("08:30:00", 1)]
    [InlineData("08:30:01", 2)]
    public void A_pause_of_more_than_thirty_minutes_begins_a_new_visit(string next, int visits) =>
        Assert.Equal(visits, Visits(Read(Line("08:00:00"), Line(next, request: "GET /b HTTP/1.1"))));

    [Fact]
    public void Two_browsers_behind_one_address_are_two_visitors() =>
        Assert.Equal(2, Visits(Read(Line("08:00:00"), Line("08:00:05", agent: "Mozilla/5.0 (iPhone)"))));

    [Fact]
    public void The_same_log_twice_counts_once_and_so_do_logs_that_overlap()
    {
        string[] lines = [Line("08:00:00"), Line("08:10:00"), Line("08:10:00"), Line("08:50:00"), Line("09:00:00", request: "GET /b HTTP/1.1")];
        var whole = Read(lines);
        var (older, newer) = (Read(lines[..4]), Read(lines[1..]));

        Assert.Equal(Text.Of(Export.Facts(whole)), Text.Of(Export.Facts(whole, whole)));
        Assert.Equal(Text.Of(Export.Facts(whole)), Text.Of(Export.Facts(older, newer)));
        Assert.Equal(Text.Of(Export.Facts(whole)), Text.Of(Export.Facts(newer, older)));
        Assert.Equal(5, Export.Facts(whole).SelectMany(day => day.Pages).Sum(page => page.Views));
    }

    [Fact]
    public void Neither_addresses_nor_browsers_nor_queries_nor_names_are_kept()
    {
        var everything = Export.Everything(Read(
            Line("08:00:00", host: "192.0.2.77 - karin"), Line("08:00:00", host: "2001:db8::77 - -", request: "GET /a?pnr=197001011234 HTTP/1.1"),
            "192.0.2.77 är ingen loggrad", Line("99:00:00", host: "192.0.2.77 - karin")));

        Assert.All(["192.0.2.77", "2001:db8", "karin", "Firefox", "197001011234"], value => Assert.DoesNotContain(value, everything, StringComparison.Ordinal));
    }

    [Fact]
    public void The_visitor_cannot_be_told_from_two_views_that_are_kept()
    {
        var keys = Read(Line("08:00:00"), Line("08:01:00")).Ledgers.SelectMany(day => day.Ledger.Entries).Select(entry => entry.Key);

        Assert.Equal(2, keys.Distinct().Count());
    }

    [Fact]
    public void A_visitor_is_told_by_address_also_where_a_virtual_host_or_a_user_with_a_space_stands_beside_it() => Assert.Equal(3, Visits(Read(
        Line("08:00:00", host: "www.kommun.example 192.0.2.1 - -"), Line("08:00:01", host: "www.kommun.example 192.0.2.1 - -"),
        Line("08:00:02", host: "192.0.2.2 - Karin Ek"), Line("08:00:03", host: "192.0.2.3 - Karin Ek"))));

    [Fact]
    public void A_time_with_offset_is_placed_on_our_clock() =>
        Assert.Equal(33, Assert.Single(Export.OnlyContacts(Read(Line("00:15:00", zone: "-0700"))).Slots).Slot);

    /// <summary>50 visitors take turns, a second apart, so nobody ever pauses; one line is broken, far into the second part.</summary>
    [Fact]
    public void Visits_and_line_numbers_of_a_log_that_is_read_in_parts_are_those_of_the_whole_log()
    {
        const int lines = 130_000;
        var text = new System.Text.StringBuilder();
        for (var line = 1; line <= lines; line++)
        {
            var at = TimeSpan.FromSeconds(line % 86_400);
            text.Append(line == 125_000 ? "no log line\n" : Line(
                $"{at:hh\\:mm\\:ss}", $"GET /{new string('x', 50)}/{line % 7} HTTP/1.1", host: $"192.0.2.{line % 50} - -", day: line < 86_400 ? 10 : 11));
        }

        Assert.True(text.Length > 17 << 20);
        var reading = Read(text.ToString());

        Assert.Equal(125_000, Assert.Single(reading.RejectedRows).Line);
        Assert.Equal(lines - 1, reading.EventRowCount);
        Assert.Equal(50, Export.Contacts(reading).Sum(day => day.Counts.Offered));
        Assert.Equal(lines - 1, Export.Facts(reading).SelectMany(day => day.Pages).Sum(page => page.Views));
    }

    private static string Line(
        string time, string request = "GET /a HTTP/1.1", int status = 200, string agent = "Mozilla/5.0 Firefox/135.0", string host = "192.0.2.1 - -", string zone = "+0000", int day = 10) =>
        $"{host} [{day}/Mar/2025:{time} {zone}] \"{request}\" {status} 512 \"-\" \"{agent}\"\n";

    private static ExportReading Read(params string[] lines) => Export.Read(Profile, string.Concat(lines), "access.log");

    private static long Visits(ExportReading reading) => Export.Contacts(reading).Sum(day => day.Counts.Offered);
}
