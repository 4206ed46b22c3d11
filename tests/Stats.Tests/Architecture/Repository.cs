using System.Xml.Linq;

namespace Stats.Tests.Architecture;

/// <summary>The sources that these tests were built from.</summary>
internal static class Repository
{
    public static readonly string[] ProductFolders = ["analytics", "dashboards", "functions"];

    public static string Root { get; } = FindRoot();

    /// <summary>The files with one of these extensions, by path; nothing that was built.</summary>
    public static IEnumerable<string> Files(string folder, params string[] extensions) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(path => extensions.Contains(Path.GetExtension(path)))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Intersect(["bin", "obj", "artifacts"]).Any())
            .Select(path => Path.GetRelativePath(Root, path))
            .Order(StringComparer.Ordinal);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>What the project file of a folder names in elements of one kind.</summary>
    public static IEnumerable<string> Includes(string folder, string element) =>
        XDocument.Parse(Read(Files(folder, ".csproj").Single())).Descendants(element).Select(one => one.Attribute("Include")!.Value);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Stats.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("There is no Stats.sln above the tests.");
        return folder;
    }
}
