using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Stats.Functions.Sources;
using Stats.Tests.Calendar;

namespace Stats.Tests.Sources;

public class TimestampFormatTests
{
    private static readonly Arbitrary<int> seconds = Gen.Choose(0, 86_399).ToArbitrary();

    [Theory]
    [InlineData("yyyy-MM-dd HH:mm:ss", "2025-03-10 08:20:11", "2025-03-10 30011")]
    [InlineData("yyyy-MM-dd HH:mm", "2025-3-1 8:05", "2025-03-01 29100")]
    [InlineData("d.M.yyyy klo HH.mm", "31.3.2025 klo 8.05", "2025-03-31 29100")]
    [InlineData("yyyy-MM-ddTHH:mm:ssf", "2025-03-10T08:20:11.0000000", "2025-03-10 30011")]
    [InlineData("yyyy-MM-ddTHH:mm:ssf", "2025-03-10T08:20:11", "2025-03-10 30011")]
    [InlineData("yyyy-MM-ddTHH:mm:ssfz", "2025-03-10T08:20:11.5Z", "2025-03-10 30011 +0")]
    [InlineData("yyyy-MM-ddTHH:mm:ssfz", "2025-03-10T08:20:11-05:30", "2025-03-10 30011 -19800")]
    [InlineData("dd/MMM/yyyy:HH:mm:ss z", "10/mar/2025:08:20:11 +0100", "2025-03-10 30011 +3600")]
    [InlineData("MM/dd/yyyy hh:mm tt", "01/04/2007 12:00 AM", "2007-01-04 0")]
    [InlineData("MM/dd/yyyy hh:mm tt", "1/4/2007 12:31 pm", "2007-01-04 45060")]
    [InlineData("yyyyMMdd", "20250310", "2025-03-10 -1")]
    [InlineData("yyMMdd HHmm", "250310 0820", "2025-03-10 30000")]
    [InlineData("yyyy-MM-dd", " 2024-02-29 ", "2024-02-29 -1")]
    public void Reads_what_systems_write(string format, string text, string expected) => Assert.Equal(expected, Parse(format, text));

    [Theory]
    [InlineData("yyyy-MM-dd", "2025-02-29")]
    [InlineData("yyyy-MM-dd", "2025-13-01")]
    [InlineData("yyyy-MM-dd", "2025-03-10 08:00")]
    [InlineData("yyyy-MM-dd kl HH:mm", "2025-03-10 08:00")]
    [InlineData("yyyy-MM-dd", "25-03-10")]
    [InlineData("yyyy-MM-dd", "0025-03-10")]
    [InlineData("yyyy-MM-dd", "1989-12-31")]
    [InlineData("yyyy-MM-dd", "2101-01-01")]
    [InlineData("yyyy-MM-dd", "")]
    [InlineData("yyyyMMdd", "2025111")]
    [InlineData("yyyyMMdd", "202503101")]
    [InlineData("yyyy-MM-dd HH:mm", "2025-03-10 24:00")]
    [InlineData("yyyy-MM-dd HH:mm", "2025-03-10 08:60")]
    [InlineData("yyyy-MM-dd HH:mm", "2025-03-10 8")]
    [InlineData("MM/dd/yyyy hh:mm tt", "01/04/2007 13:00 PM")]
    [InlineData("MM/dd/yyyy hh:mm tt", "01/04/2007 00:10 AM")]
    [InlineData("dd/MMM/yyyy", "10/mai/2025")]
    [InlineData("yyyy-MM-ddTHH:mm:ssz", "2025-03-10T08:20:11+99:00")]
    public void Refuses_what_is_no_such_time(string format, string text) => Assert.Equal("no", Parse(format, text));

    [Theory]
    [InlineData("yyyy-MM-dd HH:mm:ss")]
    [InlineData("yyyy-MM-dd'T'HH:mm:ss")]
    [InlineData("dd/MMM/yyyy:HH:mm:ss")]
    [InlineData("MM/dd/yyyy hh:mm:ss tt")]
    [InlineData("yyyyMMddHHmmss")]
    [InlineData("M/d/yyyy H:mm:ss")]
    public void Reads_back_every_time_that_is_written_in_the_same_format(string pattern)
    {
        var format = new TimestampFormat(pattern.Replace("'", "", StringComparison.Ordinal));
        Prop.ForAll(Days.Any, seconds, (day, second) =>
        {
            var written = day.ToDateTimeUnspecified().AddSeconds(second).ToString(pattern, CultureInfo.InvariantCulture);
            return format.TryParse(Encoding.UTF8.GetBytes(written), out var read) && read == new Timestamp(day, second, null);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_text_is_read_or_refused()
    {
        var formats = Export.Catalogue.Profiles.SelectMany(profile => profile.Time.Formats).Distinct().Select(format => new TimestampFormat(format)).ToList();
        Prop.ForAll(Gen.Elements("0123456789-:/.,+ TZAPMamp".ToCharArray()).ArrayOf().ToArbitrary(), text =>
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            return formats.All(format => !format.TryParse(bytes, out var read) || (read.Day.Year is >= 1990 and <= 2100 && read.SecondOfDay is >= -1 and < 86_400));
        }).QuickCheckThrowOnFailure();
    }

    private static string Parse(string format, string text) =>
        !new TimestampFormat(format).TryParse(Encoding.UTF8.GetBytes(text), out var read) ? "no"
        : $"{NodaTime.Text.LocalDatePattern.Iso.Format(read.Day)} {read.SecondOfDay}{(read.OffsetSeconds is { } offset ? offset.ToString(" +0; -0; +0", CultureInfo.InvariantCulture) : "")}";
}
