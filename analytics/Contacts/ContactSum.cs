using NodaTime;

namespace Stats.Analytics.Contacts;

/// <summary>What one row of an export tells about many contacts: an interval or a day that the source has already added up.</summary>
/// <param name="Day">The local day.</param>
/// <param name="Slot">The quarter-hour the interval begins with, 0–95; −1 when the row is a whole day.</param>
/// <param name="SlotMinutes">The length of the interval: 15, 30, 60 or 1440 minutes. It is never spread over finer slots.</param>
/// <param name="Channel">How the contacts came in.</param>
/// <param name="Subject">What they were about, in the source's own word.</param>
/// <param name="Counts">Offered, handled and abandoned; each as the source counts it, none derived from the others.</param>
/// <param name="WaitTimeTotal">The wait of the handled contacts, added up.</param>
/// <param name="HandleTimeTotal">The time employees spent, added up.</param>
public readonly record struct ContactSum(
    LocalDate Day,
    int Slot,
    int SlotMinutes,
    Channel Channel,
    Subject Subject,
    ContactCounts Counts,
    Duration WaitTimeTotal,
    Duration HandleTimeTotal);
