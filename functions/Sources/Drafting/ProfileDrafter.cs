using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources.Drafting;

/// <summary>Drafts a profile from what a file holds and what a person has answered. What neither tells becomes a question, never a guess.</summary>
internal sealed class ProfileDrafter
{
    private const int MostOutcomes = 12;

    private static readonly Role[] counts = [Role.Offered, Role.Handled, Role.Abandoned];

    private readonly TableSample table;
    private readonly DraftAnswers answers;
    private readonly RoleWords words = RoleWords.Known;
    private readonly SourcePreset? preset;
    private readonly IReadOnlyList<ColumnFacts> columns;
    private readonly IReadOnlyList<ColumnFacts> totalsIn;
    private readonly RoleFinder roles;
    private readonly List<string> notes = [];
    private readonly List<DraftQuestion> questions = [];

    private ProfileDrafter(TableSample table, DraftAnswers answers)
    {
        (this.table, this.answers) = (table, answers);
        preset = answers.Preset is { } id ? PresetCatalogue.Find(id) : PresetCatalogue.Presets.FirstOrDefault(one => one.Knows(table.Header));
        var rows = TotalRows.Without(table, words, out var totals);
        columns = [.. Enumerable.Range(0, table.ColumnCount).Select(index => ColumnFacts.Of(table, index, rows))];
        totalsIn = [.. totals.Select(index => columns[index])];
        roles = new(table, columns, words, preset, answers);
    }

    /// <exception cref="ExportFormatException">An answer names a column or a value that does not exist.</exception>
    public static ProfileDraft Draft(TableSample table, DraftAnswers answers) => new ProfileDrafter(table, answers).Draft();

    private ProfileDraft Draft()
    {
        if (preset is not null)
            notes.Add($"Preset {preset.Id} ({preset.Title}): {preset.Known}{(answers.Preset is null ? " It was proposed because its own words are in the header; --preset names another." : "")}");
        var times = new TimeRoles(table, roles, answers, notes, questions);
        times.Find();
        var shape = FindShape();
        var channels = new ChannelRoles(roles, words, preset, answers, notes, questions);
        channels.Find(shape);
        FindSubject(shape, channels.Fixed);
        if (shape == DraftShape.Contacts)
            FindContactRoles();
        var units = DurationUnits.Of(roles, words, answers, notes);
        if (totalsIn.Count > 0)
            notes.Add($"Rows with a total in {Names(totalsIn)} are ignored, or they would count twice.");
        if (!table.IsWhole)
            notes.Add($"Only the first {TableSample.MostRows} rows were looked at.");
        return new()
        {
            Table = table,
            Columns = columns,
            Preset = preset,
            Id = answers.Id ?? preset?.Id ?? ProfileId.Of(table.FileName),
            Title = answers.Title ?? preset?.Title ?? Path.GetFileNameWithoutExtension(table.FileName),
            Shape = shape,
            Choices = roles.Choices,
            LeftOut = LeftOut(shape),
            TimeFormats = times.Formats,
            ClosedFormats = times.ClosedFormats(roles.Of(Role.Closed)),
            IsUtc = times.IsUtc,
            Grain = shape == DraftShape.Contacts ? 0 : times.Grain(shape),
            FixedChannel = channels.Fixed,
            ChannelValues = channels.Values,
            OutcomeValues = channels.Outcomes(roles.Of(Role.Outcome)),
            Units = units,
            TotalsIn = totalsIn,
            Warnings = channels.Warnings(),
            Notes = notes,
            Questions = questions,
        };
    }

    private DraftShape FindShape()
    {
        if (roles.Best(Role.Page, IsPage) is not null && counts.All(role => answers.Columns(role) is null)
            && (roles.Best(Role.Views, IsCount) ?? roles.Best(Role.Visits, IsCount)) is not null)
        {
            foreach (var role in new[] { Role.Views, Role.Visits })
            {
                if (!roles.Find(role, IsCount, "it holds whole numbers"))
                    Ask(role.ToString().ToLowerInvariant(), $"A row is a web page's day, but no column is known to count its {role.ToString().ToLowerInvariant()}");
            }

            return DraftShape.Pages;
        }

        var perChannel = roles.Free.Where(column => IsCount(column) && words.ChannelOf(column.Name) is not null).ToList();
        if (perChannel.Count > 1 && answers.Columns(Role.Offered) is null)
        {
            perChannel.ForEach(column => roles.Give(Role.Offered, column, $"it counts one channel: {words.ChannelOf(column.Name)}"));
            return DraftShape.ChannelSums;
        }

        var isSum = answers.Columns(Role.Offered) is { Count: > 0 }
            || (counts.Any(role => roles.Best(role, IsCount) is not null) && answers.Columns(Role.Key) is null && roles.Best(Role.Key, column => column.AreUnique) is null);
        if (!isSum)
            return DraftShape.Contacts;
        FindSums();
        return DraftShape.Sums;
    }

    private void FindSums()
    {
        foreach (var role in counts)
            roles.Find(role, IsCount, "it holds whole numbers");
        if (roles.Of(Role.Offered) is null)
            Ask("offered", "A row is many contacts, but no column is known to count those that came in");
        roles.Find(Role.MeanWait, IsLength, "its values are lengths of time");
        if (!roles.Find(Role.MeanHandle, IsLength, "its values are lengths of time"))
            roles.Find(Role.TotalHandle, IsLength, "its values are lengths of time");
        if (roles.Of(Role.Handled) is null && (roles.Of(Role.MeanWait) ?? roles.Of(Role.MeanHandle)) is { } mean)
            notes.Add($"'{mean.Name}' is a mean, but no column counts the handled, so it adds nothing. --set handled=COLUMN settles it.");
    }

