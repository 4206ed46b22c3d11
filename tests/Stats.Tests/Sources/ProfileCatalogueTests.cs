using Stats.Functions.Sources;

namespace Stats.Tests.Sources;

public class ProfileCatalogueTests
{
    private const string Yaml = "id: prov\ntitle: Prov\ntime: { columns: [tid], formats: [yyyy-MM-dd] }\n";

    [Theory]
    [InlineData("", null)]
    [InlineData("ignore: [{ column: a, matches: '(' }]", "'(' is not a regular expression")]
    [InlineData("sum: { minutes: 20, offered: a }", "'sum.minutes' must be 5, 10, 15, 30, 60 or 1440")]
    [InlineData("separator: ';;'", "'separator' must be one character")]
    [InlineData("colour: red", "there is no setting 'colour' here")]
    [InlineData("coverage: append\ncase: { unit: [a] }", "'key' is missing")]
    [InlineData("key: a\ncase: { unit: [a] }", "'case' needs 'coverage: append'")]
    public void A_profile_is_checked_before_any_export_is_read(string line, string? complaint)
    {
        var folder = Directory.CreateTempSubdirectory("stats-profiles-");
        File.WriteAllText(Path.Combine(folder.FullName, "prov.yaml"), Yaml + line + "\n");
        var refusal = Record.Exception(() => ProfileCatalogue.Load(folder.FullName));
        folder.Delete(recursive: true);

        Assert.Equal(complaint is null, refusal is null);
        Assert.Contains(complaint ?? "", (refusal as ExportFormatException)?.Message ?? "", StringComparison.Ordinal);
    }
}
