namespace Stats.Analytics.Interventions;

/// <summary>What a change test says.</summary>
public enum ChangeVerdict
{
    /// <summary>It cannot be told; see <see cref="UndecidedReason"/>.</summary>
    Undecided,

    /// <summary>Fewer than expected: the whole interval lies below 0.</summary>
    Decreased,

    /// <summary>More than expected: the whole interval lies above 0.</summary>
    Increased,

    /// <summary>An effect as large as the smallest one of interest can be ruled out.</summary>
    Unchanged,
}
