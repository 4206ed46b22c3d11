using Stats.Analytics.Contacts;
using Stats.Functions.Store;
using Stats.Tests.Workspaces;

namespace Stats.Tests.Pipelines;

/// <summary>Which export decides a day when each tells all about the days it covers.</summary>
public sealed class ReplaceTests
{
    private static readonly StreamId calls = new(new("telefoni"), "calls-csv");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_day_that_the_newer_export_has_finished_replaces_the_half_one(bool isOlderFirst)
    {
        Export[] exports =
        [
            Export.Calls("forenoon.csv", Call("2025-03-10", "08:00"), Call("2025-03-10", "09:00")),
            Export.Calls("all-day.csv", Call("2025-03-10", "08:00"), Call("2025-03-10", "09:00"), Call("2025-03-10", "15:00")),
        ];
        Assert.Equal([("2025-03-10", 3)], await OfferedAfterAsync(isOlderFirst ? exports : [.. exports.Reverse()]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_newer_export_takes_away_what_it_no_longer_has_and_leaves_the_days_it_does_not_cover(bool isOlderFirst)
    {
        Export[] exports =
        [
            Export.Calls("older.csv", Call("2025-03-10", "08:00"), Call("2025-03-11", "08:00"), Call("2025-03-11", "09:00"), Call("2025-03-12", "08:00")),
            Export.Calls("newer.csv", Call("2025-03-11", "08:00"), Call("2025-03-13", "08:00")),
        ];

        // The newer one says nothing of the 12th, in its midst: that day was empty.
        Assert.Equal(
            [("2025-03-10", 1), ("2025-03-11", 1), ("2025-03-12", 0), ("2025-03-13", 1)],
            await OfferedAfterAsync(isOlderFirst ? exports : [.. exports.Reverse()]));
    }

    [Theory]
    [InlineData("2025-03-04", 0)] // 31 silent days between
    [InlineData("2025-03-05", 1)] // 32: two exports in one, or a mistyped year
    public async Task A_silence_of_more_than_31_days_empties_nothing(string last, int offeredOnTheSilentDay)
    {
        var offered = await OfferedAfterAsync(
            [Export.Calls("older.csv", Call("2025-02-10", "08:00")), Export.Calls("newer.csv", Call("2025-01-31", "08:00"), Call(last, "08:00"))]);
        Assert.Contains(("2025-02-10", offeredOnTheSilentDay), offered);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_two_exports_that_reach_equally_far_the_fuller_one_decides(bool isFullerFirst)
    {
        Export[] exports =
        [
            Export.Calls("fuller.csv", Call("2025-03-10", "08:00"), Call("2025-03-10", "08:30"), Call("2025-03-10", "09:00")),
            Export.Calls("thinner.csv", Call("2025-03-10", "08:00"), Call("2025-03-10", "09:00")),
        ];
        Assert.Equal([("2025-03-10", 3)], await OfferedAfterAsync(isFullerFirst ? exports : [.. exports.Reverse()]));
    }

    private static string Call(string day, string time) => $"{day};{time}:00;Växel;30;60;Besvarat";

    private static async Task<List<(string Day, long Offered)>> OfferedAfterAsync(IReadOnlyList<Export> exports)
    {
        using var folder = new TestWorkspace();
        await using var store = folder.OpenStore();
        await Line.IngestAsync(folder.Open(), store, exports);
        return (await StoreContent.DaysAsync(store, calls)).ConvertAll(day => (SqliteStore.Iso(day.Day), day.Contacts.Sum(one => one.Counts.Offered)));
    }
}
