namespace Stats.Analytics.Interventions;

/// <summary>How far it is from one period of a series to the next.</summary>
public enum SeriesStep
{
    Day,
    Week,
    Month,
    Year,
}
