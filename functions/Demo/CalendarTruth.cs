namespace Stats.Functions.Demo;

/// <summary>How days are weighted; the phone is closed on all days that are not working days.</summary>
internal sealed record CalendarTruth
{
    /// <summary>Monday to Friday.</summary>
    public IReadOnlyList<double> WeekdayFactors { get; init; } = DayRhythm.WeekdayFactors;

    public double BridgeDayFactor { get; init; } = DayRhythm.BridgeDayFactor;

    /// <summary>The first working day after a closed Monday to Friday.</summary>
    public double AfterHolidayFactor { get; init; } = DayRhythm.AfterHolidayFactor;

    /// <summary>1–31 July, on top of the topic's season.</summary>
    public double SummerFactor { get; init; } = DayRhythm.SummerFactor;

    /// <summary>15–31 January, demand about school.</summary>
    public double SchoolChoiceFactor { get; init; } = PlantedTruths.SchoolChoiceFactor;

    /// <summary>Demand by month in percent of its mean, January to December, by topic.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<int>> SeasonPercent { get; init; } =
        DemoCatalogue.Topics.ToDictionary(topic => topic.Name, topic => topic.SeasonPercent);
}
