using System.Reflection;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources.Drafting;

/// <summary>The words by which columns and values are known: data, see words.yaml.</summary>
internal sealed record RoleWords
{
    public Dictionary<Role, List<string>> Roles { get; init; } = [];

    public Dictionary<Channel, List<string>> Channels { get; init; } = [];

    public Dictionary<ContactOutcome, List<string>> Outcomes { get; init; } = [];

    public List<string> Yes { get; init; } = [];

    public List<string> No { get; init; } = [];

    /// <summary>Names of columns that hold yes or no, by what yes means.</summary>
    public Dictionary<ContactOutcome, List<string>> YesMeans { get; init; } = [];

    public List<string> Totals { get; init; } = [];

    public Dictionary<DurationUnit, List<string>> Units { get; init; } = [];

    /// <summary>Words for columns that tell of persons, by what they hold.</summary>
    public Dictionary<string, List<string>> Personal { get; init; } = [];

    public static RoleWords Known { get; } = Load();

    public Channel? ChannelOf(string value) => Meaning(Channels, value);

    public ContactOutcome? OutcomeOf(string value) => Meaning(Outcomes, value);

    /// <summary>What yes or no means in a column; <see langword="null"/> when it does not say. Who did not hang up need not have been answered.</summary>
    public ContactOutcome? OutcomeOf(string column, string value) => OutcomeOf(value)
        ?? (Meaning(YesMeans, column) is not { } yes ? null
            : Yes.Contains(PlainWords.Of(value)) ? yes
            : yes == ContactOutcome.Handled && No.Contains(PlainWords.Of(value)) ? ContactOutcome.Abandoned : null);

    public bool IsTotal(string value) => Totals.Contains(PlainWords.Of(value));

    /// <summary>The unit that a header ends with, as in "Väntetid (sek)" or "duration_speak_sec".</summary>
    public DurationUnit? UnitIn(string header)
    {
        var words = PlainWords.Of(header).Split(' ');
        return words.Length < 2 ? null
            : Units.Where(unit => unit.Value.Any(words[1..].Contains)).Select(unit => (DurationUnit?)unit.Key).FirstOrDefault();
    }

    private static RoleWords Load()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("drafting/words.yaml")!);
        return YamlText.Read<RoleWords>("words.yaml", reader.ReadToEnd());
    }

    /// <summary>A word with two meanings, as "mail" (a letter, or an e-mail), tells neither.</summary>
    private static T? Meaning<T>(Dictionary<T, List<string>> words, string value)
        where T : struct => words.Where(meaning => meaning.Value.Contains(PlainWords.Of(value))).Select(meaning => (T?)meaning.Key).ToList() is [var only] ? only : null;
}
