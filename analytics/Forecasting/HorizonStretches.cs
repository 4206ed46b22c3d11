namespace Stats.Analytics.Forecasting;

/// <summary>How far ahead errors are alike.</summary>
internal static class HorizonStretches
{
    /// <summary>One day ahead, the rest of the week, and all that is later: 0 is the first day.</summary>
    public static IEnumerable<IReadOnlyList<int>> Of(int weekLength, int horizon)
    {
        int[] ends = [1, weekLength, horizon];
        return ends.Select((end, i) => (From: i == 0 ? 0 : Math.Min(ends[i - 1], horizon), To: Math.Min(end, horizon)))
            .Where(stretch => stretch.To > stretch.From)
            .Select(stretch => (IReadOnlyList<int>)[.. Enumerable.Range(stretch.From, stretch.To - stretch.From)]);
    }
}
