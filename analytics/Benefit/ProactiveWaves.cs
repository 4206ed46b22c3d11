using NodaTime;
using Stats.Analytics.Calendar;
using Stats.Analytics.Contacts;

namespace Stats.Analytics.Benefit;

/// <summary>Finds waves of contacts that come in the same weeks every year.</summary>
internal static class ProactiveWaves
{
    private const int FewestYears = 2;

    /// <summary>So many weeks before and after tell a week's level: a wave of five weeks does not move their median.</summary>
    private const int ReachWeeks = 6;
    private const int FewestAround = 7;

    /// <summary>A week with fewer working days is not looked at.</summary>
    private const int FewestWorkingDays = 3;

    /// <summary>All years together: about one false wave in ten thousand weeks.</summary>
    private const double WaveDeviations = 3.7;

    /// <summary>A neighbour of such a week belongs to the wave, and each year by itself must be above the level, so clearly.</summary>
    private const double LastingDeviations = 1.282;

    private const double LeastExtraFraction = 0.2;
    private const double LeastExtraContacts = 30;
    private const double IntervalDeviations = 1.96;

    /// <summary>All waves, most extra contacts first.</summary>
    public static IReadOnlyList<ProactiveWave> Of(TopicContacts contacts)
    {
        if (contacts.IsEmpty)
            return [];
        var first = IsoWeek.Of(contacts.First.PlusDays(6)); // whole weeks only
        var last = IsoWeek.Of(contacts.Last.PlusDays(1)).Previous;
        return
        [
            .. contacts.Keys.Where(key => TopicContacts.IsServed(key.Channel) && !key.Topic.IsUnmapped).Select(key => key.Topic).Distinct()
                .SelectMany(topic => Of(topic, WeeksOf(topic, contacts, first, last)))
                .OrderByDescending(wave => wave.ExtraContacts).ThenBy(wave => wave.Topic.Name, StringComparer.Ordinal).ThenBy(wave => wave.FirstWeek),
        ];
    }

    private static IEnumerable<ProactiveWave> Of(Topic topic, List<Week> weeks)
    {
        var expected = Expect(weeks);
        var sure = expected.GroupBy(week => week.Week.Week).Where(IsWave).Select(week => week.Key).ToHashSet();
        var lasting = expected.GroupBy(week => week.Week.Week).Where(week => IsEveryYear(week)).Select(week => week.Key).ToHashSet();
        var seen = new HashSet<int>();
        foreach (var week in sure.Order())
        {
            if (!seen.Add(week))
                continue;
            var (from, to) = (week, week);
            while (lasting.Contains(from - 1))
                seen.Add(--from);
            while (lasting.Contains(to + 1))
                seen.Add(++to);
            var years = expected.Where(one => one.Week.Week >= from && one.Week.Week <= to).GroupBy(one => one.Week.Year).ToList();
            var extra = years.Average(year => year.Sum(one => one.Count - one.Level));
            var level = years.Average(year => year.Sum(one => one.Level));
            var chance = IntervalDeviations * Math.Sqrt(years.Sum(year => year.Sum(one => Math.Pow(one.Level * one.Spread, 2)))) / years.Count;
            if (extra >= LeastExtraContacts && extra >= LeastExtraFraction * level)
                yield return new(topic, from, to, [.. years.Select(year => year.Key).Order()], extra, Math.Max(0, extra - chance), extra + chance, extra / level);
        }
    }

    private static bool IsEveryYear(IEnumerable<Expected> years) =>
        years.Count() >= FewestYears && years.All(week => week.Deviations >= LastingDeviations);

    private static bool IsWave(IEnumerable<Expected> years) =>
        IsEveryYear(years) && years.Sum(week => week.Deviations) >= WaveDeviations * Math.Sqrt(years.Count());

    /// <summary>The level of a week is the median of those around it, per working day; spread as robustly, and never below chance.</summary>
    private static List<Expected> Expect(List<Week> weeks)
    {
        var rates = weeks.ConvertAll(week => week.WorkingDays < FewestWorkingDays ? (double?)null : (double)week.Count / week.WorkingDays);
        var levels = rates.Select((_, at) => LevelAt(rates, at)).ToList();
        var logs = rates.Zip(levels).Where(pair => pair.First is > 0 && pair.Second is > 0).Select(pair => Math.Log(pair.First!.Value / pair.Second!.Value)).ToList();
        if (logs.Count == 0)
            return [];
        var middle = Median(logs);
        var spread = 1.4826 * Median(logs.ConvertAll(log => Math.Abs(log - middle))); // of the normal distribution
        return
        [
            .. weeks.Select((week, at) => (week, Rate: rates[at], Level: levels[at] * week.WorkingDays)).Where(one => one.Rate is not null && one.Level is > 0)
                .Select(one => new Expected(one.week.Of, one.week.Count, one.Level!.Value, Math.Max(spread, 1 / Math.Sqrt(one.Level!.Value)))),
        ];
    }

    private static double? LevelAt(List<double?> rates, int at)
    {
        var from = Math.Max(0, at - ReachWeeks);
        var around = rates.GetRange(from, Math.Min(rates.Count, at + ReachWeeks + 1) - from).Where(rate => rate is not null).Select(rate => rate!.Value).ToList();
        return around.Count < FewestAround ? null : Median(around);
    }

    private static List<Week> WeeksOf(Topic topic, TopicContacts contacts, IsoWeek first, IsoWeek last)
    {
        var weekCount = Math.Max(0, (Period.DaysBetween(first.Monday, last.Monday) / 7) + 1);
        return
        [
            .. (weekCount == 0 ? [] : contacts.ServedByWeek(topic, first.Monday, weekCount))
                .Select((count, at) => new Week(IsoWeek.Of(first.Monday.PlusWeeks(at)), count)),
        ];
    }

    private static double Median(IReadOnlyCollection<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private sealed record Week(IsoWeek Of, long Count)
    {
        public int WorkingDays { get; } = Calendar.WorkingDays.CountIn(Of.Days);
    }

    private sealed record Expected(IsoWeek Week, long Count, double Level, double Spread)
    {
        /// <summary>On the scale on which counts of any size spread alike.</summary>
        public double Deviations => Math.Log(Math.Max(0.5, Count) / Level) / Spread;
    }
}
