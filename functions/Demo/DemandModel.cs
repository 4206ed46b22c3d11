using NodaTime;
using Stats.Analytics.Calendar;

namespace Stats.Functions.Demo;

/// <summary>Expected contacts per topic, channel and day, scaled so that an unchanged 2024 adds up to the yearly volumes.</summary>
internal sealed class DemandModel
{
    private const double SharedDaySigma = 0.05;
    private const double TopicDaySigma = 0.07;

    private readonly Dictionary<(DemoTopic Topic, DemoChannel Channel), double> yearWeights = [];
    private readonly Dictionary<DemoTopic, double[]> weather = [];

    public DemandModel(int seed)
    {
        var random = new Random(seed);
        double[] shared = [.. DemoPeriod.Days.Select(_ => random.LogNormal(1, SharedDaySigma))];
        foreach (var topic in DemoCatalogue.Topics)
        {
            weather[topic] = [.. shared.Select(day => day * random.LogNormal(1, TopicDaySigma))];
            foreach (var channel in Enum.GetValues<DemoChannel>())
                yearWeights[(topic, channel)] = DemoPeriod.Days.Where(day => day.Year == 2024).Sum(day => Shape(topic, channel, day));
        }
    }

    /// <summary>Calls expected from the calendar and the lasting changes alone: what a planner would staff for.</summary>
    public double PlannedCalls(DemoTopic topic, LocalDate day)
    {
        var perYear = topic.PerYear(DemoChannel.Phone, day >= PlantedTruths.MixChange);
        if (topic == DemoCatalogue.Building && day >= PlantedTruths.EffectiveEdit)
            perYear *= PlantedTruths.EffectiveEditCallsFactor;
        var replaced = PlantedTruths.Launches
            .Where(launch => launch.EService.Topic == topic && day >= launch.Day)
            .Sum(launch => launch.SubstitutionRatio * launch.SubmissionsPerYear);
        return OnDay(perYear - replaced, topic, DemoChannel.Phone, day);
    }

    public double Calls(DemoTopic topic, LocalDate day) => PlannedCalls(topic, day) * Weather(topic, day);

    public double EMails(DemoTopic topic, LocalDate day) =>
        OnDay(topic.PerYear(DemoChannel.Email, day >= PlantedTruths.MixChange), topic, DemoChannel.Email, day) * Weather(topic, day);

    /// <summary>Uses started of the e-services that a topic has had all along.</summary>
    public double EServices(DemoTopic topic, LocalDate day) =>
        OnDay(topic.PerYear(DemoChannel.EService, day >= PlantedTruths.MixChange), topic, DemoChannel.EService, day) * Weather(topic, day);

    /// <summary>Uses started of a launched e-service; none before its launch.</summary>
    public double EServices(PlantedLaunch launch, LocalDate day)
    {
        if (day < launch.Day)
            return 0;
        var startsPerYear = launch.SubmissionsPerYear / launch.EService.SubmittedFraction;
        return OnDay(startsPerYear, launch.EService.Topic, DemoChannel.EService, day) * Weather(launch.EService.Topic, day);
    }

    /// <summary>The calls that invoices cause on a day, per mailing.</summary>
    public static double MailingCalls(PlantedMailing mailing, LocalDate day)
    {
        if (day <= mailing.Day || !WorkingDays.IsWorkingDay(day) || Period.DaysBetween(mailing.Day, day) > 30)
            return 0;
        var lag = WorkingDays.CountIn(new DateInterval(mailing.Day.PlusDays(1), day));
        return lag <= PlantedTruths.MailingLagFractions.Count ? mailing.ExpectedCalls * PlantedTruths.MailingLagFractions[lag - 1] : 0;
    }

    public double PageViews(DemoPage page, LocalDate day) =>
        page.ViewsPerDay * Shape(page.Topic, DemoChannel.Web, day) * Weather(page.Topic, day)
        * (day >= PlantedTruths.MixChange ? page.Topic.VolumeFactor : 1);

    private double OnDay(double perYear, DemoTopic topic, DemoChannel channel, LocalDate day) =>
        perYear * Shape(topic, channel, day) / yearWeights[(topic, channel)];

    private double Weather(DemoTopic topic, LocalDate day) => weather[topic][DemoPeriod.IndexOf(day)];

    private static double Shape(DemoTopic topic, DemoChannel channel, LocalDate day) =>
        DayRhythm.Weight(channel, day) * DayRhythm.Season(topic, day);
}
