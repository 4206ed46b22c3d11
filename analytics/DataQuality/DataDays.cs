using NodaTime;
using Stats.Analytics.Calendar;
using Stats.Analytics.Contacts;

namespace Stats.Analytics.DataQuality;

/// <summary>The days on which a stream has data of some sort, and what its silent days mean.</summary>
/// <remarks>
/// A silent working day is a gap, an export that is missing or a system that was down, unless the stream is often silent. A silent day
/// that no working day separates from its neighbours with data is a quiet day: the weekend of an office that is closed.
/// </remarks>
internal sealed class DataDays
{
    /// <summary>A stream is regular when it has data on at least this share of the working days from its first to its last day.</summary>
    private const double RegularFraction = 0.8;

    private readonly LocalDate[] days;

    /// <param name="daysInOrder">Each day once, in order.</param>
    public DataDays(IEnumerable<LocalDate> daysInOrder)
    {
        days = [.. daysInOrder];
        IsRegular = days.Length > 0 && HasDataOnMostWorkingDays(new(First, Last));
    }

    /// <summary>Whether there are no days at all: then there is no first and no last.</summary>
    public bool IsEmpty => days.Length == 0;

    public LocalDate First => days[0];

    public LocalDate Last => days[^1];

    public int Count => days.Length;

    /// <summary>Whether silence on a working day says that something is missing.</summary>
    public bool IsRegular { get; }

    /// <summary>The days with contacts that <paramref name="counts"/> picks.</summary>
    public static DataDays Of(StreamFacts stream, Func<DayAggregate, bool> counts) =>
        new(stream.Days.Where(day => day.Contacts.Any(contacts => contacts.Counts.Offered > 0 && counts(contacts))).Select(day => day.Day));

    /// <summary>The days with citizens' contacts.</summary>
    public static DataDays OfCitizens(StreamFacts stream) => Of(stream, contacts => CitizenChannels.Contains(contacts.Key.Channel));

    /// <summary>Whether some data lie in the period.</summary>
    public bool Touches(DateInterval period) => CountBefore(period.End.PlusDays(1)) > CountBefore(period.Start);

    /// <summary>Whether data lie in the period, and on or before its first and on or after its last working day too.</summary>
    public bool Reaches(DateInterval period) => Touches(period) && period.IsReached(First, Last);

    /// <summary>Whether the sum over the period is the whole sum: a regular stream must reach and have few gaps, any other just have data.</summary>
    public bool Covers(DateInterval period) =>
        IsRegular ? Reaches(period) && HasDataOnMostWorkingDays(period) : Touches(period);

    /// <summary>Whether what is recorded on the day, maybe nothing, is all there was.</summary>
    public bool Knows(LocalDate day)
    {
        var next = CountBefore(day);
        if (next < days.Length && days[next] == day)
            return true;
        var from = next > 0 ? days[next - 1].PlusDays(1) : day;
        var to = next < days.Length ? days[next].PlusDays(-1) : day;
        for (var silent = from; silent <= to; silent = silent.PlusDays(1))
        {
            if (WorkingDays.IsWorkingDay(silent))
                return false;
        }

        return days.Length > 0;
    }

    /// <summary>Whether the day lies between first and last, and what happened on it is not known.</summary>
    public bool IsGap(LocalDate day) => !IsEmpty && day > First && day < Last && !Knows(day);

    /// <summary>Runs of silent working days between first and last, in order; each from its first to its last working day.</summary>
    public IEnumerable<DateInterval> Gaps()
    {
        for (var i = 1; i < days.Length; i++)
        {
            LocalDate? from = null, to = null;
            for (var day = days[i - 1].PlusDays(1); day < days[i]; day = day.PlusDays(1))
            {
                if (!WorkingDays.IsWorkingDay(day))
                    continue;
                from ??= day;
                to = day;
            }

            if (from is { } start && to is { } end)
                yield return new(start, end);
        }
    }

    private bool HasDataOnMostWorkingDays(DateInterval period)
    {
        var (from, to) = (CountBefore(period.Start), CountBefore(period.End.PlusDays(1)));
        return days[from..to].Count(WorkingDays.IsWorkingDay) >= RegularFraction * WorkingDays.CountIn(period);
    }

    private int CountBefore(LocalDate day)
    {
        var index = Array.BinarySearch(days, day);
        return index < 0 ? ~index : index;
    }
}
