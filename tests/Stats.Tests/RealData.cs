namespace Stats.Tests;

/// <summary>Real exports and samples that are too large, or not ours, to be kept with the code: the folder that holds <c>data</c> and <c>samples</c>.</summary>
internal static class RealData
{
    public const string Variable = "STATS_REAL_DATA";

    public static string? Folder { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : null;

    public static string? Skip { get; } = Folder is null
        ? $"{Variable} is not set: point it at the folder that holds data/ and samples/ to run this test."
        : null;

    public static string Path(params string[] parts) => System.IO.Path.Combine([Folder ?? "", .. parts]);
}
