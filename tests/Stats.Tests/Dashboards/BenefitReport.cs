using NodaTime;
using Stats.Analytics;
using Stats.Analytics.Benefit;
using Stats.Analytics.Contacts;

namespace Stats.Tests.Dashboards;

/// <summary>Every part of the benefit has something to say, also what the demo has not.</summary>
internal static class BenefitReport
{
    private static readonly DateInterval year = new(new(2025, 5, 1), new(2026, 4, 30));
    private static readonly DateInterval quarter = new(new(2026, 1, 1), new(2026, 3, 31));
    private static readonly Topic building = new("Bygglov & <plan>");
    private static readonly ShareEstimate share = new(0.424, 0.387, 0.461, 800);

    public static Report Report { get; } = Reports.Rich with
    {
        Benefit = new()
        {
            Avoidable = new(
                new(new(2026, 3, 2), new(2026, 3, 13)), year, share, 0.98,
                [new(ContactCause.StatusFollowUp, new(0.2, 0.17, 0.24, 800), 4200, 21_000), new(ContactCause.Outage, new(0.004, 0.001, 0.012, 800), 84, null)],
                new(0.2, 0.17, 0.24, 800), null, [new(new(new(2025, 10, 1), new(2025, 12, 31)), share), new(quarter, share)], []),
            Mapped = [new(true, year, 2000, 500, [new(ContactCause.PromiseNotKept, 300)])],
            Freed = [FreedTime.Of(new("Skrev om sidan", building, Channel.Phone, quarter, -600, -900, -300), new(5, 4, 6, IsAssumed: false), 1600)],
            Waves = [new(building, 19, 20, [2024, 2025], 940, 820, 1060, 0.82), new(building, 6, 6, [2024, 2025], 90, 40, 140, 0.4)],
            NextEServices =
            [
                .. Enumerable.Range(1, 4).Select(i => new NextEService(new($"Ämne {i}"), 30_000 / i, 5.2, i == 1 ? null : 0.3, 0.3, i == 2 ? null : 0.4, i == 3 ? null : 0.1, true, 9000 / i)),
            ],
            Adoptions =
            [
                new("Anmäl sällskap", building, null, [0, 0], new(2026, 4, 13), 0, 0, null, AdoptionState.Unused),
                new("Ansök om bygglov", building, new(2025, 9, 1), [9, 12], new(2026, 4, 13), 10.5, 12.1, 0.31, AdoptionState.Growing),
            ],
            Guidelines =
            [
                new(new("Söka bygglov", building, [Channel.EService, Channel.Visit], new(2025, 1, 1)), share, [.. Enumerable.Repeat(new QuarterShare(quarter, share), 5)]),
                new(new("Hämta nyckel", building, [Channel.Visit], new(2026, 4, 1)), share, [.. Enumerable.Repeat(new QuarterShare(quarter, share), 5)]) { IsChanged = true },
                new(new("Fråga om avgift", building, [Channel.Phone], new(2026, 5, 1)), null, []),
            ],
            Submissions = [new(building, year, 812, 790, 25, 3, [new(new(2026, 3, 10), 11, 0)])],
            Registration = new(year, [new(Channel.Phone, 4000, 3900), new(Channel.Letter, 0, 0)], [new(quarter, 0, 4), new(quarter, 4000, 180)]),
        },
    };
}
