using FsCheck;
using FsCheck.Fluent;
using Stats.Functions.Store;
using Stats.Tests.Workspaces;

namespace Stats.Tests.Pipelines;

public sealed class OrderTests
{
    private static readonly string[] streams =
        ["telefoni/calls-csv", "vaxel/asterisk-queue-log", "arenden/kansas-city-311", "webb/access-log", "handelser/dated-events"];

    [Fact]
    public void Exports_in_any_order_and_repeated_leave_the_same_store_and_report() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var exports = AnyExports.From(seed);
            var random = new Random(seed);
            var shuffled = exports.Concat(exports.Where(_ => random.Next(2) == 0)).ToArray();
            random.Shuffle(shuffled);
            Assert.Equal(Line.ContentAfter(exports), Line.ContentAfter(shuffled));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Two_pipelines_at_once_leave_the_store_that_one_leaves(int seed)
    {
        var exports = AnyExports.From(seed);
        using var folder = new TestWorkspace();
        await Task.WhenAll(new[] { exports, [.. exports.AsEnumerable().Reverse()] }.Select(order => Task.Run(async () =>
        {
            var workspace = folder.Open();
            await using var store = SqliteStore.Open(workspace.Store);
            await Line.IngestAsync(workspace, store, order);
        })));

        Assert.Equal(await Line.ContentAfterAsync(exports), await folder.ContentAsync());
    }

    [Fact]
    public void What_the_exports_say_is_in_the_store()
    {
        // Guards the property above: stores that are always empty are equal too.
        var content = Line.ContentAfter(AnyExports.From(7));
        Assert.All(streams, stream => Assert.Contains(stream, content, StringComparison.Ordinal));
        Assert.DoesNotContain("\"rejected\":{\"", content, StringComparison.Ordinal);
    }
}
