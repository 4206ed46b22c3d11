using System.Globalization;

namespace Stats.Tests;

/// <summary>How many rounds a test that draws its circumstances at random does: <c>STATS_ROUNDS</c>, from the seed <c>STATS_SEED</c> on.</summary>
internal static class Rounds
{
    /// <param name="usual">How many are done when nothing is set.</param>
    public static IEnumerable<int> Seeds(int usual) => Enumerable.Range(Number("STATS_SEED") ?? 1, Number("STATS_ROUNDS") ?? usual);

    private static int? Number(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
