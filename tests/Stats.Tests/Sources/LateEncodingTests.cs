using System.Text;
using Stats.Functions.Sources;

namespace Stats.Tests.Sources;

/// <summary>The first 64 KB of a file are plain ASCII and so tell nothing of how "Växel" is written after them.</summary>
public class LateEncodingTests
{
    private const string plain = "Date;Time;Queue;Wait;Talk;Result\n";

    [Theory]
    [InlineData("windows-1252", 4_000)]
    [InlineData("utf-8", 4_000)]
    [InlineData("windows-1252", 400_000)] // large enough to be read in parts
    [InlineData("utf-8", 400_000)]
    public void Letters_that_come_late_are_read_as_they_are_written(string encoding, int rows)
    {
        var text = plain + Calls(rows, "Main") + Calls(1, "Växel") + Calls(50, "Main") + Calls(1, "Bygglov på ö");
        var reading = Export.Read(Profile(), Export.File(TextEncoding.Named(encoding).GetBytes(text)));
        Assert.Equal(["Bygglov på ö", "Main", "Växel"], Subjects(reading));
        Assert.Equal(rows + 52, reading.EventRowCount);
    }

    [Fact]
    public void A_file_that_is_UTF_8_stays_so_when_a_later_character_is_broken()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(plain + Calls(4_000, "Main") + Calls(1, "Växel")), .. Encoding.Latin1.GetBytes(Calls(1, "Äldre"))];
        Assert.Equal(["Main", "Växel", "\uFFFDldre"], Subjects(Export.Read(Profile(), Export.File(bytes))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_character_that_is_cut_by_a_read_is_looked_at_as_a_whole(int most)
    {
        Assert.Equal(4_005, ReadIn(most, [.. new byte[4_000], .. "€ö"u8]));
        Assert.Throws<NotUtf8Exception>(() => ReadIn(most, [.. new byte[4_000], 0xE2, 0x82, (byte)'a']));
        Assert.Throws<NotUtf8Exception>(() => ReadIn(most, [.. new byte[4_000], 0xE4, (byte)'n']));
    }

    private static int ReadIn(int most, byte[] bytes)
    {
        using var stream = new AsciiUntilUtf8Stream(new MemoryStream(bytes));
        var total = 0;
        for (int read; (read = stream.Read(new byte[most])) > 0;)
            total += read;
        return total;
    }

    private static SourceProfile Profile() => Export.Profile("calls-csv");

    private static string[] Subjects(ExportReading reading) => [.. Export.Contacts(reading).Select(day => day.Key.Subject.Value).Distinct().Order(StringComparer.Ordinal)];

    private static string Calls(int rows, string queue) => string.Concat(Enumerable.Repeat($"2025-03-10;08:00:00;{queue};30;60;Answered\n", rows));
}
