using System.Globalization;
using System.Text;
using System.Text.Json;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;

namespace Stats.Functions.Sources.Drafting;

/// <summary>Writes a draft as a profile for people to read and change: every setting with the reason for it.</summary>
internal sealed class DraftYaml
{
    private const int MostMarks = 8;

    private readonly ProfileDraft draft;
    private readonly StringBuilder text = new();

    private DraftYaml(ProfileDraft draft) => this.draft = draft;

    public static string Of(ProfileDraft draft) => new DraftYaml(draft).Write();

    private string Write()
    {
        Line($"# Drafted from a file with `stats profiles new`. Change what is wrong; `stats profiles try FILE --workspace DIR` shows how files are read.");
        Line($"id: {Quote(draft.Id)}");
        Line($"title: {Quote(draft.Title)}");
        if (draft.Preset is { } preset)
            Line($"export: {Quote(preset.Export)}");
        Line("# What a number from this source counts: shown beside it on the pages. Make it say what your system does.");
        Line("counts:");
        Line($"  sv: {Quote(draft.Preset?.Counts.Sv ?? (IsSum ? "Kontakter, som källan räknar dem." : "Kontakter eller ärenden, ett per rad."))}");
        Line($"  en: {Quote(draft.Preset?.Counts.En ?? (IsSum ? "Contacts, as the source counts them." : "Contacts or cases, one per row."))}");
        WriteDefinition();
        Line("reader: delimited");
        Line(Coverage == Coverage.Append
            ? "# Rows have an id, so exports may overlap: a contact is counted once."
            : draft.Shape == DraftShape.Contacts ? "# Rows have no id, so the newest export decides the days it covers: export whole days." : "# The newest export decides the days it covers: export whole days.");
        Line($"coverage: {Coverage.ToString().ToLowerInvariant()}");
        WriteLayout();
        WriteTime();
        if (Coverage == Coverage.Append)
            Line($"key: {Quote(draft.Of(Role.Key)!.Reference)}  # {Why(Role.Key)}; kept as a keyed pseudonym only");
        WriteChannel();
        WriteSubject();
        if (draft.Of(Role.Outcome) is { } outcome)
        {
            Line($"# {Why(Role.Outcome)}. A value that is not listed is other.");
            Line("outcome:");
            Line($"  column: {Quote(outcome.Reference)}");
            WriteValues("values", draft.OutcomeValues);
        }

        WriteRest();
        return text.ToString();
    }

    private bool IsSum => draft.Shape != DraftShape.Contacts;

    private Coverage Coverage => draft.Shape == DraftShape.Contacts && draft.Of(Role.Key) is not null ? Coverage.Append : Coverage.Replace;

    private void WriteDefinition()
    {
        Line("# What a number is one of: contact, leg (a call counts in each queue it passes), case, message, visit, pageVisit, submission or event.");
        Line("definition:");
        Line($"  unit: {Camel(Unit.ToString())}");
        Line("  # Which of abandoned, beforeQueue, internal, automatic and open are in the numbers, counted apart, or left out. What you do not know, put in no list.");
        Line("  # includes: [abandoned]");
        Line("  # apart: []");
        Line("  # excludes: [internal]");
    }

    private CountedUnit Unit => draft.Shape == DraftShape.Pages ? CountedUnit.PageVisit
        : draft.Shape == DraftShape.Contacts && draft.FixedChannel is null && draft.Of(Role.Channel) is null ? CountedUnit.Case
        : draft.FixedChannel switch
        {
            Channel.Email => CountedUnit.Message,
            Channel.WebVisit => CountedUnit.Visit,
            Channel.EService => CountedUnit.Submission,
            _ => CountedUnit.Contact,
        };

    private void WriteLayout()
    {
        if (draft.Table.Header.Count > 0)
        {
            WriteMarks();
            return;
        }

        Line("# The first row is data, so columns are named by number.");
        Line("header: false");
        Line($"separator: {Quote(draft.Table.Separator.ToString())}");
        if (draft.Table.PreambleRowCount > 0)
            Line($"skipLines: {draft.Table.PreambleRowCount}");
    }

    private void WriteMarks()
    {
        var others = draft.Columns.Except(draft.Choices.Select(choice => choice.Column)).Where(column => !column.Reference.StartsWith('#')).Take(MostMarks).ToList();
        if (others.Count == 0)
            return;
        Line("# These columns are not read, but a file without them is another export.");
        Line($"marks: {List(others)}");
    }

    private void WriteTime()
    {
        Line($"# {Why(Role.Time)}.");
        Line("time:");
        Line($"  columns: {List(draft.In(Role.Time, Role.TimeOfDay))}");
        Line($"  formats: [{string.Join(", ", draft.TimeFormats.Select(Quote))}]");
        Line(draft.IsUtc ? "  zone: UTC  # the column's name says so" : "  zone: local  # the organisation's clock; an offset in the value itself wins");
    }

