using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Analytics.Overview;

/// <summary>A number that matters, with what it takes to trust it.</summary>
/// <param name="Kind">Which number; says the unit.</param>
/// <param name="Value">The number; <see langword="null"/> when the data cannot tell (shown as "–").</param>
/// <param name="PreviousValue">The same a year before; <see langword="null"/> when there are no complete data for it.</param>
/// <param name="Period">First and last day, both included.</param>
/// <param name="Count">How many contacts it rests on.</param>
/// <param name="Sources">The sources it comes from.</param>
/// <param name="Weekday">For the busiest time: its weekday.</param>
/// <param name="HalfHour">For the busiest half-hour: 0–47.</param>
public sealed record KeyNumber(
    KeyNumberKind Kind,
    double? Value,
    double? PreviousValue,
    DateInterval Period,
    long Count,
    IReadOnlyList<SourceId> Sources,
    IsoDayOfWeek? Weekday = null,
    int? HalfHour = null);
