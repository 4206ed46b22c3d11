using Stats.Analytics.Benefit;
using Stats.Functions.Sources;
using Stats.Functions.Tables;
using Stats.Functions.Topics;

namespace Stats.Functions.Benefit;

/// <summary>Reads <c>causes.csv</c>: columns source, kind, pattern, cause.</summary>
internal static class CauseMapFile
{
    private static readonly string[] columns = ["source", "kind", "pattern", "cause"];

    /// <exception cref="ExportFormatException">A row is not valid; the message tells the line.</exception>
    public static CauseMap Load(string path) => new([.. WorkspaceTable.Rows(path, columns).Select(row => RuleOf(row.Where, row.Cells))]);

    /// <summary>A cause by its number.</summary>
    internal static ContactCause CauseOf(string where, string text) => text is [>= '0' and <= '9'] && Enum.IsDefined((ContactCause)(text[0] - '0'))
        ? (ContactCause)(text[0] - '0')
        : throw new ExportFormatException($"{where}: the cause must be a number from 0 (value-creating) to 9 (could have been told beforehand). The README lists them.");

    private static CauseRule RuleOf(string where, string[] cells) => cells[2].Length == 0
        ? throw new ExportFormatException($"{where}: a pattern is needed.")
        : new(cells[0].Length == 0 ? "*" : cells[0], TopicMapFile.KindOf(where, cells[1]), cells[2], CauseOf(where, cells[3]));
}
