using Stats.Analytics.Contacts;
using Stats.Functions.Sources.Drafting;

namespace Stats.Tests.Sources.Drafting;

public class RoleWordsTests
{
    private static readonly RoleWords words = RoleWords.Known;

    [Fact]
    public void Every_word_is_written_as_headers_are_compared()
    {
        var all = words.Roles.Values.Concat(words.Channels.Values).Concat(words.Outcomes.Values).Concat(words.Units.Values).Concat(words.Personal.Values).Concat(words.YesMeans.Values).Append(words.Totals).Append(words.Yes).Append(words.No)
            .Concat(PresetCatalogue.Presets.SelectMany(preset => preset.Roles.Values.Concat(preset.Personal.Values).Append(preset.Own)))
            .SelectMany(list => list);
        Assert.All(all, word => Assert.Equal(PlainWords.Of(word), word.Replace('*', ' ').Trim()));
    }

    [Theory]
    [InlineData("Telefonsamtal", Channel.Phone)]
    [InlineData("E-POST", Channel.Email)]
    [InlineData("Sähköposti", Channel.Email)]
    [InlineData("Oppmøte", Channel.Visit)]
    [InlineData("Chatt", Channel.Chat)]
    [InlineData("Social media", Channel.SocialMedia)]
    [InlineData("E-tjänst", Channel.EService)]
    [InlineData("Kirje", Channel.Letter)]
    [InlineData("mail", null)]
    [InlineData("Duvpost", null)]
    public void Channels_are_known_in_four_languages(string value, Channel? channel) => Assert.Equal(channel, words.ChannelOf(value));

    [Theory]
    [InlineData("Besvarat", ContactOutcome.Handled)]
    [InlineData("Övergivet", ContactOutcome.Abandoned)]
    [InlineData("Vastattu", ContactOutcome.Handled)]
    [InlineData("Forlot kø", ContactOutcome.Abandoned)]
    [InlineData("Öppen", ContactOutcome.Other)]
    [InlineData("Blå", null)]
    public void Outcomes_are_known_in_four_languages(string value, ContactOutcome? outcome) => Assert.Equal(outcome, words.OutcomeOf(value));

    [Theory]
    [InlineData("CallsOffered", "calls offered")]
    [InlineData("dte_start", "dte start")]
    [InlineData(" E-POST (antal) ", "e post antal")]
    public void Punctuation_case_and_humps_do_not_matter(string header, string plain) => Assert.Equal(plain, PlainWords.Of(header));

    [Fact]
    public void Every_preset_says_what_is_known_and_what_its_numbers_count()
    {
        var presets = PresetCatalogue.Presets;
        string[] systems = ["abou", "artvise", "flexite", "platina", "puzzel", "sitevision", "telia-ace", "trio", "zervicepoint"];
        Assert.Empty(systems.Except(presets.Select(preset => preset.Id)));
        Assert.All(presets, preset => Assert.All(
            new[] { preset.Title, preset.Known, preset.Export, preset.Counts.Sv, preset.Counts.En }, text => Assert.NotEqual("", text)));
    }
}
