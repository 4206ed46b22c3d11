using NodaTime;

namespace Stats.Analytics.Contacts;

/// <summary>The service level that is aimed at: such as 80 % answered within 60 seconds.</summary>
/// <param name="From">The first day it holds. It holds until the next target of the same queue begins.</param>
/// <param name="Queue">The queue, in the organisation's own word; empty for all that have none of their own.</param>
/// <param name="TargetFraction">The share of contacts to be answered in time: above 0, at most 1.</param>
/// <param name="Within">The longest wait that is in time. Above zero.</param>
public sealed record ServiceLevelTarget(LocalDate From, string Queue, double TargetFraction, Duration Within);
