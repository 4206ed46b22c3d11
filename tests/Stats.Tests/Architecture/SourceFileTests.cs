using System.Text.RegularExpressions;

namespace Stats.Tests.Architecture;

public sealed partial class SourceFileTests
{
    private const int MostLines = 250;

    [Fact]
    public void Each_file_holds_one_public_type_and_bears_its_name()
    {
        foreach (var path in Repository.ProductFolders.SelectMany(folder => Repository.Files(folder, ".cs")))
        {
            var types = PublicType().Matches(Repository.Read(path)).Select(match => match.Groups[1].Value).ToList();
            Assert.True(types.Count <= 1, $"{path} holds {string.Join(" and ", types)}.");
            Assert.True(types.Count == 0 || types[0] == Path.GetFileName(path).Split('.')[0], $"{path} holds {string.Join(' ', types)}.");
        }
    }

    [Fact]
    public void No_file_is_longer_than_a_person_reads()
    {
        var long_ = Repository.ProductFolders.Append("tests").SelectMany(folder => Repository.Files(folder, ".cs", ".razor"))
            .Select(path => (Path: path, Lines: Repository.Read(path).Count(c => c == '\n')))
            .Where(file => file.Lines > MostLines)
            .Select(file => $"{file.Path}: {file.Lines} lines");
        Assert.Empty(long_);
    }

    [Fact]
    public void Namespaces_follow_folders()
    {
        foreach (var path in Repository.ProductFolders.SelectMany(folder => Repository.Files(folder, ".cs")).Where(path => !path.EndsWith("Program.cs", StringComparison.Ordinal)))
        {
            var folders = Path.GetDirectoryName(path)!.Split(Path.DirectorySeparatorChar).Select(name => char.ToUpperInvariant(name[0]) + name[1..]);
            Assert.Contains($"namespace Stats.{string.Join('.', folders)};", Repository.Read(path).Split('\n'));
        }
    }

    [Theory]
    [InlineData("analytics")]
    [InlineData("dashboards")]
    public void What_is_banned_is_banned_in(string folder)
    {
        Assert.Contains("../BannedSymbols.txt", Repository.Includes(folder, "AdditionalFiles"));
        Assert.Contains("Microsoft.CodeAnalysis.BannedApiAnalyzers", Repository.Includes(folder, "PackageReference"));
        Assert.DoesNotContain("RS0030", Repository.Read(Repository.Files(folder, ".csproj").Single()), StringComparison.Ordinal);
        Assert.DoesNotContain(Repository.Files(folder, ".cs", ".razor"), path => Repository.Read(path).Contains("RS0030", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("T:System.DateTime")]
    [InlineData("T:System.DateTimeOffset")]
    [InlineData("T:System.TimeSpan")]
    [InlineData("T:System.IO.File")]
    [InlineData("T:System.IO.Directory")]
    [InlineData("T:System.Console")]
    [InlineData("T:System.Environment")]
    [InlineData("T:System.Net.Http.HttpClient")]
    [InlineData("P:System.Random.Shared")]
    [InlineData("M:System.Random.#ctor")]
    [InlineData("P:NodaTime.SystemClock.Instance")]
    [InlineData("P:System.Globalization.CultureInfo.CurrentCulture")]
    [InlineData("P:System.Globalization.CultureInfo.CurrentUICulture")]
    public void The_list_of_what_is_banned_holds(string symbol) =>
        Assert.Contains(Repository.Read("BannedSymbols.txt").Split('\n'), line => line.StartsWith(symbol + ";", StringComparison.Ordinal));

    [Fact]
    public void Every_symbol_that_is_banned_exists()
    {
        // A misspelt line would ban nothing, and nobody would notice.
        foreach (var line in Repository.Read("BannedSymbols.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = line.Split(';')[0][2..];
            var type = line[0] == 'T' ? name : name[..name.LastIndexOf('.')];
            var found = AppDomain.CurrentDomain.GetAssemblies().Append(typeof(HttpClient).Assembly).Append(typeof(NodaTime.SystemClock).Assembly)
                .Append(typeof(Console).Assembly).Select(assembly => assembly.GetType(type)).FirstOrDefault(one => one is not null);
            Assert.True(found is not null, $"There is no {type}.");
            Assert.True(line[0] == 'T' || found.GetMember(name[(name.LastIndexOf('.') + 1)..].Replace('#', '.')).Length > 0, $"There is no {name}.");
        }
    }

    [GeneratedRegex(@"^public (?:(?:static|sealed|abstract|readonly|partial|ref) )*(?:class|record struct|record|struct|interface|enum) (\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();
}
