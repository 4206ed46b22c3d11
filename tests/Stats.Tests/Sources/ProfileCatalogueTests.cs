using Stats.Analytics.DataQuality;
using Stats.Functions.Sources;

namespace Stats.Tests.Sources;

public class ProfileCatalogueTests
{
    private const string Yaml = "id: prov\ntitle: Prov\ntime: { columns: [tid], formats: [yyyy-MM-dd] }\n";

    [Theory]
    [InlineData("", null)]
    [InlineData("ignore: [{ column: a, matches: '(' }]", "'(' is not a regular expression")]
    [InlineData("sum: { minutes: 20, offered: a }", "'sum.minutes' must be 5, 10, 15, 30, 60, 1440 or 10080")]
    [InlineData("separator: ';;'", "'separator' must be one character")]
    [InlineData("colour: red", "there is no setting 'colour' here")]
    [InlineData("coverage: append\ncase: { unit: [a] }", "'key' is missing")]
    [InlineData("key: a\ncase: { unit: [a] }", "'case' needs 'coverage: append'")]
    [InlineData("warnings: [{ column: a, in: [b], sv: c, en: d }]", null)]
    [InlineData("warnings: [{ column: a, matches: '(', sv: c, en: d }]", "'(' is not a regular expression")]
    [InlineData("warnings: [{ column: a, in: [b], sv: c }]", "each of 'warnings' needs 'sv' and 'en'")]
    [InlineData("warnings: [{ column: a, sv: c, en: d }]", "each of 'warnings' needs 'column', and 'in' or 'matches'")]
    [InlineData("definition: { unit: leg, includes: [internal], excludes: [open, beforeQueue] }", null)]
    [InlineData("definition: { includes: [internal] }", "'definition.unit' is missing")]
    [InlineData("definition: { unit: leg, includes: [internal], apart: [internal] }", "'definition' names a group twice")]
    [InlineData("sameContactsAs: [calls-csv]", null)]
    [InlineData("sameContactsAs: [prov]", "'sameContactsAs': a profile cannot report the same contacts as itself.")]
    [InlineData("sameContactsAs: [cisco]", "'sameContactsAs': there is no profile 'cisco'.")]
    public void A_profile_is_checked_before_any_export_is_read(string line, string? complaint)
    {
        var folder = Directory.CreateTempSubdirectory("stats-profiles-");
        File.WriteAllText(Path.Combine(folder.FullName, "prov.yaml"), Yaml + line + "\n");
        var refusal = Record.Exception(() => ProfileCatalogue.Load(folder.FullName));
        folder.Delete(recursive: true);

        Assert.Equal(complaint is null, refusal is null);
        Assert.Contains(complaint ?? "", (refusal as ExportFormatException)?.Message ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_that_is_not_counted_itself_cannot_be_named()
    {
        var folder = Directory.CreateTempSubdirectory("stats-profiles-");
        File.WriteAllText(Path.Combine(folder.FullName, "a.yaml"), Yaml.Replace("id: prov", "id: a", StringComparison.Ordinal) + "sameContactsAs: [b]\n");
        File.WriteAllText(Path.Combine(folder.FullName, "b.yaml"), Yaml.Replace("id: prov", "id: b", StringComparison.Ordinal) + "sameContactsAs: [calls-csv]\n");
        var refusal = Record.Exception(() => ProfileCatalogue.Load(folder.FullName));
        folder.Delete(recursive: true);

        Assert.EndsWith("a.yaml: 'sameContactsAs': 'b' reports the contacts of 'calls-csv': name that one too.", refusal?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_built_in_profile_says_what_it_counts_in_words_and_so_that_it_can_be_compared() =>
        Assert.All(ProfileCatalogue.Load().Profiles, profile =>
        {
            Assert.True(profile.Counts.Sv.Length > 0 && profile.Counts.En.Length > 0, profile.Id);
            Assert.True(profile.Definition.Unit != CountedUnit.Unknown, profile.Id);
        });

    [Theory]
    [InlineData("streamflow-cases", CountedUnit.Case, CountedGroup.Open)] // closed cases only
    [InlineData("exchange-message-trace", CountedUnit.Message, CountedGroup.Internal)]
    [InlineData("access-log", CountedUnit.Visit, CountedGroup.Automatic)]
    public void What_a_profile_leaves_out_is_said(string profile, CountedUnit unit, CountedGroup excluded) =>
        Assert.Equal((unit, excluded), (Definition(profile).Unit, Assert.Single(Definition(profile).Excludes)));

    [Fact]
    public void Conversations_and_queue_legs_are_told_apart_and_so_are_internal_contacts_that_are_kept_apart()
    {
        Assert.Equal((CountedUnit.Contact, CountedUnit.Leg), (Definition("asterisk-queue-log").Unit, Definition("calls-half-hour-csv").Unit));
        Assert.Equal([CountedGroup.Internal], Definition("kansas-city-311").Apart);
    }

    private static SourceDefinition Definition(string profile) => Export.Profile(profile).Definition;
}
