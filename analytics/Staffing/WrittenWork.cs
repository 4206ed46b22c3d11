using NodaTime;
using Stats.Analytics.Calendar;

namespace Stats.Analytics.Staffing;

/// <summary>Work that need not be done at once (e-mail, cases) but within a promised number of working days, and when to do it.</summary>
/// <param name="AverageHandleTime">Mean time that a written contact takes.</param>
/// <param name="PromisedDays">Within how many working days it is done. At least 0.</param>
/// <param name="LeastHoursPerDay">The least person-hours, the same every working day, with which all is done in time; 0 without work.</param>
/// <param name="Days">The working days with forecast contacts, and as many more as are promised, in order.</param>
public sealed record WrittenWork(Duration AverageHandleTime, int PromisedDays, double LeastHoursPerDay, IReadOnlyList<WrittenDay> Days)
{
    /// <summary>Plans the work as evenly as the promise allows, and puts each day's share where the telephones need the fewest.</summary>
    /// <param name="contacts">The contacts forecast for each working day, in order and without gaps. What comes in on other days is counted to the next
    /// working day. Finite, at least 0.</param>
    /// <param name="averageHandleTime">Mean time that a written contact takes. Above zero.</param>
    /// <param name="promisedDays">Within how many working days it is done. At least 0.</param>
    /// <param name="phone">The plan of the telephones. On days that it does not have, the work is not placed.</param>
    /// <remarks>Nothing is waiting when the first day begins: put what is waiting to the first day's contacts. See <see cref="DeferredWork"/>.</remarks>
    public static WrittenWork Of(
        IReadOnlyList<(LocalDate Day, double Contacts)> contacts, Duration averageHandleTime, int promisedDays, IReadOnlyList<StaffingDay> phone)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(averageHandleTime, Duration.Zero);
        var hours = contacts.Select(day => day.Contacts * averageHandleTime.TotalHours).ToList();
        var done = DeferredWork.Levelled(hours, promisedDays);
        var days = contacts.Select(day => day.Day).ToList();
        while (days.Count is > 0 and var count && count < done.Count)
            days.Add(WorkingDays.Add(days[^1], 1));
        var phoneDays = phone.ToDictionary(day => day.Day);
        return new(
            averageHandleTime,
            promisedDays,
            DeferredWork.LeastCapacity(hours, promisedDays)?.WorkPerDay ?? 0,
            [.. days.Select((day, i) => new WrittenDay(
                day, i < hours.Count ? hours[i] : 0, done[i], phoneDays.TryGetValue(day, out var plan) ? InTroughs(plan, done[i]) : []))]);
    }

    /// <summary>Fills the troughs of a day's telephone need like water, so that the largest total is as small as can be.</summary>
    private static IReadOnlyList<BlendedInterval> InTroughs(StaffingDay day, double hours)
    {
        // The level to which the lowest k half-hours are filled, for the k at which it does not reach the next of them.
        var needs = day.Intervals.Select(one => one.Need).Order().ToList();
        var (poured, level) = (hours * 60 / HalfHours.Minutes, 0.0);
        for (var k = 1; k <= needs.Count; k++)
        {
            poured += needs[k - 1];
            level = poured / k;
            if (k == needs.Count || level <= needs[k])
                break;
        }

        return [.. day.Intervals.Select(one => new BlendedInterval(one.HalfHour, one.Need, Math.Max(0, level - one.Need)))];
    }
}
