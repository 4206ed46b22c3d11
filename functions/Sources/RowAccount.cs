using System.Runtime.InteropServices;
using Stats.Analytics.DataQuality;

namespace Stats.Functions.Sources;

/// <summary>The account of the rows that became no events, and of those to be careful with.</summary>
internal sealed class RowAccount(IReadOnlyList<RowWarning> warnings)
{
    /// <summary>How many rejected rows are kept one by one; the rest are only counted.</summary>
    public const int MostRejectedRows = 200;

    private readonly List<RejectedRow> rejectedRows = [];
    private readonly Dictionary<string, long> rejected = [];
    private readonly Dictionary<string, long> ignored = [];
    private readonly long[] warned = new long[warnings.Count];

    public IReadOnlyList<RejectedRow> RejectedRows => rejectedRows;

    public IReadOnlyDictionary<string, long> Rejected => rejected;

    public IReadOnlyDictionary<string, long> Ignored => ignored;

    public IReadOnlyList<WarningCount> Warned =>
    [
        .. warnings.Zip(warned, (warning, count) => new WarningCount(warning.Sv, warning.En, count)).Where(warning => warning.RowCount > 0),
    ];

    public void Reject(long line, string column, string reason)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(rejected, column.Length == 0 ? reason : $"{column}: {reason}", out _)++;
        if (rejectedRows.Count < MostRejectedRows)
            rejectedRows.Add(new(line, column, reason));
    }

    public void Ignore(string reason) => CollectionsMarshal.GetValueRefOrAddDefault(ignored, reason, out _)++;

    public void Warn(int warning) => warned[warning]++;

    /// <summary>Adds the account of the next part of the same file.</summary>
    public void Add(RowAccount part, long linesBefore)
    {
        foreach (var (reason, count) in part.rejected)
            CollectionsMarshal.GetValueRefOrAddDefault(rejected, reason, out _) += count;
        foreach (var (reason, count) in part.ignored)
            CollectionsMarshal.GetValueRefOrAddDefault(ignored, reason, out _) += count;
        for (var warning = 0; warning < warned.Length; warning++)
            warned[warning] += part.warned[warning];
        rejectedRows.AddRange(part.rejectedRows.Take(MostRejectedRows - rejectedRows.Count).Select(row => row with { Line = row.Line + linesBefore }));
    }
}