    private void WriteChannel()
    {
        if (draft.Of(Role.Channel) is { } column)
        {
            Line($"# {Why(Role.Channel)}. A value that is not listed is unknown.");
            Line("channel:");
            Line($"  column: {Quote(column.Reference)}");
            WriteValues("values", draft.ChannelValues);
        }
        else if (draft.FixedChannel is { } channel)
            Line($"channel: {{ fixed: {Camel(channel.ToString())} }}  # every row");
        else if (draft.Shape == DraftShape.Contacts)
            Line("# Without a channel, rows are cases but no contacts.");
    }

    private void WriteSubject()
    {
        var choices = draft.Choices.Where(choice => choice.Role is Role.Queue or Role.CaseType or Role.EService or Role.Page).ToList();
        if (choices.Count == 0)
            return;
        Line($"# What contacts are about; topics.csv maps it. {Clean(choices[0].Column.Name)}: {Clean(choices[0].Why)}.");
        Line($"subject: {{ kind: {Camel(choices[0].Role.ToString())}, columns: {List(choices.Select(choice => choice.Column))} }}");
    }

    private void WriteRest()
    {
        WriteLength("wait", Role.Wait);
        WriteLength("handle", Role.Handle, Role.Talk, Role.AfterWork);
        if (draft.Shape == DraftShape.Pages)
            Line($"page: {{ views: {Quote(Reference(Role.Views))}, visits: {Quote(Reference(Role.Visits))} }}");
        else if (IsSum)
            WriteSum();
        if (Coverage == Coverage.Append && (draft.Of(Role.Closed) is not null || draft.FixedChannel is null && draft.Of(Role.Channel) is null))
        {
            Line("# A row is a case too. Its unit is who deals with it.");
            Line("case:");
            Line($"  unit: {List(draft.In(Role.Unit))}");
            if (draft.Of(Role.Closed) is { } closed)
                Line($"  closed: {{ columns: [{Quote(closed.Reference)}], formats: [{string.Join(", ", draft.ClosedFormats.Select(Quote))}] }}");
        }

        if (draft.TotalsIn.Count > 0)
        {
            Line("# Totals would count twice.");
            Line("ignore:");
            foreach (var column in draft.TotalsIn)
                Line($"  - {{ column: {Quote(column.Reference)}, matches: {Quote($"^\\s*({string.Join('|', RoleWords.Known.Totals)})\\W*$")}, reason: a totals row }}");
        }

        if (draft.Warnings.Count > 0)
        {
            Line("# Rows to be careful with: counted like others, and told on the data-quality page.");
            Line("warnings:");
        }

        foreach (var warning in draft.Warnings)
            Line($"  - {{ column: {Quote(warning.Column)}, in: [{string.Join(", ", warning.In.Select(Quote))}], sv: {Quote(warning.Sv)}, en: {Quote(warning.En)} }}");
    }

    private void WriteSum()
    {
        Line("# A row is many contacts: only counts and sums are kept.");
        Line("sum:");
        Line($"  minutes: {draft.Grain}");
        if (draft.Shape == DraftShape.ChannelSums)
        {
            WriteValues("channels", draft.ChannelValues);
            return;
        }

        foreach (var role in new[] { Role.Offered, Role.Handled, Role.Abandoned })
        {
            if (draft.Of(role) is { } column)
                Line($"  {Camel(role.ToString())}: {Quote(column.Reference)}  # {Why(role)}");
        }

        foreach (var role in new[] { Role.MeanWait, Role.MeanHandle, Role.TotalHandle })
            WriteLength("  " + Camel(role.ToString()), role);
    }

    private void WriteLength(string setting, params Role[] roles)
    {
        var columns = draft.In(roles).ToList();
        if (columns.Count > 0)
            Line($"{setting}: {{ columns: {List(columns)}, unit: {Camel(draft.Units[columns[0]].ToString())} }}{(columns[0].HaveColons ? "  # written H:MM:SS, the unit does not matter" : "")}");
    }

    private void WriteValues<T>(string setting, IReadOnlyDictionary<string, T> values)
        where T : struct
    {
        Line($"  {setting}:{(values.Count == 0 ? " {}" : "")}");
        foreach (var (value, meaning) in values)
            Line($"    {Quote(value)}: {Camel(meaning.ToString()!)}");
    }

    private string Reference(Role role) => draft.Of(role)!.Reference;

    private string Why(Role role) => draft.Choices.First(choice => choice.Role == role) is var choice ? Clean($"{choice.Column.Name}: {choice.Why}") : "";

    private void Line(string line) => text.Append(line).Append('\n');

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    private static string List(IEnumerable<ColumnFacts> columns) => $"[{string.Join(", ", columns.Select(column => Quote(column.Reference)))}]";

    /// <summary>A comment is one line.</summary>
    private static string Clean(string comment) => string.Concat(comment.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\u0085' || char.IsSurrogate(c) ? ' ' : c));

    private static string Quote(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in value)
        {
            if (c is '"' or '\\')
                quoted.Append('\\').Append(c);
            else if (char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF')
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else
                quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }
}
