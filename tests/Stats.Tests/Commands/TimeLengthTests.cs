using NodaTime;
using Stats.Functions.Commands;
using Stats.Functions.Sources;

namespace Stats.Tests.Commands;

public sealed class TimeLengthTests
{
    [Theory]
    [InlineData("20s", 20)]
    [InlineData("5m", 300)]
    [InlineData("1h", 3600)]
    [InlineData("1.5h", 5400)]
    [InlineData("0:30", 30)]
    [InlineData("90:05", 5405)]
    [InlineData("1:02:03", 3723)]
    [InlineData("600", 600)]
    [InlineData("0.25", 0.25)]
    [InlineData("0", 0)]
    public void A_length_of_time_is_read(string text, double seconds) => Assert.Equal(Duration.FromSeconds(seconds), TimeLength.Parse("--aht", text));

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("-5")]
    [InlineData("-5m")]
    [InlineData("1,5h")]
    [InlineData("5 min")]
    [InlineData("1:60")]
    [InlineData("1::2")]
    [InlineData("1:2:3:4")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e300h")]
    public void What_is_none_is_refused(string text) =>
        Assert.StartsWith($"--aht: '{text}' is not a length of time.", Assert.Throws<ExportFormatException>(() => TimeLength.Parse("--aht", text)).Message, StringComparison.Ordinal);
}
