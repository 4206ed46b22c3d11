using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>Reads when something ended, if it has. The end may lie in the future, unlike what has happened.</summary>
internal sealed class OptionalTimeField(TimeField time, RuleField? rule)
{
    public static OptionalTimeField? Of(TimeSpec? spec, RowRule? rule, Columns columns, ReadingContext context) => spec is null ? null
        : new(new(spec, columns, context with { LastDay = LocalDate.MaxIsoValue }), rule is null ? null : new(rule, columns, context));

    public RowFault? Read(Row row, out Moment? moment)
    {
        moment = null;
        if (rule is not null && !rule.Picks(row))
            return null;
        var fault = time.Read(row, out var read);
        if (fault is null)
            moment = read;
        return fault == time.Missing ? null : fault;
    }
}
