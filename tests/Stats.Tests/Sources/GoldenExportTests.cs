using Stats.Functions.Sources;

namespace Stats.Tests.Sources;

/// <summary>Each export under Exports/PROFILE is read as its .expected.json says; those are written by hand, from what the system means by its rows.</summary>
public class GoldenExportTests
{
    internal static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Sources", "Exports");

    /// <summary>All of them, as <c>profile/file</c>.</summary>
    internal static readonly IReadOnlyList<string> Names = [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Where(path => !path.EndsWith(".expected.json", StringComparison.Ordinal))
        .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)];

    public static TheoryData<string> Exports { get; } = new(Names);

    [Theory]
    [MemberData(nameof(Exports))]
    public void An_export_says_what_was_written_down_beside_it(string export)
    {
        var path = Path.Combine(Folder, export);
        var expected = GoldenReading.Parse(File.ReadAllText(Path.ChangeExtension(path, ".expected.json")));

        var reading = Export.Read(Export.Profile(ProfileOf(export)), ExportFile.At(Export.Source, path));

        Assert.Equal(expected.ToString(), GoldenReading.Of(reading).ToString());
        Assert.Equal(reading.RowCount, reading.EventRowCount + reading.Rejected.Values.Sum() + reading.Ignored.Values.Sum());
    }

    [Theory]
    [MemberData(nameof(Exports))]
    public void An_export_is_known_by_what_it_holds(string export) =>
        Assert.Equal(ProfileOf(export), ProfileSniffer.Propose(ExportFile.At(Export.Source, Path.Combine(Folder, export)), Export.Catalogue)?.Id);

    [Fact]
    public void Every_built_in_profile_has_an_export_to_prove_it() => Assert.Equal(
        Export.Catalogue.Profiles.Select(profile => profile.Id).Order(StringComparer.Ordinal),
        Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal));

    internal static byte[] Bytes(string export) => File.ReadAllBytes(Path.Combine(Folder, export));

    internal static string ProfileOf(string export) => export.Split('/')[0];
}
