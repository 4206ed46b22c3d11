namespace Stats.Functions.Sources.Drafting;

/// <summary>Rows that add up others.</summary>
internal static class TotalRows
{
    /// <summary>The rows of a table that stand for themselves and have its width.</summary>
    /// <param name="table">The table.</param>
    /// <param name="words">The words for totals.</param>
    /// <param name="totalsIn">The columns that hold such a word, in some rows but not in most.</param>
    public static IReadOnlyList<string[]> Without(TableSample table, RoleWords words, out IReadOnlyList<int> totalsIn)
    {
        var known = new Dictionary<string, bool>();
        var found = Enumerable.Range(0, table.ColumnCount)
            .Select(index => (Index: index, Count: table.Rows.Count(row => index < row.Length && IsTotal(row[index]))))
            .Where(column => column.Count > 0 && column.Count * 2 <= table.Rows.Count)
            .Select(column => column.Index).ToList();
        totalsIn = found;
        return [.. table.Rows.Where(row => row.Length * 2 > table.ColumnCount && !found.Exists(index => index < row.Length && IsTotal(row[index])))];

        bool IsTotal(string cell)
        {
            if (!known.TryGetValue(cell, out var isTotal))
                known[cell] = isTotal = cell.Length < 30 && words.IsTotal(cell);
            return isTotal;
        }
    }
}
