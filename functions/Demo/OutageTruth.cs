using NodaTime;

namespace Stats.Functions.Demo;

/// <summary>An outage and its extra calls, evenly spread from ten minutes after its start (or opening) to an hour after its end.</summary>
internal sealed record OutageTruth(
    LocalDateTime Start, LocalDateTime End, string Topic, LocalDateTime SpillOverStart, LocalDateTime SpillOverEnd,
    int ExpectedExtraCalls, int RealisedExtraCalls);
