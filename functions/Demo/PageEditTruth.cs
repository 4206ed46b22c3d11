using NodaTime;

namespace Stats.Functions.Demo;

/// <summary>A page edit: from its day on, calls about the topic are multiplied by the factor (1: no effect).</summary>
internal sealed record PageEditTruth(LocalDate Day, string Page, string Topic, double CallsFactor);
