using NodaTime;

namespace Stats.Analytics.Contacts;

/// <summary>What one row of an export tells about one contact.</summary>
/// <param name="ContactKey">The keyed pseudonym of the contact's id in the source; 0 when the source gives none.</param>
/// <param name="Step">The whole contact, or which step of it.</param>
/// <param name="Moment">When this step happened.</param>
/// <param name="Channel">How the contact came in; <see langword="null"/> when the row is only a registration of one (a case without channel).</param>
/// <param name="Subject">What it was about, in the source's own word.</param>
/// <param name="Outcome">How it ended, if the row is a whole contact.</param>
/// <param name="WaitTime">Time from arrival until answered, abandoned or left; <see langword="null"/> when not told.</param>
/// <param name="HandleTime">Time an employee spent (talk, hold and after-work); <see langword="null"/> when not told.</param>
/// <param name="Case">The case's state, when the row is a case.</param>
public readonly record struct ContactEvent(
    ulong ContactKey,
    ContactStep Step,
    Moment Moment,
    Channel? Channel,
    Subject Subject,
    ContactOutcome Outcome,
    Duration? WaitTime = null,
    Duration? HandleTime = null,
    CaseState? Case = null);
