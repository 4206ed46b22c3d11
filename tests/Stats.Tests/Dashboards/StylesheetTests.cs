using System.Globalization;
using System.Text.RegularExpressions;

namespace Stats.Tests.Dashboards;

/// <summary>The colours of the style sheet against WCAG 2.2: 1.4.3 (text, 4.5:1) and 1.4.11 (graphics, 3:1).</summary>
public partial class StylesheetTests
{
    [Theory]
    [InlineData("#000000", "#ffffff", 21.0)]
    [InlineData("#767676", "#ffffff", 4.54)]
    [InlineData("#ffffff", "#ffffff", 1.0)]
    public void Contrast_is_computed_as_WCAG_defines_it(string one, string other, double expected) =>
        Assert.Equal(expected, Contrast(one, other), 0.01);

    [Fact]
    public async Task The_number_in_every_heatmap_cell_can_be_read_in_light_and_dark()
    {
        var levels = Level().Matches(await CssAsync()).Select(m => (Level: m.Groups[1].Value, Fill: m.Groups[2].Value, Ink: m.Groups[3].Value)).ToList();

        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"{i % 10}"), levels.Select(level => level.Level));
        Assert.All(levels, level => Assert.True(Contrast(level.Fill, level.Ink) >= 4.5, $"level {level.Level}: {level.Fill} {level.Ink}"));
    }

    [Fact]
    public async Task A_higher_level_is_always_further_from_the_paper()
    {
        var css = await CssAsync();
        var fills = Level().Matches(css).Select(m => m.Groups[2].Value).ToList();
        foreach (var (paper, scale) in Variable(css, "paper").Zip(fills.Chunk(10)))
        {
            var contrasts = scale.Select(fill => Contrast(fill, paper)).ToList();
            Assert.Equal(contrasts.Order(), contrasts);
        }
    }

    [Theory]
    [InlineData("ink", 4.5)]
    [InlineData("muted", 4.5)]
    [InlineData("accent", 4.5)]
    [InlineData("bar", 3.0)]
    [InlineData("short", 3.0)]
    public async Task Text_and_bars_stand_out_from_paper_and_surface_in_light_and_dark(string name, double atLeast)
    {
        var css = await CssAsync();
        foreach (var background in new[] { "paper", "surface" })
        {
            var pairs = Variable(css, name).Zip(Variable(css, background)).ToList();
            Assert.Equal(2, pairs.Count);
            Assert.All(pairs, pair => Assert.True(Contrast(pair.First, pair.Second) >= atLeast, $"{name} {pair.First} on {background} {pair.Second}"));
        }
    }

    [Fact]
    public async Task The_focus_mark_can_be_seen()
    {
        var css = await CssAsync();
        Assert.True(Contrast(Variable(css, "focus").Single(), Variable(css, "focus-ink").Single()) >= 4.5);
    }

    private static async Task<string> CssAsync() => (await RenderedSite.OfAsync(Reports.Empty)).Text("site.css");

    /// <summary>The values of a colour of <c>:root</c>: light, then dark.</summary>
    private static List<string> Variable(string css, string name) =>
        [.. Regex.Matches(css, $@"^ +--{name}: (#[0-9a-f]{{6}});$", RegexOptions.Multiline).Select(match => match.Groups[1].Value)];

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour) => (0.2126 * Linear(colour, 1)) + (0.7152 * Linear(colour, 3)) + (0.0722 * Linear(colour, 5));

    private static double Linear(string colour, int at)
    {
        var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex(@"^ *\.level-(\d) \{ --fill: (#[0-9a-f]{6}); --ink: (#[0-9a-f]{6}); \}$", RegexOptions.Multiline)]
    private static partial Regex Level();
}
