using NodaTime;

namespace Stats.Functions.Demo;

/// <summary>A launched e-service: from its day on, each submission replaces so many calls about the topic (0: it only adds).</summary>
internal sealed record LaunchTruth(
    LocalDate Day, string FlowId, string Topic, double SubstitutionRatio, int ExpectedSubmissionsPerYear, int RealisedSubmissions);
