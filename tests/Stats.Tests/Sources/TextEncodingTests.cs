using System.Text;
using Stats.Functions.Sources;

namespace Stats.Tests.Sources;

public class TextEncodingTests
{
    private const string Swedish = "Datum;Kö;Ämne\r\n2025-03-10;Växel;Återvinning på Öland\r\n";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1252")]
    public void Tells_the_encoding_from_the_bytes(string name)
    {
        var encoding = TextEncoding.Named(name);

        Assert.Equal(encoding.WebName, TextEncoding.Detect(encoding.GetBytes(Swedish))?.WebName);
        Assert.Equal(encoding.WebName, TextEncoding.Detect([.. encoding.GetPreamble(), .. encoding.GetBytes(Swedish)])?.WebName);
    }

    [Fact]
    public void A_sample_that_ends_inside_a_letter_is_still_utf_8()
    {
        var bytes = Encoding.UTF8.GetBytes(Swedish + "€😀");
        for (var cut = 0; cut <= 6; cut++)
            Assert.Equal(Encoding.UTF8, TextEncoding.Detect(bytes.AsSpan()[..^cut]));
    }

    [Fact]
    public void Plain_ASCII_is_utf_8() => Assert.Equal(Encoding.UTF8, TextEncoding.Detect("a;b\n1;2\n"u8));

    [Fact]
    public void A_latin_letter_at_the_very_end_is_not_taken_for_half_a_letter_of_utf_8() =>
        Assert.Equal("Kö", TextEncoding.Detect([(byte)'K', 0xF6])?.GetString([(byte)'K', 0xF6]));

    [Fact]
    public void Bytes_that_are_no_text_have_no_encoding()
    {
        var bytes = new byte[4096];
        new Random(1).NextBytes(bytes);

        Assert.Null(TextEncoding.Detect(bytes));
        Assert.Null(TextEncoding.Detect(new byte[4096]));
    }

    [Fact]
    public void An_unknown_name_is_refused_with_the_names_to_choose_from() =>
        Assert.Contains("windows-1252", Assert.Throws<ExportFormatException>(() => TextEncoding.Named("svenska")).Message, StringComparison.Ordinal);
}
