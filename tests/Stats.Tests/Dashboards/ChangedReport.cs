using NodaTime;
using Stats.Analytics;
using Stats.Analytics.Contacts;
using Stats.Analytics.Interventions;

namespace Stats.Tests.Dashboards;

/// <summary>A report with changes of every sort, as pages may meet them.</summary>
internal static class ChangedReport
{
    public static Report Report { get; } = Reports.Rich with
    {
        Changes =
        [
            Tested(DatedEventKind.PageEdit, "/avfall/sortera", new(80, new(100, 90, 115), 40), ChangeVerdict.Decreased) with
            {
                Controls = [new("Bygglov"), new("Skola")],
                UnknownControls = ["Skoll"],
                MinutesPerContact = 4.5,
                Others = [new(Channel.Email, new(52, new(50, 45, 56), 40))],
                Meanwhile = [new(DatedEventKind.Outage, "Avfall", new(0, new(2025, 3, 12), 36000), null)],
            },
            Tested(DatedEventKind.Launch, "Ändra sophämtning", new(100, new(100, 80, 120), 40), ChangeVerdict.Undecided) with
            {
                Substitution = new(30, new(0, -0.7, 0.7), new(140, new(110, 90, 130), 40)),
            },
            Tested(DatedEventKind.PageEdit, "/avfall/priser", new(101, new(100, 95, 105), 40), ChangeVerdict.Unchanged),
            Tested(DatedEventKind.Letter, "Avfall", new(150, new(100, 80, 120), 20), ChangeVerdict.Increased),
            Tested(DatedEventKind.Campaign, "Avfall", new(101, new(100, 80, 120), 20), ChangeVerdict.Undecided),
            Untested(new(DatedEventKind.Other, "/okänd", Topic.Unmapped, new(new(2025, 5, 1), new(2025, 5, 1)))) with { Channel = null },
            Untested(new(DatedEventKind.Other, "/avfall/ny", new("Avfall"), new(new(2025, 5, 2), new(2025, 5, 2)))
            {
                Registered = new(new(2025, 5, 2), "/avfall/ny", "Skrev om stegen", -0.055, "Webbredaktionen", null, null),
            }),
        ],
    };

    private static ChangeEvaluation Tested(DatedEventKind kind, string what, Effect effect, ChangeVerdict verdict)
    {
        var evaluation = Untested(new(kind, what, new("Avfall"), new(new(2025, 3, 3), new(2025, 3, 3))));
        var test = new ChangeTest(
            effect, verdict, verdict == ChangeVerdict.Undecided ? UndecidedReason.TooUncertain : null, new(3, 0, 0), new(5, 1, 0.1),
            kind == DatedEventKind.Launch ? new LocalDate(2025, 9, 1) : null, 0.2)
        { IsWidened = true, HangsOn = verdict == ChangeVerdict.Decreased ? new LocalDate(2025, 3, 6) : null };
        return evaluation with
        {
            Checkpoints = [new(8, new(2025, 4, 28), test), new(26, new(2025, 9, 1), null)],
            Weeks = kind == DatedEventKind.Letter ? [] : [.. Enumerable.Range(0, 6).Select(week => new EffectWeek(
                new LocalDate(2025, 2, 17).PlusWeeks(week), 20 + week, week < 2 ? new(20, 20, 20) : new(24, 18, 30)))],
        };
    }

    private static ChangeEvaluation Untested(Change change) => new(
        change, Channel.Phone, new(change.Days.Start.PlusYears(-1), change.Days.Start.PlusDays(-1)),
        [new(8, change.Days.Start.PlusWeeks(8), null), new(26, change.Days.Start.PlusWeeks(26), null)], [], []);
}
