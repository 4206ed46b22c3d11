using System.Text.Json;

namespace Stats.Functions.Sources.Drafting;

/// <summary>What a person has decided. Roles name columns; other settings have a value.</summary>
internal sealed record DraftAnswers
{
    public const string Dates = "dates";
    public const string FixedChannel = "fixedChannel";
    public const string NoChannel = "none";
    public const string Subject = "subject";
    public const string Grain = "grain";
    public const string Durations = "durations";

    private static readonly string[] others = [Subject, Dates, Grain, Durations];

    private IReadOnlyDictionary<string, IReadOnlyList<string>> settings = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);

    public string? Preset { get; init; }

    public string? Id { get; init; }

    public string? Title { get; init; }

    /// <summary>What values of the channel or outcome column mean.</summary>
    public IReadOnlyDictionary<string, string> Meanings { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The settings that <c>--set</c> knows.</summary>
    public static IEnumerable<string> Settings => Enum.GetNames<Role>().Select(JsonNamingPolicy.CamelCase.ConvertName).Concat(others);

    /// <summary>The answers with one more; of a role, columns are added to those it has.</summary>
    public DraftAnswers With(string setting, params IReadOnlyList<string> values) => this with
    {
        settings = new Dictionary<string, IReadOnlyList<string>>(settings, StringComparer.OrdinalIgnoreCase) { [setting] = values },
    };

    /// <summary>The answers with <c>role=column</c> or <c>setting=value</c> added.</summary>
    /// <exception cref="ExportFormatException">It is not written so, or there is no such setting.</exception>
    public DraftAnswers WithText(string text)
    {
        var parts = text.Split('=', 2, StringSplitOptions.TrimEntries);
        if (parts.Length < 2 || !Settings.Contains(parts[0], StringComparer.OrdinalIgnoreCase))
            throw new ExportFormatException($"--set is written role=column, with one of: {string.Join(", ", Settings)}. Nothing after = leaves the role out.");
        return With(parts[0], parts[1].Length == 0 ? [] : [.. Values(parts[0]) ?? [], parts[1]]);
    }

    /// <summary>The columns of a role, or the value of a setting: none when it is to be left out, <see langword="null"/> when nobody has said.</summary>
    public IReadOnlyList<string>? Values(string setting) => settings.GetValueOrDefault(setting);

    public IReadOnlyList<string>? Columns(Role role) => Values(role.ToString());

    public string? Value(string setting) => Values(setting) is [.., var value] ? value : null;
}
