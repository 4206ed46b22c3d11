using NodaTime;
using Stats.Analytics.Calendar;
using Stats.Analytics.Contacts;

namespace Stats.Analytics.Peaks;

/// <summary>What may have caused a peak: events that began with it or shortly before. In time together, not proved to be the cause.</summary>
internal static class PeakCompanions
{
    /// <summary>Invoices and letters are read, and answered, over more than a week.</summary>
    private const int LetterReach = 7;
    private const int Reach = 5;

    /// <summary>The likeliest first: an outage, a letter, a campaign, a launch, a page edit, anything else; of a kind, the latest.</summary>
    public static IReadOnlyList<DatedEvent> Of(DateInterval peak, IReadOnlyList<DatedEvent> events) =>
        [.. events.Where(one => IsCompanion(peak, one))
            .OrderBy(one => Rank(one.Kind)).ThenByDescending(one => one.Start.UnixSeconds).ThenBy(one => one.What, StringComparer.Ordinal)];

    private static bool IsCompanion(DateInterval peak, DatedEvent one) => one.Kind switch
    {
        DatedEventKind.Outage => one.Start.Day <= peak.End && (one.End?.Day ?? one.Start.Day) >= peak.Start,
        DatedEventKind.Letter => BeganWithin(LetterReach, peak.Start, one.Start.Day),
        DatedEventKind.Withdrawn => false,
        _ => BeganWithin(Reach, peak.Start, one.Start.Day),
    };

    /// <summary>Whether <paramref name="start"/> is the peak's first day or at most so many working days before it.</summary>
    private static bool BeganWithin(int workingDays, LocalDate peak, LocalDate start) =>
        start == peak || (start < peak && WorkingDays.CountIn(new(start.PlusDays(1), peak)) <= workingDays);

    private static int Rank(DatedEventKind kind) => kind switch
    {
        DatedEventKind.Outage => 0,
        DatedEventKind.Letter => 1,
        DatedEventKind.Campaign => 2,
        DatedEventKind.Launch => 3,
        DatedEventKind.PageEdit => 4,
        _ => 5,
    };
}
