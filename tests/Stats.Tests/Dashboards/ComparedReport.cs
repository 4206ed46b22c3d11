using Stats.Analytics;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;

namespace Stats.Tests.Dashboards;

/// <summary>Two sources that report the same calls, two that look as if they did, closed cases only, and rows that were warned of.</summary>
internal static class ComparedReport
{
    private static readonly StreamId telia = new(new("telefoni"), "telia-ace");
    public static readonly StreamId Exchange = new(new("ace"), "calls-half-hour-csv");

    public static Report Report { get; } = Reports.Rich with
    {
        Sources =
        [
            .. Reports.Rich.Sources.Select(source => source.Reading.Source == telia.Source
                ? source with { Reading = source.Reading with { Definition = new() { Unit = CountedUnit.Contact, Includes = [CountedGroup.Internal] } } } : source),
            new(
                new(Exchange.Source, Exchange.Profile, "Växel", "Samtal per kö.", "Calls by queue.", 2, 400, 340, [], [])
                {
                    Definition = new() { Unit = CountedUnit.Leg, Excludes = [CountedGroup.Internal] },
                    Warnings = [new("Telefon är förvald kanal.", "Telephone is the default channel.", 212)],
                },
                new(new(2026, 3, 2), new(2026, 4, 30)), 40, 25, [], 5000, 0, [], 0),
            new(
                new(new("arenden"), "streamflow-cases", "Streamflow", "Ärenden.", "Cases.", 1, 10, 10, [], [])
                {
                    Definition = new() { Unit = CountedUnit.Case, Excludes = [CountedGroup.Open] },
                },
                new(new(2026, 3, 2), new(2026, 4, 30)), 40, 25, [], 10, 0, [], 0),
        ],
        Reconciliations =
        [
            new([telia], Exchange,
            [
                new(Channel.Phone, new(new(2026, 3, 2), new(2026, 4, 30)), 40, 4800, 5100, 39, [new(new(2026, 3, 17), 120, 150), new(new(2026, 3, 18), 130, 110)], 3, 310, 0, 0),
                new(Channel.Email, null, 0, 0, 0, 0, [], 0, 0, 5, 50),
            ]),
        ],
        PossibleDoubles = [new(new(new("arenden"), "streamflow-cases"), Exchange, Channel.Phone, 42, 38)],
    };
}
