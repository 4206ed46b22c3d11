using NodaTime;

namespace Stats.Functions.Demo;

/// <summary>Draws each day's uses of the e-services; none while an outage keeps them closed.</summary>
internal sealed class FlowInstanceArrivals(DemandModel model, TruthTally tally)
{
    private readonly Random random = new(8);

    public IReadOnlyList<DemoFlowInstance> On(LocalDate day)
    {
        var instances = new List<DemoFlowInstance>();
        foreach (var topic in DemoCatalogue.Topics)
            Add(instances, day, model.EServices(topic, day), OfferedIn(topic, day));
        foreach (var launch in PlantedTruths.Launches)
            Add(instances, day, model.EServices(launch, day), [launch.EService]);
        foreach (var instance in instances)
            Count(day, instance);
        return [.. instances.OrderBy(instance => instance.Created)];
    }

    private static IReadOnlyList<DemoEService> OfferedIn(DemoTopic topic, LocalDate day) =>
        [.. DemoCatalogue.EServices.Where(service => service.Topic == topic
            && (service != DemoCatalogue.SchoolChoice || PlantedTruths.SchoolChoiceIsOpen(day)))];

    private void Add(List<DemoFlowInstance> instances, LocalDate day, double expected, IReadOnlyList<DemoEService> services)
    {
        if (services.Count == 0)
            return;
        for (var left = random.Poisson(expected); left > 0; left--)
        {
            var created = DemoPeriod.At(day, TimeOfDay.EService.Second(random)).LocalDateTime;
            var instance = Draw(PickByWeight(services), created);
            if (!PlantedTruths.Outages.Any(outage => outage.Closes(created)))
                instances.Add(instance);
        }
    }

    private DemoEService PickByWeight(IReadOnlyList<DemoEService> services)
    {
        var place = random.NextDouble() * services.Sum(service => service.Weight);
        foreach (var service in services)
            if ((place -= service.Weight) < 0)
                return service;
        return services[^1];
    }

    private DemoFlowInstance Draw(DemoEService service, LocalDateTime created)
    {
        var instance = new DemoFlowInstance(service, created) { IsFemale = random.Chance(0.54), Age = random.Next(19, 88) };
        var fate = random.NextDouble();
        var step = random.Chance(0.6) ? service.HardStep : random.Next(1, 6);
        if (fate >= service.SubmittedFraction)
            return fate < service.SubmittedFraction + service.AbortedFraction
                ? instance with { AbortedStep = step }
                : instance with { SavedStep = step };
        var submitted = created.PlusMinutes(2 + (int)random.LogNormal(9, 0.6));
        var lastMinute = created.Date.At(new LocalTime(23, 59));
        return instance with
        {
            Submitted = LocalDateTime.Min(submitted, lastMinute),
            SurveyAnswer = random.Chance(0.3) ? Math.Min(5, random.Next(2, 7)) : null,
        };
    }

    private void Count(LocalDate day, DemoFlowInstance instance)
    {
        tally.Contact(instance.Service.Topic, DemoChannel.EService, day);
        tally.Add(day, new()
        {
            EServicesStarted = 1,
            EServicesSubmitted = instance.Submitted is null ? 0 : 1,
            EServicesSaved = instance.SavedStep is null ? 0 : 1,
            EServicesAborted = instance.AbortedStep is null ? 0 : 1,
        });
        if (instance.Submitted is not null)
            tally.Submission(instance.Service);
    }
}
