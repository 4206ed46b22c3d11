using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Stats.Functions.Sources;

namespace Stats.Tests.Sources;

public class NumberTextTests
{
    private static readonly Arbitrary<int> thousandths = Gen.Choose(-2_000_000_000, 2_000_000_000).ToArbitrary();

    [Theory]
    [InlineData("0", 0)]
    [InlineData("7,5", 7500)]
    [InlineData("7.5", 7500)]
    [InlineData(",5", 500)]
    [InlineData("-7,5", -7500)]
    [InlineData("1 234,5", 1234500)]
    [InlineData("1\u00A0234\u00A0567", 1234567000)]
    [InlineData("1\u202F234", 1234000)]
    [InlineData("25.421052631579", 25421)]
    [InlineData("0.0005", 1)]
    [InlineData("0,9996", 1000)]
    [InlineData(" 12 ", 12000)]
    public void Reads_numbers_as_systems_write_them(string text, long expected) => Assert.Equal(expected, Number(text));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(",")]
    [InlineData("1,2,3")]
    [InlineData("1.234,5")]
    [InlineData("1 2")]
    [InlineData("12 34")]
    [InlineData("1234 567")]
    [InlineData("1 234 5")]
    [InlineData("1,5 000")]
    [InlineData("12 %")]
    [InlineData("1e3")]
    [InlineData("NaN")]
    [InlineData("--1")]
    [InlineData("9999999999999999")]
    public void Refuses_what_is_no_number(string text) => Assert.Null(Number(text));

    [Fact]
    public void Reads_back_every_number_whatever_its_signs()
    {
        foreach (var (point, group) in new[] { (",", ""), (".", ""), (",", " "), (",", "\u00A0"), (".", "\u202F"), (",", "\u2009") })
        {
            var signs = new NumberFormatInfo { NumberDecimalSeparator = point, NumberGroupSeparator = group };
            Prop.ForAll(thousandths, value => Number((value / 1000m).ToString(group.Length == 0 ? "0.###" : "#,0.###", signs)) == value)
                .QuickCheckThrowOnFailure();
        }
    }

    [Fact] // Hundredths: three digits behind the point are thousands of a count.
    public void A_count_is_a_number_without_fraction_and_not_below_zero()
    {
        Prop.ForAll(Gen.Choose(-2_000_000, 2_000_000).ToArbitrary(), value =>
            Utf8Number.TryParseCount(Encoding.UTF8.GetBytes((value / 100m).ToString(CultureInfo.InvariantCulture)), out var count) == (value >= 0 && value % 100 == 0)
            && (count == 0 || count == value / 100)).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("75", DurationUnit.Seconds, 75)]
    [InlineData("75,5", DurationUnit.Seconds, 75.5)]
    [InlineData("191809000", DurationUnit.Milliseconds, 191809)]
    [InlineData("1,5", DurationUnit.Minutes, 90)]
    [InlineData("0,25", DurationUnit.Hours, 900)]
    [InlineData("1:15", DurationUnit.Minutes, 75)]
    [InlineData("0:01:15", DurationUnit.Seconds, 75)]
    [InlineData("00:01:15.250", DurationUnit.Seconds, 75.25)]
    [InlineData("100:00:00", DurationUnit.Seconds, 360000)]
    [InlineData("90:00", DurationUnit.Seconds, 5400)]
    public void Reads_lengths_of_time_as_systems_write_them(string text, DurationUnit unit, double seconds) =>
        Assert.Equal(seconds, Length(text, unit)?.TotalSeconds);

    [Theory]
    [InlineData("-1")]
    [InlineData("0:60:00")]
    [InlineData("0:00:60")]
    [InlineData("1:2:3:4")]
    [InlineData(":")]
    [InlineData("1::2")]
    [InlineData("-0:00:10")]
    [InlineData("1741593705")]
    [InlineData("9000:00:00")]
    [InlineData("999999999999:00:00")]
    [InlineData("1d")]
    public void Refuses_what_is_no_length_of_a_contact(string text) => Assert.Null(Length(text, DurationUnit.Seconds));

    [Fact]
    public void Reads_back_every_length_of_time() => Prop.ForAll(Gen.Choose(0, 30_000_000).ToArbitrary(), milliseconds =>
    {
        var length = Duration.FromMilliseconds(milliseconds);
        var clock = NodaTime.Text.DurationPattern.CreateWithInvariantCulture("H:mm:ss.fff").Format(length);
        return Length(clock, DurationUnit.Seconds) == length
            && Length((milliseconds / 1000m).ToString(CultureInfo.InvariantCulture), DurationUnit.Seconds) == length
            && Length(milliseconds.ToString(CultureInfo.InvariantCulture), DurationUnit.Milliseconds) == length;
    }).QuickCheckThrowOnFailure();

    private static long? Number(string text) => Utf8Number.TryParseThousandths(Encoding.UTF8.GetBytes(text), out var number) ? number : null;

    private static Duration? Length(string text, DurationUnit unit) =>
        DurationText.TryParse(Encoding.UTF8.GetBytes(text), unit, out var length) ? Duration.FromMilliseconds(length) : null;
}
