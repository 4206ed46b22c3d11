namespace Stats.Analytics.Overview;

/// <summary>The numbers of the start page.</summary>
public enum KeyNumberKind
{
    /// <summary>Citizens' contacts per working day (all channels but web visits and internal ones).</summary>
    ContactsPerWorkingDay,

    /// <summary>Answered calls ÷ calls that came in, a fraction 0–1.</summary>
    AnsweredFraction,

    /// <summary>Nine answered calls in ten were answered within this many seconds.</summary>
    NineInTenWaitSeconds,

    /// <summary>Mean wait of the answered calls in seconds; shown when no source gives single waits.</summary>
    AverageWaitSeconds,

    /// <summary>E-service uses sent in ÷ citizens' contacts, a fraction 0–1.</summary>
    EServiceFraction,

    /// <summary>The half-hour of the week with most calls: mean calls in it. Its weekday and half-hour are in the number.</summary>
    BusiestHalfHour,

    /// <summary>The weekday with most contacts: mean contacts. Shown when no source tells the time of day.</summary>
    BusiestWeekday,
}
