using NodaTime;
using Stats.Analytics.Calendar;

namespace Stats.Functions.Demo;

/// <summary>Draws each day's callers: the ordinary demand, and what mailings and outages add, which it counts.</summary>
internal sealed class CallArrivals(DemandModel model, Random random)
{
    private readonly Dictionary<PlantedMailing, int> mailingCalls = [];
    private readonly Dictionary<PlantedOutage, int> outageCalls = [];

    public IReadOnlyDictionary<PlantedMailing, int> MailingCalls => mailingCalls;

    public IReadOnlyDictionary<PlantedOutage, int> OutageCalls => outageCalls;

    /// <summary>The callers of a day in order of arrival; none when the phones are closed.</summary>
    public IReadOnlyList<CallArrival> On(LocalDate day)
    {
        if (!WorkingDays.IsWorkingDay(day))
            return [];
        var arrivals = new List<CallArrival>();
        foreach (var topic in DemoCatalogue.Topics)
            AddThroughTheDay(arrivals, random.Poisson(model.Calls(topic, day)), topic);
        foreach (var mailing in PlantedTruths.Mailings)
        {
            var count = random.Poisson(DemandModel.MailingCalls(mailing, day));
            AddThroughTheDay(arrivals, count, DemoCatalogue.Waste);
            mailingCalls[mailing] = mailingCalls.GetValueOrDefault(mailing) + count;
        }
        foreach (var outage in PlantedTruths.Outages.Where(outage => outage.Start.Date == day))
            AddSpillOver(arrivals, outage);
        return [.. arrivals.OrderBy(arrival => arrival.Second)];
    }

    private void AddThroughTheDay(List<CallArrival> arrivals, int count, DemoTopic topic)
    {
        for (var call = 0; call < count; call++)
            arrivals.Add(new(TimeOfDay.Phone.Second(random), topic));
    }

    private void AddSpillOver(List<CallArrival> arrivals, PlantedOutage outage)
    {
        var count = random.Poisson(outage.ExpectedExtraCalls);
        int from = SecondOfDay(outage.SpillOverStart), to = SecondOfDay(outage.SpillOverEnd);
        for (var call = 0; call < count; call++)
            arrivals.Add(new(random.Next(from, to), outage.Topic));
        outageCalls[outage] = count;
    }

    private static int SecondOfDay(LocalDateTime time) => (int)(time.TimeOfDay.TickOfDay / NodaConstants.TicksPerSecond);
}
