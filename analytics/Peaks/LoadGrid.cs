using Stats.Analytics.Contacts;

namespace Stats.Analytics.Peaks;

/// <summary>Contacts and minutes of work by weekday (0 is Monday) and half-hour (0–47).</summary>
internal sealed class LoadGrid
{
    private const int HalfHours = 48;

    private readonly long[] offered = new long[7 * HalfHours];
    private readonly double[]? minutes;

    /// <param name="contacts">Day aggregates with slots.</param>
    /// <param name="handleTimes">The mean handle times to count work with.</param>
    public LoadGrid(IEnumerable<DayAggregate> contacts, HandleTimes handleTimes)
    {
        // Whole numbers are added up first: so the minutes do not depend on the order of the contacts.
        foreach (var subject in contacts.GroupBy(one => (one.Key.Source, one.Key.Subject)).OrderBy(group => group.Key))
        {
            var perContact = handleTimes.MinutesOf(subject.Key.Source, subject.Key.Subject);
            minutes ??= perContact is null ? null : new double[7 * HalfHours];
            var counts = Add(subject);
            for (var cell = 0; cell < counts.Length; cell++)
            {
                offered[cell] += counts[cell];
                if (minutes is not null && perContact is { } each)
                    minutes[cell] += counts[cell] * each;
            }
        }
    }

    public long OfferedCount(int weekday, int halfHour) => offered[(weekday * HalfHours) + halfHour];

    /// <summary><see langword="null"/> when no source tells handle times.</summary>
    public double? WorkMinutes(int weekday, int halfHour) => minutes?[(weekday * HalfHours) + halfHour];

    private static long[] Add(IEnumerable<DayAggregate> contacts)
    {
        var counts = new long[7 * HalfHours];
        foreach (var one in contacts)
        {
            var weekday = (int)one.Key.Day.DayOfWeek - 1;
            foreach (var slot in one.Slots)
                counts[(weekday * HalfHours) + (slot.Slot / 2)] += slot.Offered;
        }

        return counts;
    }
}
