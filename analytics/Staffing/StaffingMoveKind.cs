namespace Stats.Analytics.Staffing;

/// <summary>What sort of change closes a gap, the cheapest first.</summary>
public enum StaffingMoveKind
{
    /// <summary>A break, or written work, changes place with time on the telephones: at most two hours.</summary>
    Break,

    /// <summary>A shift begins and ends earlier or later.</summary>
    ShiftStart,
}
