namespace Stats.Analytics.Interventions;

/// <summary>Why a change test cannot tell.</summary>
public enum UndecidedReason
{
    /// <summary>Too few periods are known before the change, in the series and in its controls, or nothing was counted in them.</summary>
    TooLittleBefore,

    /// <summary>Too few periods are known after it, or the first checkpoint is not reached.</summary>
    TooLittleAfter,

    /// <summary>The contacts are too few, or vary too much, or the same test finds effects where nothing was changed: the interval holds both fewer and more.</summary>
    TooUncertain,
}
