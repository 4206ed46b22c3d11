using NodaTime;
using Stats.Analytics.Calendar;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;
using Stats.Analytics.Forecasting;

namespace Stats.Analytics.Staffing;

/// <summary>All that staffing is planned from.</summary>
/// <param name="Streams">The streams that are counted, finished days only.</param>
/// <param name="Topics">Which topic each subject belongs to.</param>
/// <param name="Events">Dated events, also those to come.</param>
/// <param name="Planned">The schedule, also of days to come.</param>
/// <param name="ServiceLevels">The service levels aimed at.</param>
/// <param name="Today">The first day to plan.</param>
/// <param name="ShrinkageFraction">The share of scheduled time that is not on duty: at least 0, below 1.</param>
public sealed record StaffingOutlook(
    IReadOnlyList<StreamFacts> Streams,
    TopicMap Topics,
    IReadOnlyList<DatedEvent> Events,
    IReadOnlyList<PlannedStaff> Planned,
    IReadOnlyList<ServiceLevelTarget> ServiceLevels,
    LocalDate Today,
    double ShrinkageFraction)
{
    /// <summary>The furthest that is forecast, in calendar days.</summary>
    public const int MostHorizonDays = 56;

    /// <summary>What an e-mail takes; <see langword="null"/>: answering e-mail is not planned.</summary>
    public WrittenPromise? Email { get; init; }

    private const int RecentWeeks = 13;
    private const int RecordHorizonDays = 7;

    /// <summary>The contacts a filter means, by half-hour, and as many calendar days to come after the last known as asked for.</summary>
    /// <returns><see langword="null"/> when none of them has a time of day.</returns>
    public DemandGrid? Demand(ContactFilter filter, int horizonDays) =>
        DemandGrids.Of(Streams, Events, contacts => filter.Matches(contacts, Topics), Today.PlusDays(-1), horizonDays);

    /// <summary>The plan from today to the end of next week.</summary>
    /// <param name="filter">The contacts to staff for.</param>
    /// <param name="originCount">From how many earlier days forecasts are made again, to tell how right they are; 0 for none.</param>
    /// <param name="change">Puts what is said instead of what is known.</param>
    /// <returns><see langword="null"/> when too little is known to forecast, the data are older than eight weeks, or no source tells handle times.</returns>
    public StaffingPlan? Plan(ContactFilter filter, int originCount, Func<StaffingBasis, StaffingBasis>? change = null)
    {
        var to = Today.With(DateAdjusters.Next(IsoDayOfWeek.Sunday)).PlusWeeks(Today.DayOfWeek == IsoDayOfWeek.Sunday ? 0 : 1);
        if (Forecast(filter, to) is not var (grid, forecast))
            return null;
        var recent = new DateInterval(Today.PlusWeeks(-RecentWeeks), Today.PlusDays(-1));
        var contacts = Streams.SelectMany(stream => stream.Days).Where(day => recent.Contains(day.Day))
            .SelectMany(day => day.Contacts).Where(one => filter.Matches(one, Topics)).ToList();
        var basis = new StaffingBasis(
            filter.Channel,
            [.. contacts.Select(one => one.Key.Source).Distinct().Order()],
            contacts,
            Goal(filter),
            ShrinkageFraction,
            [.. Planned.Where(one => filter.Queue is null || one.Queue == filter.Queue)]);
        var plan = StaffingPlans.Of(
            forecast with { Days = [.. forecast.Days.Where(day => day.Day >= Today)], Record = Record(grid, originCount) },
            change is null ? basis : change(basis));
        return plan is null ? null : plan with { Written = Written(filter, plan.Days, to) };
    }

    private (DemandGrid Grid, Forecast Forecast)? Forecast(ContactFilter filter, LocalDate to)
    {
        if (Demand(filter, 0) is not { PastCount: > 0 } known)
            return null;
        var horizonDays = Period.DaysBetween(known.Days[known.PastCount - 1], to);
        return horizonDays is >= 1 and <= MostHorizonDays && Demand(filter, horizonDays) is { } grid && Forecaster.Of(grid) is { } forecast ? (grid, forecast) : null;
    }

    /// <summary>The e-mail about the same, planned beside the telephones. What comes on a closed day waits for the next working day.</summary>
    private WrittenWork? Written(ContactFilter filter, IReadOnlyList<StaffingDay> phone, LocalDate to)
    {
        if (filter.Channel != Channel.Phone || Email is null || phone.Count == 0)
            return null;
        var mail = filter with { Channel = Channel.Email, Queue = null };
        if (Forecast(mail, to) is not var (_, forecast))
            return null;
        var workingDays = new DateInterval(Today, to).Where(WorkingDays.IsWorkingDay).ToList();
        var contacts = workingDays.ToDictionary(day => day, _ => 0.0);
        foreach (var day in forecast.Days.Where(day => day.Day >= Today))
        {
            var done = WorkingDays.IsWorkingDay(day.Day) ? day.Day : WorkingDays.Add(day.Day, 1);
            if (contacts.ContainsKey(done))
                contacts[done] += day.Total.Median;
        }

        return WrittenWork.Of([.. workingDays.Select(day => (day, contacts[day]))], Email.AverageHandleTime, Email.PromisedDays, phone);
    }

    /// <summary>The record of forecasts a week ahead.</summary>
    /// <param name="grid">The past.</param>
    /// <param name="originCount">From how many earlier days forecasts are made again; 0 for none.</param>
    public static ForecastRecord? Record(DemandGrid grid, int originCount)
    {
        var origins = originCount == 0 ? [] : Backtests.Origins(grid, RecordHorizonDays, originCount);
        var steps = Backtests.StepsOf(grid, RecordHorizonDays);
        var made = origins.AsParallel().AsOrdered().Select(origin => (origin, Forecaster.Of(grid.AsOf(origin, steps)))).Where(one => one.Item2 is not null);
        return Backtests.Score(grid, [.. made.Select(one => (one.origin, one.Item2!))], RecordHorizonDays);
    }

    private StaffingGoal? Goal(ContactFilter filter) => ServiceLevels
        .Where(target => target.From <= Today && (target.Queue.Length == 0 || target.Queue == filter.Queue))
        .OrderByDescending(target => target.Queue.Length > 0).ThenByDescending(target => target.From)
        .Select(StaffingPlans.GoalOf)
        .FirstOrDefault();
}
