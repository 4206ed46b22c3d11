using System.Globalization;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources.Drafting;

/// <summary>Finds how contacts came in and how they ended, and what the values of those columns mean.</summary>
internal sealed class ChannelRoles(
    RoleFinder roles, RoleWords words, SourcePreset? preset, DraftAnswers answers, List<string> notes, List<DraftQuestion> questions)
{
    private const int MostValues = 60;

    /// <summary>The channel of every row; <see langword="null"/> when a column tells it, or when rows are no contacts.</summary>
    public Channel? Fixed { get; private set; }

    public IReadOnlyDictionary<string, Channel> Values { get; private set; } = new Dictionary<string, Channel>();

    public void Find(DraftShape shape)
    {
        if (shape is DraftShape.ChannelSums)
        {
            Values = roles.In(Role.Offered).ToDictionary(column => column.Reference, column => words.ChannelOf(column.Name) ?? Channel.Unknown);
            return;
        }

        if (shape == DraftShape.Pages)
            return;
        if (answers.Value(DraftAnswers.FixedChannel) is { } given)
        {
            Fixed = given == DraftAnswers.NoChannel ? null : ChannelNamed(given);
            notes.Add(Fixed is null ? "Without a channel, rows are cases but no contacts." : $"Every row is {CamelCase(Fixed.Value.ToString())}, as you set.");
        }
        else if (roles.Find(Role.Channel, column => column.AreFewWords, "its values are a few words") || FindByValues())
            Values = Meanings(roles.Of(Role.Channel)!, Known, Channel.Unknown, ChannelNamed);
        else if (preset?.Channel is { } common)
        {
            Fixed = common;
            notes.Add($"Every row is {CamelCase(common.ToString())}: that is what {preset.Title} is for. --channel settles it otherwise.");
        }
        else
        {
            questions.Add(new(
                DraftAnswers.FixedChannel,
                "No column tells how contacts came in. --channel phone (or another channel) when all came in one way, or --set channel=COLUMN settles it"
                + (shape == DraftShape.Contacts ? "; --channel none when rows are cases and no contacts." : "."),
                [.. Enum.GetNames<Channel>().Select(CamelCase), .. shape == DraftShape.Contacts ? [DraftAnswers.NoChannel] : Array.Empty<string>()]));
        }
    }

    public IReadOnlyDictionary<string, ContactOutcome> Outcomes(ColumnFacts? outcome) => outcome is null ? new Dictionary<string, ContactOutcome>()
        : Meanings(outcome, value => words.OutcomeOf(outcome.Name, value), ContactOutcome.Other, given => Enum.TryParse<ContactOutcome>(given, true, out var meaning) ? meaning : null);

    /// <summary>What the preset warns of, where this file has it.</summary>
    public IReadOnlyList<RowWarning> Warnings()
    {
        if (roles.Of(Role.Channel) is not { } column)
            return [];
        var warnings = new List<RowWarning>();
        foreach (var warning in preset?.Warnings ?? [])
        {
            var values = column.Values.Where(value => Values.TryGetValue(value.Text, out var channel) && channel == warning.Channel).ToList();
            if (values.Count == 0)
                continue;
            warnings.Add(new() { Column = column.Reference, In = [.. values.Select(value => value.Text)], Sv = warning.Sv, En = warning.En });
            notes.Add($"{Share(values.Sum(value => value.Count), column.RowCount)}: {warning.En}");
        }

        return warnings;
    }

    private static Channel? ChannelNamed(string name) => Enum.TryParse<Channel>(name, ignoreCase: true, out var channel) && !char.IsAsciiDigit(name[0]) ? channel
        : throw new ExportFormatException($"'{name}' is no channel. The channels: {string.Join(", ", Enum.GetNames<Channel>().Select(CamelCase))}.");

    private static string CamelCase(string name) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);

    private static string Share(int part, int all) =>
        string.Create(CultureInfo.InvariantCulture, $"{part} of {all} rows ({(all == 0 ? 0 : 100.0 * part / all):0} %)");

    private Channel? Known(string value) =>
        preset is not null && new Dictionary<string, Channel>(preset.Channels, StringComparer.OrdinalIgnoreCase).TryGetValue(value, out var own) ? own : words.ChannelOf(value);

    private bool FindByValues()
    {
        var found = answers.Columns(Role.Channel) is not null ? null : roles.Free.FirstOrDefault(column =>
            column.AreFewWords && roles.PersonalKind(column) is null
            && column.Values.Count(value => words.ChannelOf(value.Text) is not null) > 1
            && column.Values.Where(value => words.ChannelOf(value.Text) is not null).Sum(value => value.Count) * 3 >= column.FilledCount * 2);
        if (found is not null)
            roles.Give(Role.Channel, found, "most of its rows hold names of channels");
        return found is not null;
    }

    /// <summary>What each value means; those that are not known are listed too, so that they need only be changed.</summary>
    private SortedDictionary<string, T> Meanings<T>(ColumnFacts column, Func<string, T?> known, T unknown, Func<string, T?> given)
        where T : struct
    {
        var meanings = new SortedDictionary<string, T>(StringComparer.OrdinalIgnoreCase);
        int unknownRows = 0, unknownValues = 0;
        foreach (var (text, count) in column.Values)
        {
            var meaning = answers.Meanings.TryGetValue(text, out var told) ? given(told) : known(text);
            if (meaning is null)
                (unknownRows, unknownValues) = (unknownRows + count, unknownValues + 1);
            if (meanings.Count < MostValues && IsWord(text))
                meanings.TryAdd(text, meaning ?? unknown);
        }

        if (meanings.Count > 0)
            notes.Add($"'{column.Name}': {string.Join(", ", meanings.Select(pair => $"{pair.Key} is {CamelCase(pair.Value.ToString()!)}"))}.");
        if (unknownValues > 0)
            notes.Add($"{Share(unknownRows, column.RowCount)} have one of {unknownValues} values of '{column.Name}' whose meaning is not known; they are read as {CamelCase(unknown.ToString()!)}. Change them in the profile, or use --map VALUE=MEANING.");
        return meanings;
    }

    private static bool IsWord(string text) => text.Length <= 40 && !text.Contains('@', StringComparison.Ordinal) && text.Count(char.IsAsciiDigit) < 5;
}
