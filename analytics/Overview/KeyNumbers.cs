using NodaTime;
using Stats.Analytics.Calendar;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;
using Stats.Analytics.Peaks;

namespace Stats.Analytics.Overview;

/// <summary>Computes the numbers of the start page.</summary>
public static class KeyNumbers
{
    /// <summary>Five numbers, always: contacts per working day, answered calls, wait, e-service share and the busiest time.</summary>
    /// <param name="streams">The streams, no later days than <paramref name="lastDay"/>.</param>
    /// <param name="load">The load profile of the same streams.</param>
    /// <param name="lastDay">The last finished day.</param>
    /// <remarks>
    /// The first four speak of the last calendar month that some stream reaches, and are compared with the same month a year before. Contacts are
    /// divided by working days, so a month with Easter in it is not a drop.
    /// </remarks>
    public static IReadOnlyList<KeyNumber> Of(IReadOnlyList<StreamFacts> streams, LoadProfile? load, LocalDate lastDay)
    {
        var period = KeyPeriod.Of([.. streams.Select(DataDays.OfCitizens)], lastDay);
        var citizens = new Comparison(streams, period, CitizenChannels.Contains);
        var calls = new Comparison(streams, period, channel => channel == Channel.Phone);
        var eServices = streams.Select(stream => DataDays.Of(stream, contacts => contacts.Key.Channel == Channel.EService)).ToList();
        return
        [
            citizens.Number(KeyNumberKind.ContactsPerWorkingDay, Offered, (sum, days) => Ratio(sum.Counts.Offered, WorkingDays.CountIn(days))),
            calls.Number(KeyNumberKind.AnsweredFraction, OfferedWithOutcome, (sum, _) => Ratio(sum.Counts.Handled, sum.Counts.Offered)),
            Wait(calls),
            citizens.Number(KeyNumberKind.EServiceFraction, Offered, (sum, days) =>
                eServices.Exists(one => Spans(one, days)) ? Ratio(sum.SubmittedCount, sum.Counts.Offered) : null),
            BusiestTimes.Of(streams, load, period.Now, lastDay),
        ];
    }

    private static KeyNumber Wait(Comparison calls)
    {
        var nineInTen = calls.Number(
            KeyNumberKind.NineInTenWaitSeconds, sum => sum.KnownWaitCount, (sum, _) => WaitHistogram.HandledPercentile(sum.Waits, 0.9)?.TotalSeconds);
        if (nineInTen.Count > 0)
            return nineInTen;
        var average = calls.Number(
            KeyNumberKind.AverageWaitSeconds,
            sum => sum.WaitTime > Duration.Zero ? sum.Counts.Handled : 0,
            (sum, _) => sum.WaitTime.TotalSeconds / sum.Counts.Handled);
        return average.Count > 0 ? average : nineInTen;
    }

    private static long Offered(ContactTotals sum) => sum.Counts.Offered;

    /// <summary>0 for a source that registers calls without saying how they ended: it would pass for one that never answers.</summary>
    private static long OfferedWithOutcome(ContactTotals sum) => sum.Counts is { Handled: 0, Abandoned: 0 } ? 0 : sum.Counts.Offered;

    private static bool Spans(DataDays days, DateInterval period) => !days.IsEmpty && days.First <= period.End && days.Last >= period.Start;

    private static double? Ratio(long part, long whole) => whole == 0 ? null : (double)part / whole;
}
