using CsvHelper;
using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>Turns the rows of a delimited export into events. One kind of row for each kind of profile.</summary>
internal abstract class RowReader
{
    private readonly RuleField[] ignore;
    private readonly RuleField[] warnings;

    protected RowReader(ExportFile file, DelimitedLayout layout, ExportReading reading)
    {
        // Only what has happened can be a contact; a launch or a mailing may be planned.
        var profile = reading.Profile;
        var context = profile.Dated is null ? reading.Context : reading.Context with { LastDay = LocalDate.MaxIsoValue };
        Reading = reading;
        ignore = [.. profile.Ignore.Select(rule => new RuleField(rule, layout, context))];
        warnings = [.. profile.Warnings.Select(warning => new RuleField(warning.Rule, layout, context))];
        var hasTimeColumn = profile.Time.Columns.Any(column => layout.IndexOf(column) >= 0);
        Time = new(profile.Time, layout, context, hasTimeColumn ? null : FileNameDay.Of(file, profile, context));
        Subject = new(profile.Subject, layout, reading.Source, context);
    }

    public virtual long AmbiguousTimeCount => Time.AmbiguousCount;

    protected ExportReading Reading { get; }

    protected TimeField Time { get; }

    protected SubjectField Subject { get; }

    public static RowReader For(ExportFile file, DelimitedLayout layout, ExportReading reading) => reading.Profile switch
    {
        { Sum: { } sum } => new SumRowReader(sum, file, layout, reading),
        { Page: { } page } => new PageRowReader(page, file, layout, reading),
        { Dated: { } dated } => new DatedRowReader(dated, file, layout, reading),
        _ => new ContactRowReader(file, layout, reading),
    };

    public void Read(CsvReader row)
    {
        foreach (var rule in ignore)
        {
            if (rule.Picks(row))
            {
                Reading.Ignore(rule.Reason);
                return;
            }
        }

        if (ReadRow(row) is { } fault)
        {
            Reading.Reject(row.LineNumber, fault.Column, fault.Reason);
            return;
        }

        for (var warning = 0; warning < warnings.Length; warning++)
        {
            if (warnings[warning].Picks(row))
                Reading.Warn(warning);
        }
    }

    /// <summary>Reads a row that no rule ignores: adds its event, or tells what is wrong with it.</summary>
    protected abstract RowFault? ReadRow(CsvReader row);
}
