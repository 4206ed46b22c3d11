using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;
using Stats.Tests.Contacts;

namespace Stats.Tests.Benefit;

/// <summary>Streams whose queues and e-services are topics of the same name.</summary>
internal static class BenefitFacts
{
    public static TopicMap Topics(params string[] names) => new(
    [
        .. names.SelectMany(name => new[] { SubjectKind.Queue, SubjectKind.EService, SubjectKind.CaseType }.Select(kind => new TopicRule("*", kind, name, new(name)))),
    ]);

    /// <summary>Calls of a topic, all answered, each as many minutes long.</summary>
    public static DayAggregate Calls(LocalDate day, string topic, long count, double minutes = 0, Channel channel = Channel.Phone) =>
        Facts.Day(day, channel, count, new(SubjectKind.Queue, topic)) with
        {
            Counts = new(count, count, 0),
            HandleTimeTotal = Duration.FromMinutes(minutes * count),
        };

    public static StreamFacts Submissions(string service, IEnumerable<(LocalDate Day, long Count)> days) => new(
        Facts.Reading("e-tjanster"),
        [.. days.Select(day => Facts.Empty("e-tjanster", day.Day) with { EServices = [new(service, EServiceOutcome.Submitted, 0, day.Count)] })]);

    public static StreamFacts Cases(IEnumerable<Case> cases) => new(
        Facts.Reading("arenden"),
        [.. cases.GroupBy(one => one.OpenedAt.Day).OrderBy(day => day.Key).Select(day => Facts.Empty("arenden", day.Key) with { Cases = [.. day] })]);

    /// <summary>A case opened at eight, and closed so many hours later.</summary>
    public static Case Case(LocalDate day, string type, Channel? channel = null, int? closedAfterHours = null)
    {
        var opened = day.At(new LocalTime(8, 0)).InUtc().ToInstant();
        return new(1, new("arenden"), new(opened, day, 8 * 3600), channel, new(SubjectKind.CaseType, type),
            new("", closedAfterHours is { } hours ? opened + Duration.FromHours(hours) : null));
    }
}