    private void FindContactRoles()
    {
        roles.Find(Role.Key, column => !column.NumberRows && column.Dates is null && (column.AreUnique || column.Values.Count > column.RowCount / 4), "it tells contacts apart");
        if (roles.Of(Role.Key) is { AreUnique: false } key)
            notes.Add($"{key.FilledCount - key.Values.Count} rows have a '{key.Name}' that another row has too: rows with the same id count as one contact, and one of them decides its time, subject and lengths.");
        if (!roles.Find(Role.Outcome, column => column.AreFewWords, "its values are a few words") && answers.Columns(Role.Outcome) is null
            && roles.Free.FirstOrDefault(column => column.AreFewWords && roles.PersonalKind(column) is null && TellsOutcomes(column)) is { } found)
        {
            roles.Give(Role.Outcome, found, "most of its rows hold words for how contacts end");
        }

        roles.Find(Role.Wait, IsLength, "its values are lengths of time");
        if (!roles.Find(Role.Handle, IsLength, "its values are lengths of time"))
        {
            roles.Find(Role.Talk, IsLength, "its values are lengths of time");
            roles.Find(Role.AfterWork, IsLength, "its values are lengths of time, added to the talk time");
        }

        if (roles.Of(Role.Key) is null)
        {
            if (answers.Value(DraftAnswers.FixedChannel) == DraftAnswers.NoChannel)
                Ask("key", "Without a channel rows are cases, and cases are known by their id, but no column is known to hold it");
            if (answers.Columns(Role.Closed) is { Count: > 0 } || roles.Best(Role.Closed, column => column.Dates is not null) is not null)
                notes.Add("There is a closing time but no id of the case, so rows are contacts and not cases. --set key=COLUMN settles it.");
            return;
        }

        if (roles.Find(Role.Closed, column => column.Dates is not null, "its values are dates"))
            roles.Find(Role.Unit, column => column.AreFewWords, "its values are a few words");
    }

    private void FindSubject(DraftShape shape, Channel? channel)
    {
        Role[] order = shape == DraftShape.Pages ? [Role.Page]
            : channel == Channel.EService ? [Role.EService, Role.CaseType]
            : channel == Channel.Phone || shape == DraftShape.Sums ? [Role.Queue, Role.CaseType, Role.EService]
            : [Role.CaseType, Role.Queue, Role.EService];
        if (answers.Values(DraftAnswers.Subject) is { } given)
        {
            foreach (var column in given.Select(roles.Named))
                roles.Give(order.MaxBy(role => roles.Score(role, column)), column, "as you set");
        }
        else if (order.Any(role => answers.Columns(role) is not null))
        {
            foreach (var role in order.Where(role => answers.Columns(role) is not null))
                roles.Find(role, _ => true, "");
        }
        else if (Array.Find(order, role => roles.Find(role, shape == DraftShape.Pages ? IsPage : IsWord, "its values are a few words")) is Role.CaseType)
        {
            // A finer type stands beside it, for rows where the first is empty.
            roles.Find(Role.CaseType, IsWord, "it is used where the column above is empty");
        }

        foreach (var choice in roles.Choices.Where(choice => choice.Role is Role.Queue or Role.CaseType or Role.EService or Role.Page or Role.Unit or Role.Channel or Role.Outcome))
        {
            if (choice.Column.Personal is { } kind)
                throw new ExportFormatException($"'{choice.Column.Name}' looks like personal data ({kind}), and what it holds would be shown on pages. Set another column.");
        }

        if (!roles.In(Role.Queue, Role.CaseType, Role.EService, Role.Page).Any())
            notes.Add("No column tells what contacts are about. --set subject=COLUMN settles it.");
    }

    private List<(ColumnFacts Column, string Why)> LeftOut(DraftShape shape) =>
    [
        .. roles.Free.Where(column => column.FilledCount > 0 || column.Name.Length > 0).Select(column => (column,
            roles.PersonalKind(column) is { } kind ? $"left out: personal data ({kind})"
            : column.NumberRows ? "left out: numbers the rows of this file, so it changes from export to export"
            : words.IsTotal(column.Name) ? "left out: a total of other columns, it would count twice"
            : column.AreLikeNames ? "left out: may be names of people"
            : shape == DraftShape.Contacts && roles.Of(Role.Outcome) is null && column is { AreFewWords: true, AreCounts: false, Values.Count: > 1 and <= MostOutcomes }
                ? "left out, but if it tells how contacts ended: --set outcome=COLUMN"
            : shape == DraftShape.Contacts && column is { HaveColons: true, AreDurations: true } ? "left out, but if it is a time spent: --set wait=COLUMN, talk=COLUMN or afterWork=COLUMN"
            : "left out: not needed")),
    ];

    private bool TellsOutcomes(ColumnFacts column) => column.Values.Count > 1
        && column.Values.Where(value => words.OutcomeOf(value.Text) is not null).Sum(value => value.Count) * 3 >= column.FilledCount * 2;

    private static bool IsCount(ColumnFacts column) => column is { AreCounts: true, NumberRows: false };

    private static bool IsLength(ColumnFacts column) => column.AreDurations;

    private static bool IsWord(ColumnFacts column) => column is { FilledCount: > 0, Dates: null, AreDurations: false };

    private static bool IsPage(ColumnFacts column) => column.Values.Count > 0
        && column.Values.Count(value => value.Text.StartsWith('/') || value.Text.StartsWith("http", StringComparison.OrdinalIgnoreCase)) * 10 >= column.Values.Count * 8;

    private static string Names(IEnumerable<ColumnFacts> columns) => string.Join(" and ", columns.Select(column => $"'{column.Name}'"));

    private void Ask(string role, string what) => questions.Add(new(role, $"{what}. --set {role}=COLUMN settles it.", []));
}
