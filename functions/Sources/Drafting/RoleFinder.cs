namespace Stats.Functions.Sources.Drafting;

/// <summary>Gives roles to columns: what a person has set, else what the names say and the values allow. A column has one role.</summary>
internal sealed class RoleFinder(TableSample table, IReadOnlyList<ColumnFacts> columns, RoleWords words, SourcePreset? preset, DraftAnswers answers)
{
    private const int PresetFirst = 10_000;
    private const int Exact = 900;

    private readonly List<RoleChoice> choices = [];
    private readonly HashSet<int> set =
        [.. Enum.GetValues<Role>().SelectMany(role => answers.Columns(role) ?? []).Concat(answers.Values(DraftAnswers.Subject) ?? []).Select(name => ColumnNamed(table, columns, name).Index)];

    public IReadOnlyList<RoleChoice> Choices => choices;

    public IEnumerable<ColumnFacts> Free => columns.Where(column => choices.TrueForAll(choice => choice.Column != column) && !set.Contains(column.Index));

    public IEnumerable<ColumnFacts> In(params Role[] roles) => choices.Where(choice => roles.Contains(choice.Role)).Select(choice => choice.Column);

    public ColumnFacts? Of(Role role) => In(role).FirstOrDefault();

    /// <summary>Gives a role to the columns a person has named, or to the best that fits; to none when none does.</summary>
    public bool Find(Role role, Func<ColumnFacts, bool> fits, string valuesSay)
    {
        if (answers.Columns(role) is { } given)
        {
            foreach (var name in given)
                Give(role, Named(name), "as you set");
            return given.Count > 0;
        }

        if (Best(role, fits) is not { } best)
            return false;
        Give(role, best, $"{(FromPreset(role, best) ? $"a word of {preset!.Title}" : "its name says so")}, and {valuesSay}");
        return true;
    }

    public void Give(Role role, ColumnFacts column, string why) => choices.Add(new(role, column, why));

    /// <summary>The free column whose name says the role best, of those that fit and are not personal.</summary>
    public ColumnFacts? Best(Role role, Func<ColumnFacts, bool> fits) => Free
        .Where(column => Score(role, column) > 0 && fits(column) && PersonalKind(column) is null)
        .OrderByDescending(column => Score(role, column)).ThenBy(column => column.Index).FirstOrDefault();

    public int Score(Role role, ColumnFacts column)
    {
        if (preset?.Roles.GetValueOrDefault(role) is { } own && PlainWords.Score(column.Name, own) is var score and > 0)
            return score + PresetFirst;
        return PlainWords.Score(column.Name, words.Roles.GetValueOrDefault(role) ?? []);
    }

    /// <summary>What personal data a column holds, by its values or its name; <see langword="null"/> when none is seen.</summary>
    public string? PersonalKind(ColumnFacts column) => column.Personal
        ?? KindOf(preset?.Personal, column)
        ?? (Enum.GetValues<Role>().Any(role => Score(role, column) >= Exact) ? null : KindOf(words.Personal, column));

    public ColumnFacts Named(string name) => ColumnNamed(table, columns, name);

    private bool FromPreset(Role role, ColumnFacts column) => Score(role, column) >= PresetFirst;

    private static string? KindOf(Dictionary<string, List<string>>? kinds, ColumnFacts column) =>
        kinds?.Where(kind => PlainWords.Score(column.Name, kind.Value) > 0).Select(kind => kind.Key).FirstOrDefault();

    private static ColumnFacts ColumnNamed(TableSample table, IReadOnlyList<ColumnFacts> columns, string name) =>
        columns.FirstOrDefault(column => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase) || column.Reference == name || $"#{column.Index + 1}" == name)
        ?? throw new ExportFormatException(
            $"{table.FileName} has no column '{name}'. "
            + (table.Header.Count > 0 ? $"It has: {string.Join(", ", table.Header)}." : $"It has no header row; name columns #1 to #{columns.Count}."));
}
