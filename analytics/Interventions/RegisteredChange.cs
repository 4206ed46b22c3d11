using NodaTime;

namespace Stats.Analytics.Interventions;

/// <summary>A row of the register of changes.</summary>
/// <param name="Day">The first day of the change.</param>
/// <param name="Where">The page, e-service or topic it concerns, as in the topic map.</param>
/// <param name="What">What was done.</param>
/// <param name="ExpectedFraction">What it is hoped to do to the contacts: −0.1 is 10 % fewer; <see langword="null"/> when nothing is said.</param>
/// <param name="Owner">Who follows it up: a role or a unit.</param>
/// <param name="BaselineFrom">The first day it is compared with, set when it was registered; <see langword="null"/>: by rule.</param>
/// <param name="Controls">The topics it is compared with, set when it was registered; <see langword="null"/>: by rule.</param>
public sealed record RegisteredChange(
    LocalDate Day, string Where, string What, double? ExpectedFraction, string Owner, LocalDate? BaselineFrom, IReadOnlyList<string>? Controls);
