namespace Stats.Analytics.Calendar;

/// <summary>What kind of day a date is for a Swedish municipality. Every date is of exactly one kind.</summary>
/// <remarks>Where several fit, <see cref="PublicHoliday"/> wins over <see cref="Eve"/>, then <see cref="Weekend"/>,
/// <see cref="BridgeDay"/> and <see cref="Workday"/>. So Christmas Eve on a Saturday is an eve, and midsummer day, always a
/// Saturday, is a public holiday. <see cref="SwedishCalendar.KindOf"/> decides.</remarks>
public enum DayKind
{
    /// <summary>Arbetsdag: Monday to Friday and neither a public holiday, an eve nor a bridge day.</summary>
    Workday,

    /// <summary>Klämdag: a working day between two days that are not. It counts as a working day in every promise.</summary>
    BridgeDay,

    /// <summary>Afton: midsummer eve, Christmas Eve or New Year's Eve, on whatever weekday. Source: lag (1930:173) 2 §.</summary>
    Eve,

    /// <summary>A Saturday or Sunday that is neither a public holiday with a name of its own nor an eve.</summary>
    Weekend,

    /// <summary>Röd dag: a public holiday with a name of its own in lag (1989:253), on whatever weekday.</summary>
    PublicHoliday,
}
