using NodaTime;
using Stats.Analytics.Calendar;

namespace Stats.Analytics.Benefit;

/// <summary>Watches over e-services: which are used by nobody, fall, or never came off the ground.</summary>
internal static class EServiceAdoptions
{
    private const int HalfYear = 26;
    private const int Quarter = 13;
    private const int FullYear = 52;
    private const int WeeksShown = 104;

    /// <summary>An e-service first used so much later than its source begins was launched then.</summary>
    private const int LaunchedAfterWeeks = 8;
    private const int FewestWeeks = 8;
    private const int WeeksPerMonth = 4;
    private const double LowPerHundred = 5;

    /// <summary>A change within a tenth is none, however sure it is.</summary>
    private const double LeastChange = 0.1;
    private const double Deviations = 1.96;

    /// <summary>Every e-service; those that need a look first.</summary>
    public static IReadOnlyList<EServiceAdoption> Of(EServiceUse services, TopicContacts contacts) =>
    [
        .. services.Services.Select(service => Of(service, contacts)).OfType<EServiceAdoption>()
            .OrderBy(one => one.State is AdoptionState.Unused or AdoptionState.Falling or AdoptionState.LowPlateau ? 0 : 1)
            .ThenBy(one => one.State).ThenBy(one => one.Service, StringComparer.Ordinal),
    ];

    private static EServiceAdoption? Of(EServiceUse.Service service, TopicContacts contacts)
    {
        var isLaunched = Period.DaysBetween(service.Known.Start, service.FirstDay) >= 7 * LaunchedAfterWeeks;
        var first = IsoWeek.Of((isLaunched ? service.FirstDay : service.Known.Start).PlusDays(6)).Monday;
        var last = IsoWeek.Of(service.Known.End.PlusDays(1)).Previous;
        if (last.Monday < first)
            return null;
        var weeks = new long[(Period.DaysBetween(first, last.Monday) / 7) + 1];
        foreach (var (day, count) in service.Submitted.Where(day => day.Key >= first && day.Key <= last.Days.End))
            weeks[Period.DaysBetween(first, day) / 7] += count;

        var topic = service.Topic.IsUnmapped ? new long[weeks.Length] : contacts.ServedByWeek(service.Topic, first, weeks.Length);
        var recent = Math.Min(HalfYear, weeks.Length);
        var (sent, came) = weeks[^recent..].Zip(topic[^recent..]).Where(week => week.First > 0)
            .Aggregate((Sent: 0L, Came: 0L), (sum, week) => (sum.Sent + week.First, sum.Came + week.Second));
        double? perHundred = came > 0 ? 100.0 * sent / came : topic[^recent..].Sum() > 0 ? 0 : null;
        var (change, isSure) = Change(weeks, topic);
        return new(
            service.Name,
            service.Topic,
            isLaunched ? service.FirstDay : null,
            weeks[^Math.Min(WeeksShown, weeks.Length)..],
            last.Monday.PlusWeeks(1 - Math.Min(WeeksShown, weeks.Length)),
            (double)weeks[^recent..].Sum() / recent,
            perHundred,
            change,
            StateOf(weeks, perHundred, change, isSure));
    }

    private static AdoptionState StateOf(long[] weeks, double? perHundred, double? change, bool isSure)
    {
        var lastYear = weeks[^Math.Min(FullYear, weeks.Length)..];
        return weeks.Length < FewestWeeks ? AdoptionState.TooEarly
            : lastYear.Sum() * WeeksPerMonth < lastYear.Length ? AdoptionState.Unused
            : isSure && change < -LeastChange ? AdoptionState.Falling
            : isSure && change > LeastChange ? AdoptionState.Growing
            : weeks.Length >= HalfYear && perHundred < LowPerHundred ? AdoptionState.LowPlateau
            : AdoptionState.Steady;
    }

    /// <summary>Sent in per contact about the topic, or just sent in where there are no contacts: the last half-year against the same weeks a year
    /// before, or else the last quarter against the one before it. It is sure when chance could hardly make it: counts spread as their weeks do, at
    /// least as Poisson's.</summary>
    private static (double? Change, bool IsSure) Change(long[] weeks, long[] topic)
    {
        var (length, back) = weeks.Length >= FullYear + HalfYear ? (HalfYear, FullYear) : (Quarter, Quarter);
        if (weeks.Length < length + back)
            return (null, false);
        var (now, before) = (weeks[^length..], weeks[^(length + back)..^back]);
        var (sum, sumBefore) = ((double)now.Sum(), (double)before.Sum());
        if (sumBefore == 0)
            return (null, false);
        var (came, cameBefore) = ((double)topic[^length..].Sum(), (double)topic[^(length + back)..^back].Sum());
        var demand = came > 0 && cameBefore > 0 ? came / cameBefore : 1;
        var spread = Math.Max(1, (Dispersion(now) + Dispersion(before)) / 2);
        var error = Math.Sqrt(spread * ((1 / (sum + 0.5)) + (1 / (sumBefore + 0.5))));
        return ((sum / sumBefore / demand) - 1, Math.Abs(Math.Log((sum + 0.5) / (sumBefore + 0.5) / demand)) > Deviations * error);
    }

    private static double Dispersion(long[] weeks)
    {
        var mean = weeks.Average();
        return mean == 0 ? 1 : weeks.Sum(week => Math.Pow(week - mean, 2)) / (weeks.Length - 1) / mean;
    }
}
