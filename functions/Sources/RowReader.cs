using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>Turns the rows of a delimited export into events. One kind of row for each kind of profile.</summary>
internal abstract class RowReader
{
    private readonly RuleField[] ignore;
    private readonly RuleField[] warnings;

    protected RowReader(ExportFile file, Columns columns, ExportReading reading)
    {
        // Only what has happened can be a contact; lists kept by hand also tell what is planned.
        var profile = reading.Profile;
        var context = !profile.IsList ? reading.Context : reading.Context with { LastDay = LocalDate.MaxIsoValue };
        Reading = reading;
        ignore = [.. profile.Ignore.Select(rule => new RuleField(rule, columns, context))];
        warnings = [.. profile.Warnings.Select(warning => new RuleField(warning.Rule, columns, context))];
        Time = new(profile.Time, columns, context, FixedDay.Of(file, columns, profile, context));
        Subject = new(profile.Subject, columns, reading.Source, context);
    }

    public virtual long AmbiguousTimeCount => Time.AmbiguousCount;

    protected ExportReading Reading { get; }

    protected TimeField Time { get; }

    protected SubjectField Subject { get; }

    public static RowReader For(ExportFile file, Columns columns, ExportReading reading) => reading.Profile switch
    {
        { Sum: { } sum } => new SumRowReader(sum, file, columns, reading),
        { Page: { } page } => new PageRowReader(page, file, columns, reading),
        { Visit: { } visit } => new VisitRowReader(visit, file, columns, reading),
        { Dated: { } dated } => new DatedRowReader(dated, file, columns, reading),
        { Planned: { } planned } => new PlannedRowReader(planned, file, columns, reading),
        { ServiceLevel: { } level } => new ServiceLevelRowReader(level, file, columns, reading),
        _ => new ContactRowReader(file, columns, reading),
    };

    public void Read(Row row)
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

    /// <summary>Tells that there are no more rows.</summary>
    public virtual void Finish()
    {
    }

    /// <summary>Reads a row that no rule ignores: adds its event, or tells what is wrong with it.</summary>
    protected abstract RowFault? ReadRow(Row row);
}
