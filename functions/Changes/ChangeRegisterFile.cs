using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Stats.Analytics.Interventions;
using Stats.Functions.Privacy;
using Stats.Functions.Sources;
using Stats.Functions.Tables;

namespace Stats.Functions.Changes;

/// <summary>Reads and adds to <c>changes.csv</c>, the register of changes: columns date, where, what, expected, owner, baselineFrom, controls.</summary>
/// <remarks>What looks like personal data is taken out when it is read, and refused when it is added.</remarks>
internal static class ChangeRegisterFile
{
    public const string Name = "changes.csv";

    private const string Header = "date;where;what;expected;owner;baselineFrom;controls";
    private static readonly LocalDate earliest = new(2000, 1, 1);
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
            change.ExpectedFraction is { } fraction ? string.Create(CultureInfo.InvariantCulture, $"{fraction * 100:+0.##;-0.##;0}%") : "",
            change.Owner, change.BaselineFrom is { } from ? LocalDatePattern.Iso.Format(from) : "", string.Join(" + ", change.Controls ?? []),
        ];
        if (cells.FirstOrDefault(cell => cell.IndexOfAny([';', '"', '\n', '\r']) >= 0) is { } odd)
            throw new ExportFormatException($"'{odd}' cannot be written in {path}: leave out semicolons, quotation marks and line breaks.");
        foreach (var (column, words) in new[] { ("where", change.Where), ("what", change.What), ("owner", change.Owner) })
        {
            if (words.Length > 0 && "=+-@".Contains(words[0], StringComparison.Ordinal))
                throw new ExportFormatException($"{column} '{words}' cannot be written in {path}: a spreadsheet takes what begins with =, +, - or @ for a formula.");
            if (PersonalData.Strip(words) is var stripped && stripped != words)
                throw new ExportFormatException($"{column} '{stripped}': leave out what stands at {PersonalData.Mark}, which looks like personal data. Name a role or a unit.");
        }

        _ = RowOf(path, cells);
        var text = File.Exists(path) ? WorkspaceTable.Text(path) : "";
        var start = text.Trim().Length == 0 ? Header + "\n" : text.EndsWith('\n') ? text : text + "\n";
        File.WriteAllText(path, start + InOrder(path, start, cells) + "\n", new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
    }

    /// <summary>The cells in the order and with the separator that the file's first line has.</summary>
    private static string InOrder(string path, string text, string[] cells)
    {
        var header = WorkspaceTable.Header(text);
        var separator = WorkspaceTable.Separator(header);
        var columns = header.Split(separator).Select(name => name.Trim().Trim('"')).ToList();
        var names = Header.Split(';').ToList();
        if (names.Where((name, i) => cells[i].Length > 0 && !columns.Contains(name, StringComparer.OrdinalIgnoreCase)).FirstOrDefault() is { } lacking)
            throw new ExportFormatException($"{path} has no column {lacking}. Add it to its first line: {string.Join(separator, columns)}{separator}{lacking}.");
        return string.Join(separator, columns.Select(column => names.FindIndex(name => name.Equals(column, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at
            ? cells[at].Contains(separator, StringComparison.Ordinal) ? $"\"{cells[at]}\"" : cells[at] : ""));
    }

    /// <summary>A hoped-for effect such as <c>-10%</c>; <see langword="null"/> for an empty text.</summary>
    /// <exception cref="ExportFormatException">It is none.</exception>
    public static double? FractionOf(string where, string text) => text.Length == 0 ? null
        : Percentage.TryParse(text, out var percent) && percent is >= -100 and <= 1000 && (percent == 0 || text[0] is '-' or '−' or '+')
            ? percent / 100
            : throw new ExportFormatException($"{where}: 'expected' is what is hoped for in per cent, with its sign: -10% for fewer contacts, +10% for more. Or empty.");

    private static RegisteredChange RowOf(string where, string[] cells)
    {
        if (cells[1].Length == 0)
            throw new ExportFormatException($"{where}: 'where' is needed: the page, e-service or topic, as in topics.csv.");
        if (cells[2].Length == 0)
            throw new ExportFormatException($"{where}: 'what' is needed: what was done, in your own words.");
        var day = Day("date", cells[0]) ?? throw new ExportFormatException($"{where}: 'date' is needed, such as 2026-03-03.");
        var baselineFrom = Day("baselineFrom", cells[5]);
        if (baselineFrom >= day)
            throw new ExportFormatException($"{where}: 'baselineFrom' must lie before the change: it is the first day that the change is compared with.");
        return new(
            day, PersonalData.Strip(cells[1]), PersonalData.Strip(cells[2]), FractionOf(where, cells[3]), PersonalData.Strip(cells[4]), baselineFrom,
            cells[6].Length == 0 ? null : cells[6].Split('+', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

        LocalDate? Day(string column, string text) => text.Length == 0 ? null
            : LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } && day >= earliest ? day
            : throw new ExportFormatException($"{where}: '{column}' is a day such as 2026-03-03, and not before 2000.");
    }
}
