namespace Stats.Analytics.Benefit;

/// <summary>How an e-service fares.</summary>
public enum AdoptionState
{
    /// <summary>Too new, or too little known, to say.</summary>
    TooEarly,

    /// <summary>Fewer than one a month sends it in.</summary>
    Unused,

    /// <summary>Clearly fewer than in the same weeks a year before.</summary>
    Falling,

    /// <summary>It has settled, and fewer than one in twenty of those with such an errand use it.</summary>
    LowPlateau,

    /// <summary>Clearly more than in the same weeks a year before, or than in the quarter before when it is new.</summary>
    Growing,

    /// <summary>None of the others.</summary>
    Steady,
}
