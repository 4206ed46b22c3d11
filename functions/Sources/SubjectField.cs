using CsvHelper;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>Reads what a row was about.</summary>
/// <remarks>
/// Of a web address only the path is kept. Of a list of mail recipients (<c>a@x##Receive, Deliver;b@x##…</c>) the first one that the topic map
/// names is kept; any other address is a person's and becomes the empty word. See <see cref="ReadingContext.Kept"/> for all other words.
/// </remarks>
internal sealed class SubjectField
{
    private readonly int[] columns;
    private readonly Utf8Map<Subject?> subjects;
    private readonly Subject empty;

    public SubjectField(SubjectSpec spec, DelimitedLayout layout, SourceId source, ReadingContext context)
    {
        columns = [.. spec.Columns.Select(layout.IndexOf).Where(index => index >= 0)];
        empty = spec.Kind == SubjectKind.None ? Subject.None : new(spec.Kind, "");
        subjects = new(text => text.Trim() is "" or "NULL" ? null : spec.Kind switch
        {
            SubjectKind.Mailbox => new(spec.Kind, NamedMailbox(text, source, context.Topics)),
            SubjectKind.Page => new(spec.Kind, context.Kept(source, spec.Kind, PagePath.Of(text))),
            _ => new(spec.Kind, context.Kept(source, spec.Kind, Word(text))),
        });
    }

    public Subject Read(CsvReader row)
    {
        foreach (var column in columns)
        {
            if (column < row.FieldCount && subjects[row.GetSpan(column)] is { } subject)
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
