using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Stats.Analytics.Interventions;
using Stats.Functions.Sources;
using Stats.Functions.Tables;

namespace Stats.Functions.Changes;

/// <summary>Reads and adds to <c>changes.csv</c>, the register of changes: columns date, where, what, expected, owner, baselineFrom, controls.</summary>
internal static class ChangeRegisterFile
{
    public const string Name = "changes.csv";

    private const string Header = "date;where;what;expected;owner;baselineFrom;controls";
    private static readonly string[] needed = ["date", "where", "what"];
    private static readonly string[] optional = ["expected", "owner", "baselineFrom", "controls"];

    /// <exception cref="ExportFormatException">A row is not valid; the message tells the line.</exception>
    public static IReadOnlyList<RegisteredChange> Load(string path)
    {
        var known = new HashSet<(LocalDate, string)>();
        var changes = new List<RegisteredChange>();
        foreach (var (where, cells) in WorkspaceTable.Rows(path, needed, optional))
        {
            var change = RowOf(where, cells);
            if (!known.Add((change.Day, change.Where.ToUpperInvariant())))
                throw new ExportFormatException($"{where}: the same place has a change from that day already. Write both in one row.");
            changes.Add(change);
        }

        return changes;
    }

    /// <summary>Adds a row at the end.</summary>
    /// <exception cref="ExportFormatException">The row would not be valid.</exception>
    public static void Add(string path, RegisteredChange change)
    {
        var known = Load(path);
        if (known.Any(one => one.Day == change.Day && string.Equals(one.Where, change.Where, StringComparison.OrdinalIgnoreCase)))
            throw new ExportFormatException($"{path} has a change of '{change.Where}' from that day already. Edit that row.");
        string[] cells =
        [
            LocalDatePattern.Iso.Format(change.Day), change.Where, change.What,
            change.ExpectedFraction is { } fraction ? string.Create(CultureInfo.InvariantCulture, $"{fraction * 100:0.##}%") : "",
            change.Owner, change.BaselineFrom is { } from ? LocalDatePattern.Iso.Format(from) : "", string.Join(" + ", change.Controls ?? []),
        ];
        if (cells.FirstOrDefault(cell => cell.IndexOfAny([';', '"', '\n', '\r']) >= 0) is { } odd)
            throw new ExportFormatException($"'{odd}' cannot be written in {path}: leave out semicolons, quotation marks and line breaks.");
        var text = File.Exists(path) ? File.ReadAllText(path) : "";
        var start = text.Trim().Length == 0 ? Header + "\n" : text.EndsWith('\n') ? text : text + "\n";
        File.WriteAllText(path, start + string.Join(';', cells) + "\n", new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
    }

    /// <summary>A hoped-for effect such as <c>-10%</c>; <see langword="null"/> for an empty text.</summary>
    /// <exception cref="ExportFormatException">It is none.</exception>
    public static double? FractionOf(string where, string text) => text.Length == 0 ? null
        : double.TryParse(text.TrimEnd('%', ' ').Replace('−', '-').Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var percent) && percent is >= -100 and <= 1000
            ? percent / 100
            : throw new ExportFormatException($"{where}: 'expected' is what is hoped for in per cent, such as -10%, or empty.");

    private static RegisteredChange RowOf(string where, string[] cells)
    {
        if (cells[1].Length == 0)
            throw new ExportFormatException($"{where}: 'where' is needed: the page, e-service or topic, as in topics.csv.");
        return new(
            Day("date", cells[0]) ?? throw new ExportFormatException($"{where}: 'date' is needed, such as 2026-03-03."),
            cells[1], cells[2], FractionOf(where, cells[3]), cells[4], Day("baselineFrom", cells[5]),
            cells[6].Length == 0 ? null : cells[6].Split('+', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

        LocalDate? Day(string column, string text) => text.Length == 0 ? null
            : LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } ? day
            : throw new ExportFormatException($"{where}: '{column}' is a day such as 2026-03-03.");
    }
}
