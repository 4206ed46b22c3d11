using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Analytics.Staffing;

/// <summary>What is known of a channel besides its forecast when its staffing is planned.</summary>
/// <param name="Channel">The channel that is staffed.</param>
/// <param name="Sources">The sources counted.</param>
/// <param name="Contacts">What they recorded lately in the channel, such as in the last 13 weeks: handle time and patience are told from it.</param>
/// <param name="GivenGoal">What the organisation aims at; <see langword="null"/> when it has not told (then <see cref="StaffingPlans.DefaultGoal"/>).</param>
/// <param name="ShrinkageFraction">The share of scheduled time that is not on duty: at least 0, below 1.</param>
/// <param name="Planned">The schedule of the days to come; other days in it are not looked at. All queues are added up.</param>
public sealed record StaffingBasis(
    Channel Channel,
    IReadOnlyList<SourceId> Sources,
    IReadOnlyList<DayAggregate> Contacts,
    StaffingGoal? GivenGoal,
    double ShrinkageFraction,
    IReadOnlyList<PlannedStaff> Planned)
{
    /// <summary>So few who hang up tell no patience: its standard error is above a quarter, and with so few Erlang C is not far off.</summary>
    private const int LeastAbandoned = 16;

    /// <summary>What the mean handle time is said to be; <see langword="null"/> when it is to be told from the contacts.</summary>
    public Duration? GivenHandleTime { get; init; }

    /// <summary>What the mean patience is said to be; <see langword="null"/> when it is to be told from the contacts.</summary>
    public Duration? GivenPatience { get; init; }

    /// <summary>Mean handle time per handled contact, of what tells handle times; <see langword="null"/> when nothing does.</summary>
    public Duration? AverageHandleTime => GivenHandleTime ?? HandleTimeOf(Contacts);

    /// <summary>Mean patience, of the sources that tell how long those who hung up had waited; <see langword="null"/> when none does, or when fewer
    /// than 16 hung up. Short abandons are counted, for the forecast counts them too.</summary>
    public Duration? Patience
    {
        get
        {
            if (GivenPatience is not null)
                return GivenPatience;
            var telling = Contacts.GroupBy(one => one.Key.Source)
                .Where(source => source.Any(one => one.AbandonedWaitTimeTotal > Duration.Zero))
                .SelectMany(source => source)
                .ToList();
            var abandoned = telling.Sum(one => one.Counts.Abandoned);
            return abandoned < LeastAbandoned ? null
                : Staffing.Patience.Estimate(Sum(telling, one => one.WaitTimeTotal), Sum(telling, one => one.AbandonedWaitTimeTotal), abandoned);
        }
    }

    /// <summary>Mean handle time per handled contact, of what tells handle times; <see langword="null"/> when nothing does.</summary>
    internal static Duration? HandleTimeOf(IEnumerable<DayAggregate> contacts)
    {
        var timed = contacts.Where(one => one.HandleTimeTotal > Duration.Zero && one.Counts.Handled > 0).ToList();
        return timed.Count == 0 ? null : Sum(timed, one => one.HandleTimeTotal) / timed.Sum(one => one.Counts.Handled);
    }

    private static Duration Sum(IEnumerable<DayAggregate> contacts, Func<DayAggregate, Duration> time) =>
        contacts.Aggregate(Duration.Zero, (sum, one) => sum + time(one));
}
