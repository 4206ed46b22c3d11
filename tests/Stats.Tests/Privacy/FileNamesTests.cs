using Stats.Functions.Privacy;

namespace Stats.Tests.Privacy;

/// <summary>Numbers are made up; 811218-9876 is the Tax Agency's own example.</summary>
public sealed class FileNamesTests
{
    [Theory]
    [InlineData("Anna 19900101-2386.csv", "Anna •.csv")] // not even the right checksum
    [InlineData("199001012386.csv", "•.csv")]
    [InlineData("19900101-1230.csv", "•.csv")] // no export is as old
    [InlineData("20250301-2386.csv", "•.csv")] // no time of day
    [InlineData("1981-12-18-9876.csv", "•.csv")]
    [InlineData("8112189876_2025-03-10.csv", "•_2025-03-10.csv")]
    [InlineData("20250301 811218-9876.csv", "20250301 •.csv")]
    [InlineData("811218+9876 (1).csv", "• (1).csv")]
    [InlineData("070-1740605.csv", "•.csv")]
    [InlineData("samtal 0701740605 2025-03.csv", "samtal • 2025-03.csv")]
    [InlineData("+46 70 174 06 05.csv", "•.csv")]
    [InlineData("0500-250310.csv", "•.csv")] // a telephone number's last digits may look like a day
    [InlineData("samtal-701740605.csv", "samtal-•.csv")]
    [InlineData("192.0.2.17.log", "•.log")]
    [InlineData("post.zip/anna@example.se/mars.csv", "post.zip/•/mars.csv")]
    [InlineData("mars.zip/19900101-2386/070-1740605.csv", "mars.zip/•/•.csv")]
    [InlineData("mars\n2025.csv", "mars?2025.csv")]
    public void Identifiers_are_taken_out_of_names_of_files(string name, string shown) => Assert.Equal(shown, FileNames.Shown(name));

    [Fact]
    public void A_name_that_is_an_address_is_gone_as_a_whole() => Assert.Equal("•", FileNames.Shown("anna@example.se.csv"));

    [Theory]
    [InlineData("20250301.csv")]
    [InlineData("19900101.csv")] // a day is nobody's
    [InlineData("01032025.csv")]
    [InlineData("calls_2025-03-01.csv")]
    [InlineData("calls_202503.csv")]
    [InlineData("01-202503.csv")]
    [InlineData("calls_202503-202504.csv")] // together they could be a personal identity number
    [InlineData("2025-03-2025-04.csv")]
    [InlineData("calls_20250301-20250331.csv")]
    [InlineData("2025-03-01 - 2025-03-31.csv")]
    [InlineData("20250301T0800.csv")]
    [InlineData("20250301T080000Z.csv")]
    [InlineData("20250301_080000.csv")]
    [InlineData("20250301-0801.csv")] // not the checksum of a personal identity number
    [InlineData("20250301080000.csv")]
    [InlineData("MSGTRK2025031008-1.LOG")]
    [InlineData("u_ex250310.log")]
    [InlineData("01_20250301.csv")]
    [InlineData("export-1740787200.csv")]
    [InlineData("export-1740787200123.csv")]
    [InlineData("access.log-20250301.12.gz")]
    [InlineData("matomo_2025-03-10.csv~2")]
    [InlineData("0b6e2f4a-1234-4567-8901-234567890123.csv")]
    [InlineData("Kö 12 (3).csv")]
    public void Days_moments_and_running_numbers_stay(string name) => Assert.Equal(name, FileNames.Shown(name));

    /// <summary>Every pair of days a year apart at most, in the notation that most looks like a personal identity number.</summary>
    [Fact]
    public void No_period_of_months_is_taken_for_a_person()
    {
        for (var month = 0; month < 240; month++)
        {
            foreach (var name in new[] { $"{Month(month, "")}-{Month(month + 1, "")}.csv", $"{Month(month, "-")}-{Month(month + 1, "-")}.csv", $"{Month(month, "")}01-{Month(month + 1, "")}01.csv" })
                Assert.Equal(name, FileNames.Shown(name));
        }

        static string Month(int month, string between) => FormattableString.Invariant($"{2010 + (month / 12)}{between}{(month % 12) + 1:00}");
    }
}
