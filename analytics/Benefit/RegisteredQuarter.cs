using NodaTime;

namespace Stats.Analytics.Benefit;

/// <summary>Answered calls, and cases registered, in a calendar quarter.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="AnsweredCalls">Calls that were answered.</param>
/// <param name="Cases">Cases that were opened, whichever way they came in, as far as the exports tell.</param>
public sealed record RegisteredQuarter(DateInterval Quarter, long AnsweredCalls, long Cases)
{
    /// <summary>Cases ÷ answered calls; may be above 1; <see langword="null"/> without calls.</summary>
    public double? CasesPerCall => AnsweredCalls == 0 ? null : (double)Cases / AnsweredCalls;
}
