using NodaTime;
using Stats.Analytics.Calendar;

namespace Stats.Analytics.ChannelShift;

/// <summary>Which weeks of two years may be compared: the same ISO week, or the week of the same holiday.</summary>
/// <param name="Weeks">The pairs, in order of the later week.</param>
/// <param name="LeftOut">The later weeks that have none.</param>
public sealed record WeekAlignment(IReadOnlyList<AlignedWeek> Weeks, IReadOnlyList<LeftOutWeek> LeftOut)
{
    /// <summary>How far a holiday moves from year to year: Easter by up to five weeks.</summary>
    private const int MostWeeksMoved = 5;

    /// <summary>Pairs every week with one of the year before.</summary>
    /// <param name="weeks">The later weeks.</param>
    /// <param name="isKnown">Whether all that came in during a week is known.</param>
    /// <remarks>
    /// A week with a public holiday or an eve from Monday to Friday is paired with the week of the year before that has just the same ones. A week without is paired with the
    /// same week, if that has none either. Years that <see cref="SwedishCalendar"/> does not know are left out silently.
    /// </remarks>
    public static WeekAlignment Of(IEnumerable<IsoWeek> weeks, Func<IsoWeek, bool> isKnown)
    {
        var (pairs, leftOut) = (new List<AlignedWeek>(), new List<LeftOutWeek>());
        foreach (var week in weeks.Order().Where(week => week.Year is > SwedishCalendar.FirstYear and < SwedishCalendar.LastYear))
        {
            var (same, own) = (SameWeek(week), Holidays(week));
            var partner = own.Count > 0 ? Moved(week).Cast<IsoWeek?>().FirstOrDefault(other => Holidays(other!.Value).SequenceEqual(own))
                : same is { } plain && Holidays(plain).Count == 0 ? plain : null;
            if (partner is not { } before)
                leftOut.Add(same is null ? new(week, LeftOutReason.NoSuchWeek, []) : new(week, LeftOutReason.Holiday, own.Count > 0 ? own : Holidays(same.Value)));
            else if (!isKnown(week) || !isKnown(before))
                leftOut.Add(new(week, LeftOutReason.MissingData, []));
            else
                pairs.Add(new(before, week, own));
        }

        return new(pairs, leftOut);
    }

    /// <summary>The public holidays and eves from Monday to Friday, by their Swedish names.</summary>
    public static IReadOnlyList<string> Holidays(IsoWeek week) => [.. week.Days.Take(5).Where(day => !WorkingDays.IsWorkingDay(day)).SelectMany(Names)];

    private static IEnumerable<string> Names(LocalDate day) => SwedishCalendar.KindOf(day) == DayKind.Eve
        ? [day.Month == 6 ? "Midsommarafton" : day.Day == 24 ? "Julafton" : "Nyårsafton"]
        : SwedishCalendar.PublicHolidays(day.Year).Where(holiday => holiday.Day == day).Select(holiday => holiday.SwedishName);

    private static IsoWeek? SameWeek(IsoWeek week) => IsoWeek.TryParse($"{week.Year - 1:D4}-W{week.Week:D2}", out var same) ? same : null;

    /// <summary>The weeks around the same time of the year before, the nearest first.</summary>
    private static IEnumerable<IsoWeek> Moved(IsoWeek week)
    {
        var near = IsoWeek.Of(week.Monday.PlusWeeks(-52));
        return Enumerable.Range(-MostWeeksMoved, (2 * MostWeeksMoved) + 1).OrderBy(Math.Abs).ThenBy(shift => shift).Select(shift => IsoWeek.Of(near.Monday.PlusWeeks(shift)))
            .Where(other => other.Year > SwedishCalendar.FirstYear || (other.Year == SwedishCalendar.FirstYear && other.Monday.Year == SwedishCalendar.FirstYear));
    }
}
