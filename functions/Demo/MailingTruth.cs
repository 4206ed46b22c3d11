using NodaTime;

namespace Stats.Functions.Demo;

internal sealed record MailingTruth(LocalDate Day, int ExpectedExtraCalls, int RealisedExtraCalls);
