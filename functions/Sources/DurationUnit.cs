namespace Stats.Functions.Sources;

/// <summary>How a length of time is written. A text with colons is always read as hours, minutes and seconds.</summary>
public enum DurationUnit
{
    Seconds,
    Milliseconds,
    Minutes,
    Hours,
}
