using System.Text;
using System.Text.RegularExpressions;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>Reads what a row was about.</summary>
/// <remarks>
/// Of a web address only the path is kept. Of a list of mail recipients (<c>a@x##Receive, Deliver;b@x##…</c>) the first one that the topic map
/// names is kept; any other address is a person's and becomes the empty word. See <see cref="ReadingContext.Kept"/> for all other words.
/// </remarks>
internal sealed class SubjectField
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(1);

    private readonly int[] indexes;
    private readonly Utf8Map<Subject?> subjects;
    private readonly Subject empty;
    private readonly RuleField? rule;

    public SubjectField(SubjectSpec spec, Columns columns, SourceId source, ReadingContext context)
    {
        indexes = [.. spec.Columns.Select(columns.IndexOf).Where(index => index >= 0)];
        rule = spec.If is { } only ? new(only, columns, context) : null;
        empty = spec.Kind == SubjectKind.None ? Subject.None : new(spec.Kind, "");
        subjects = new(text => (spec.List is { } separator ? text.Split(separator)[0] : text).Trim() is var first && first is "" or "NULL" ? null : spec.Kind switch
        {
            SubjectKind.Mailbox => new(spec.Kind, NamedMailbox(text, source, context.Topics)),
            SubjectKind.Page => new(spec.Kind, context.Kept(source, spec.Kind, PagePath.Of(first))),
            _ => new(spec.Kind, context.Kept(source, spec.Kind, Word(first))),
        });
        if (spec.Preamble is { } pattern && Regex.Match(columns.Preamble, pattern, RegexOptions.CultureInvariant, patience) is { Success: true } found)
            empty = subjects[Encoding.UTF8.GetBytes(found.Groups[1].Value)] ?? empty;
    }

    public Subject Read(Row row)
    {
        if (rule?.Picks(row) == false)
            return empty;
        foreach (var index in indexes)
        {
            if (subjects[row[index]] is { } subject)
                return subject;
        }

        return empty;
    }

    /// <summary>A word without the apostrophe that guards formulas, and without control characters.</summary>
    private static string Word(string text)
    {
        text = text.Length > 1 && text[0] == '\'' && "=+-@".Contains(text[1], StringComparison.Ordinal) ? text[1..] : text;
        return string.Concat(text.Where(c => !char.IsControl(c))).Trim();
    }

    private static string NamedMailbox(string recipients, SourceId source, TopicMap topics) =>
        recipients.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(recipient => recipient.Split("##")[0].Trim().ToLowerInvariant())
            .FirstOrDefault(address => topics.Names(source, new(SubjectKind.Mailbox, address))) ?? "";
}
