namespace Stats.Analytics.ChannelShift;

/// <summary>Why a week is not compared with the year before.</summary>
public enum LeftOutReason
{
    /// <summary>A public holiday or an eve from Monday to Friday in one of the weeks only.</summary>
    Holiday,

    /// <summary>Week 53, which the other year does not have.</summary>
    NoSuchWeek,

    /// <summary>A source that is otherwise regular lacks working days in one of the weeks.</summary>
    MissingData,
}
