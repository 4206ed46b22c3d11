using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Analytics.Forecasting;
using Stats.Analytics.Staffing;

namespace Stats.Tests.Staffing;

/// <summary>Small made-up plans.</summary>
internal static class Plans
{
    public static readonly LocalDate Monday = new(2026, 3, 2);
    public static readonly SourceId Phone = new("telefoni");

    /// <summary>80 % within 60 seconds, and nothing about occupancy.</summary>
    public static readonly StaffingGoal Goal = new(0.8, Duration.FromSeconds(60));

    /// <summary>A count whose quantiles stand at 0.5, 0.8, 1, 1.2 and 1.5 times its median.</summary>
    public static CountForecast Count(double median) => new(0.5 * median, 0.8 * median, median, 1.2 * median, 1.5 * median);

    /// <summary>Days in a row from <see cref="Monday"/>, all alike, from 08:00 on.</summary>
    public static Forecast Forecast(int intervalMinutes, int dayCount, params double[] medians) => new(
        Monday.PlusDays(-1), 480, intervalMinutes,
        [
            .. Enumerable.Range(0, dayCount)
                .Select(day => new ForecastDay(Monday.PlusDays(day), day + 1, Count(medians.Sum()), [.. medians.Select(Count)])),
        ],
        "", null);

    /// <summary>What the telephones recorded on a day.</summary>
    public static DayAggregate Calls(string queue, long offered, long abandoned, double waitSeconds, double abandonedWaitSeconds, double handleSeconds) => new(
        new(Phone, Monday.PlusDays(-7), Channel.Phone, new(SubjectKind.Queue, queue)), new(offered, offered - abandoned, abandoned),
        Duration.FromSeconds(waitSeconds), Duration.FromSeconds(abandonedWaitSeconds), Duration.FromSeconds(handleSeconds), 15, [], []);

    /// <summary>Nobody hangs up, and a call takes <paramref name="handleSeconds"/>.</summary>
    public static StaffingBasis Basis(double handleSeconds, params PlannedStaff[] planned) =>
        new(Channel.Phone, [Phone], [Calls("Växel", 100, 0, 0, 0, 100 * handleSeconds)], Goal, 0, planned);

    /// <summary>A day of half-hours from 08:00 with needs and what is planned.</summary>
    public static StaffingDay Day(int[] needs, double[]? planned) => new(
        Monday, Count(0), [.. needs.Select((need, i) => new StaffingInterval(16 + i, Count(need), need, need, need, need, planned?[i]))]);

    /// <summary>A plan with those days and nothing else of interest.</summary>
    public static StaffingPlan Of(params StaffingDay[] days) => new(
        Channel.Phone, [Phone], Monday.PlusDays(-1), Goal, true, Duration.FromMinutes(5), null, 0, LoadMethod.Sipp, days, null, null, [], [], null);
}
