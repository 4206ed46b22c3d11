using NodaTime;

namespace Stats.Analytics.Interventions;

/// <summary>What a change did to a series, and how sure that is.</summary>
/// <param name="Effect">What was seen beside what would have been; <see langword="null"/> when there is too little to tell.</param>
/// <param name="Verdict">What can be said.</param>
/// <param name="Reason">Why it is undecided; <see langword="null"/> when it is not.</param>
/// <param name="InTime">The same test at earlier dates of the same series.</param>
/// <param name="InOthers">The same test at the same date of series that were not changed.</param>
/// <param name="Decidable">The first day on which an effect of the smallest size of interest would be found in four cases of five; <see langword="null"/> when not within
/// two years, or when it is decided.</param>
/// <param name="DetectableFraction">The smallest effect that so many periods would show in four cases of five, as a share of what is expected.</param>
public sealed record ChangeTest(
    Effect? Effect, ChangeVerdict Verdict, UndecidedReason? Reason, Placebos InTime, Placebos InOthers, LocalDate? Decidable, double? DetectableFraction)
{
    /// <summary>Whether the interval is made wider by what placebos show.</summary>
    public bool IsWidened { get; init; }

    /// <summary>The period without which the verdict would be another; <see langword="null"/> when it hangs on no single one.</summary>
    public LocalDate? HangsOn { get; init; }
}
