using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Analytics.Peaks;

/// <summary>When in the week contacts arrive: answers "När är det som mest att göra?".</summary>
/// <param name="Channel">The channel it speaks of.</param>
/// <param name="Period">First and last day, both included.</param>
/// <param name="DayCounts">How many days of each weekday (index 0 is Monday) the means rest on.</param>
/// <param name="LeftOutDays">Public holidays, eves and bridge days in the period: another pattern, so they are left out, in order.</param>
/// <param name="FirstHalfHour">The first half-hour, 0–47, that any weekday uses.</param>
/// <param name="LastHalfHour">The last half-hour, 0–47, that any weekday uses.</param>
/// <param name="Cells">Every weekday that has days × every half-hour from first to last, by weekday then half-hour. Empty when no source tells the time of day.</param>
/// <param name="Sources">The sources counted.</param>
public sealed record LoadProfile(
    Channel Channel,
    DateInterval Period,
    IReadOnlyList<int> DayCounts,
    IReadOnlyList<LocalDate> LeftOutDays,
    int FirstHalfHour,
    int LastHalfHour,
    IReadOnlyList<LoadCell> Cells,
    IReadOnlyList<SourceId> Sources);
