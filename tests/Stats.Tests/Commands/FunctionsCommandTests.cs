namespace Stats.Tests.Commands;

public sealed class FunctionsCommandTests
{
    private static readonly Dictionary<string, string> right = new()
    {
        ["FUNCTIONS_CUSTOMHANDLER_PORT"] = "0",
        ["STATS_STORAGE"] = "AccountName=kommunen;AccountKey=a2V5",
        ["STATS_PSEUDONYM_KEY"] = new('5', 64),
        ["STATS_CONTAINER"] = "kommunen",
    };

    [Theory]
    [InlineData("FUNCTIONS_CUSTOMHANDLER_PORT", "65536", "stats: FUNCTIONS_CUSTOMHANDLER_PORT is not set to a port: ")]
    [InlineData("STATS_STORAGE", "BlobEndpoint=https://blobs.example;SharedAccessSignature=sig=x", "stats: The storage account: The storage account's connection string has neither AccountName nor TableEndpoint.")]
    [InlineData("STATS_PSEUDONYM_KEY", " ", "stats: STATS_PSEUDONYM_KEY is not set.")]
    [InlineData("STATS_PSEUDONYM_KEY", "hemlig", "stats: STATS_PSEUDONYM_KEY does not hold a key of 64 hexadecimal digits.")]
    [InlineData("STATS_CONTAINER", "Kommunen", "stats: STATS_CONTAINER is 'Kommunen', which cannot name a container: 3–63 small letters, digits and single hyphens.")]
    [InlineData("STATS_CONTAINER", "$web", "stats: STATS_CONTAINER is '$web', which cannot name a container: 3–63 small letters, digits and single hyphens.")]
    public async Task A_wrong_setting_is_told_at_the_start(string name, string value, string told)
    {
        var result = await StatsProcess.RunAsync(StatsProcess.Start(new Dictionary<string, string>(right) { [name] = value }, "functions"));
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith(told, result.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain("hemlig", result.Messages, StringComparison.Ordinal);
    }
}
