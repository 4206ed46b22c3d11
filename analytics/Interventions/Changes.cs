using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Analytics.Interventions;

/// <summary>The changes to put to the test: those among the dated events, and those in the register.</summary>
public static class Changes
{
    /// <summary>Each change once, the latest first. A row of the register stands for the dated event of the same day and place.</summary>
    /// <param name="events">The dated events.</param>
    /// <param name="register">The register.</param>
    /// <param name="topics">The topic of what an event concerns.</param>
    public static IReadOnlyList<Change> Of(IReadOnlyList<DatedEvent> events, IReadOnlyList<RegisteredChange> register, EventTopics topics)
    {
        var dated = events.Where(one => one.Kind is DatedEventKind.PageEdit or DatedEventKind.Launch or DatedEventKind.Letter or DatedEventKind.Campaign)
            .Select(one => new Change(one.Kind, one.What, topics.Of(one.What), new(one.Start.Day, LocalDate.Max(one.Start.Day, one.End?.Day ?? one.Start.Day))))
            .Distinct().ToList();
        var known = dated.ConvertAll(change => change with { Registered = register.FirstOrDefault(row => IsSame(change, row)) });
        var added = register.Where(row => !dated.Exists(change => IsSame(change, row)))
            .Select(row => new Change(KindOf(row), row.Where, topics.Of(row.Where), new(row.Day, row.Day)) { Registered = row });
        return [.. known.Concat(added).OrderByDescending(change => change.Days.Start).ThenBy(change => change.Kind).ThenBy(change => change.What, StringComparer.Ordinal)];
    }

    /// <summary>The dated events, and the rows of the register that are none of them.</summary>
    /// <param name="events">The dated events.</param>
    /// <param name="register">The register.</param>
    public static IReadOnlyList<DatedEvent> Known(IReadOnlyList<DatedEvent> events, IReadOnlyList<RegisteredChange> register) =>
    [
        .. events,
        .. register.Where(row => !events.Any(one => one.Start.Day == row.Day && string.Equals(one.What, row.Where, StringComparison.OrdinalIgnoreCase)))
            .Select(row => new DatedEvent(KindOf(row), row.Where, new(row.Day.AtMidnight().InUtc().ToInstant(), row.Day, -1), null)),
    ];

    private static DatedEventKind KindOf(RegisteredChange row) => row.Where.StartsWith('/') ? DatedEventKind.PageEdit : DatedEventKind.Other;

    private static bool IsSame(Change change, RegisteredChange row) =>
        change.Days.Start == row.Day && string.Equals(change.What, row.Where, StringComparison.OrdinalIgnoreCase);
}
