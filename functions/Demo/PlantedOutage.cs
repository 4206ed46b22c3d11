using NodaTime;

namespace Stats.Functions.Demo;

/// <summary>An interruption, and the extra calls expected from ten minutes after its start to an hour after its end.</summary>
internal sealed record PlantedOutage(
    LocalDateTime Start, LocalDateTime End, DemoTopic Topic, int ExpectedExtraCalls, string Description)
{
    public LocalDateTime SpillOverStart => LocalDateTime.Max(Start.PlusMinutes(10), Start.Date + TimeOfDay.PhoneOpens);

    public LocalDateTime SpillOverEnd => End.PlusHours(1);

    /// <summary>Nobody can start an e-service while the platform is down.</summary>
    public bool Closes(LocalDateTime time) => Topic == DemoCatalogue.EServiceHelp && Start <= time && time < End;
}
