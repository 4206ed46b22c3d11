using NodaTime;

namespace Stats.Functions.Demo;

/// <summary>A new e-service. Every submission replaces <paramref name="SubstitutionRatio"/> calls; 0 when it only adds.</summary>
internal sealed record PlantedLaunch(LocalDate Day, DemoEService EService, int SubmissionsPerYear, double SubstitutionRatio);
