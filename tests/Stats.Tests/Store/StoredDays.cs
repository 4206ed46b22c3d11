using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Functions.Store;

namespace Stats.Tests.Store;

/// <summary>Days to publish.</summary>
internal static class StoredDays
{
    public static readonly StreamId Calls = new(new("telefoni"), "calls-csv");

    public static readonly LocalDate Monday = new(2025, 3, 10);

    private static readonly Instant noon = Instant.FromUtc(2025, 3, 10, 11, 0);

    /// <summary>A day with everything a day can hold.</summary>
    public static DayFacts Full(LocalDate day, int offered = 7) => new(
        Calls.Source,
        day,
        [
            new(
                new(Calls.Source, day, Channel.Unknown, Subject.None), new(1, 0, 0), Duration.Zero, Duration.Zero, Duration.Zero, 1440, [], []),
            new(
                new(Calls.Source, day, Channel.Phone, new(SubjectKind.Queue, "Bygglov & tomter")), new(offered, 300, 4, 2),
                Duration.FromMilliseconds(75_500), Duration.FromSeconds(31), Duration.FromHours(30), 15,
                [new(0, 1, 1, 0), new(36, 70_000, 299, 4), new(95, 2, 0, 0)],
                [new(0, 2, 1), new(33, 298, 3)]),
        ],
        [new("/avfall/tömning", 12_000_000_000, 9, Duration.FromMilliseconds(1)), new("/bygglov", 1, 0, Duration.Zero)],
        [new("231", EServiceOutcome.Saved, 3, 2), new("231", EServiceOutcome.Submitted, 0, 40)],
        [
            new(DatedEventKind.Outage, "Inloggning", Noon(day), new Moment(noon + Duration.FromDays(1), new(2025, 3, 11), 43_200)),
            new(DatedEventKind.Launch, "231", Noon(day), null),
        ],
        [
            new(1, Calls.Source, Noon(day), Channel.Email, new(SubjectKind.CaseType, "Bygglov"), new("Miljö", noon)),
            new(ulong.MaxValue, Calls.Source, new(noon, day, -1), null, Subject.None, new("", null)),
        ])
    {
        Planned = [new(day, 28, 60, "", 2), new(day, 28, 60, "Växel", 3), new(day, 28, 120, "Växel", 1)],
        ServiceLevels = [new(day, "", 0.805, Duration.FromMilliseconds(90_500)), new(day, "Växel", 1, Duration.FromSeconds(60))],
    };

    public static DayFacts Empty(LocalDate day) => new(Calls.Source, day, [], [], [], [], []);

    /// <summary>The day's publication number <paramref name="revision"/>.</summary>
    public static DayPublication Publication(this DayFacts facts, long revision) => new(new(facts.Day, revision, new(10, 20, "a1"), null), facts);

    public static DayPublication First(LocalDate day, int offered = 7) => Full(day, offered).Publication(1);

    private static Moment Noon(LocalDate day) => new(noon, day, 43_200);
}
