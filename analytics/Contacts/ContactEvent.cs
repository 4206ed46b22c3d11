using NodaTime;

namespace Stats.Analytics.Contacts;

/// <summary>What one row of an export tells about one contact.</summary>
/// <remarks>Lengths of time are held as whole milliseconds, as they are stored: millions of rows pass here.</remarks>
/// <param name="ContactKey">The keyed pseudonym of the contact's id in the source; 0 when the source gives none.</param>
/// <param name="Step">The whole contact, or which step of it.</param>
/// <param name="Moment">When this step happened.</param>
/// <param name="Channel">How the contact came in; <see langword="null"/> when the row is only a registration of one (a case without channel).</param>
/// <param name="Subject">What it was about, in the source's own word.</param>
/// <param name="Outcome">How it ended, if the row is a whole contact.</param>
/// <param name="Case">The case's state, when the row is a case.</param>
public readonly record struct ContactEvent(
    ulong ContactKey,
    ContactStep Step,
    Moment Moment,
    Channel? Channel,
    Subject Subject,
    ContactOutcome Outcome,
    CaseState? Case = null)
{
    /// <summary>What <see cref="WaitMilliseconds"/> and <see cref="HandleMilliseconds"/> are when the row does not tell.</summary>
    public const long NotTold = long.MinValue;

    /// <summary>Milliseconds from arrival until answered, abandoned or left; <see cref="NotTold"/> when not told.</summary>
    public long WaitMilliseconds { get; init; } = NotTold;

    /// <summary>Milliseconds an employee spent (talk, hold and after-work); <see cref="NotTold"/> when not told.</summary>
    public long HandleMilliseconds { get; init; } = NotTold;

    /// <summary>Time from arrival until answered, abandoned or left; <see langword="null"/> when not told.</summary>
    public Duration? WaitTime
    {
        get => WaitMilliseconds == NotTold ? null : Duration.FromMilliseconds(WaitMilliseconds);
        init => WaitMilliseconds = Whole(value);
    }

    /// <summary>Time an employee spent (talk, hold and after-work); <see langword="null"/> when not told.</summary>
    public Duration? HandleTime
    {
        get => HandleMilliseconds == NotTold ? null : Duration.FromMilliseconds(HandleMilliseconds);
        init => HandleMilliseconds = Whole(value);
    }

    private static long Whole(Duration? length) => length is { } known ? (long)Math.Floor(known.TotalMilliseconds) : NotTold;
}
