namespace Stats.Analytics.Interventions;

/// <summary>Why a change test cannot tell.</summary>
public enum UndecidedReason
{
    /// <summary>Too few periods are known before the change.</summary>
    TooLittleBefore,

    /// <summary>Too few periods are known after it, or the first checkpoint is not reached.</summary>
    TooLittleAfter,

    /// <summary>The contacts are too few, or vary too much, for the interval to leave out 0.</summary>
    TooUncertain,

    /// <summary>The same test finds effects at times when nothing was changed.</summary>
    FoundWhereNothingChanged,
}
