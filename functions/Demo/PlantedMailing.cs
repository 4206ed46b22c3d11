using NodaTime;

namespace Stats.Functions.Demo;

/// <summary>Invoices sent on a day, with the calls they are expected to cause in all.</summary>
internal sealed record PlantedMailing(LocalDate Day, int ExpectedCalls);
