using NodaTime;
using Stats.Analytics.Calendar;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;

namespace Stats.Analytics.Benefit;

/// <summary>Draws hours in proportion to the contacts they bring, and takes as many from each: every contact has the same chance.</summary>
public static class SamplingPlans
{
    private const int LookBackWeeks = 13;

    /// <summary>From one hour. More would be quicker to do, but contacts of an hour are alike.</summary>
    private const int CountPerHour = 10;

    /// <param name="streams">The streams that are counted, finished days only.</param>
    /// <param name="topics">Which topic each subject belongs to.</param>
    /// <param name="today">The sample begins on the Monday after.</param>
    /// <param name="weeks">For how many weeks. At least 1.</param>
    /// <param name="count">How many contacts. At least 1.</param>
    /// <param name="startFraction">Where in the first stretch of hours the draw begins: 0 to below 1, drawn at random.</param>
    /// <returns><see langword="null"/> when no contacts are known of the last 13 weeks with data.</returns>
    /// <remarks>Systematic sampling with probability proportional to size. Source: Cochran (1977), Sampling Techniques, chapters 5, 9A and 11.</remarks>
    public static SamplingPlan? Of(IReadOnlyList<StreamFacts> streams, TopicMap topics, LocalDate today, int weeks, int count, double startFraction)
    {
        var contacts = new TopicContacts(streams, topics);
        if (contacts.IsEmpty)
            return null;
        var lately = new DateInterval(LocalDate.Max(contacts.First, contacts.Last.PlusWeeks(-LookBackWeeks).PlusDays(1)), contacts.Last);
        var monday = IsoWeek.Of(today).Next.Monday;
        var period = new DateInterval(monday, monday.PlusWeeks(weeks).PlusDays(-1));
        var hours = HoursOf(streams, lately, period).OrderBy(hour => hour.Channel).ThenBy(hour => hour.Day).ThenBy(hour => hour.Hour).ToList();
        return hours.Count == 0 ? null : new(
            period,
            [.. Draw(hours, (count + CountPerHour - 1) / CountPerHour, startFraction).OrderBy(hour => hour.Day).ThenBy(hour => hour.Hour).ThenBy(hour => hour.Channel)],
            Strata(contacts, lately, count));
    }

    /// <summary>Steps of equal size through all expected contacts; an hour is taken as often as a step ends in it.</summary>
    private static IEnumerable<SampleHour> Draw(List<SampleHour> hours, int draws, double startFraction)
    {
        var step = hours.Sum(hour => hour.ExpectedCount) / draws;
        var (next, passed) = (startFraction * step, 0.0);
        foreach (var hour in hours)
        {
            var times = 0;
            for (passed += hour.ExpectedCount; next < passed; next += step)
                times++;
            if (times > 0)
                yield return hour with { Count = times * CountPerHour };
        }
    }

    /// <summary>The hours to come, each with the mean of its weekday and hour lately.</summary>
    private static IEnumerable<SampleHour> HoursOf(IReadOnlyList<StreamFacts> streams, DateInterval lately, DateInterval period)
    {
        var working = lately.Where(WorkingDays.IsWorkingDay).GroupBy(day => day.DayOfWeek).ToDictionary(day => day.Key, day => day.Count());
        var means = streams.SelectMany(stream => stream.Days).SelectMany(day => day.Contacts)
            .Where(one => TopicContacts.IsServed(one.Key.Channel) && lately.Contains(one.Key.Day) && WorkingDays.IsWorkingDay(one.Key.Day))
            .SelectMany(HoursOf)
            .GroupBy(one => (one.Weekday, one.Hour, one.Channel), one => one.Count)
            .ToLookup(one => one.Key.Weekday, one => (one.Key.Hour, one.Key.Channel, Mean: (double)one.Sum() / working[one.Key.Weekday]));
        return from day in period
               where WorkingDays.IsWorkingDay(day)
               from one in means[day.DayOfWeek]
               where one.Mean > 0
               select new SampleHour(day, one.Hour, one.Channel, 0, one.Mean);
    }

    private static IEnumerable<(IsoDayOfWeek Weekday, int? Hour, Channel Channel, long Count)> HoursOf(DayAggregate one) => one.SlotMinutes <= 60 && one.Slots.Count > 0
        ? one.Slots.Select(slot => (one.Key.Day.DayOfWeek, (int?)(slot.Slot / 4), one.Key.Channel, (long)slot.Offered))
        : [(one.Key.Day.DayOfWeek, null, one.Key.Channel, one.Counts.Offered)];

    /// <summary>In proportion; what is left over goes to the largest remainders.</summary>
    private static List<SampleStratum> Strata(TopicContacts contacts, DateInterval lately, int count)
    {
        var cells = contacts.Keys.Where(key => TopicContacts.IsServed(key.Channel))
            .Select(key => (Key: key, Size: contacts.CountOf(key.Topic, key.Channel, lately))).Where(cell => cell.Size > 0).ToList();
        var all = (double)cells.Sum(cell => cell.Size);
        var shares = cells.Select(cell => (cell.Key, Exact: count * cell.Size / all)).ToList();
        var left = count - shares.Sum(share => (int)share.Exact);
        return
        [
            .. shares.OrderByDescending(share => share.Exact - Math.Floor(share.Exact)).ThenBy(share => share.Key.Topic.Name, StringComparer.Ordinal).ThenBy(share => share.Key.Channel)
                .Select((share, place) => new SampleStratum(share.Key.Channel, share.Key.Topic, (int)share.Exact + (place < left ? 1 : 0)))
                .Where(stratum => stratum.Count > 0)
                .OrderByDescending(stratum => stratum.Count).ThenBy(stratum => stratum.Topic.Name, StringComparer.Ordinal).ThenBy(stratum => stratum.Channel),
        ];
    }
}
