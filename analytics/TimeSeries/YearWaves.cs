using NodaTime;

namespace Stats.Analytics.TimeSeries;

/// <summary>The time of year as smooth waves, for regressions on days.</summary>
public static class YearWaves
{
    private const double DaysInYear = 365.25;

    /// <summary>For each wave a column of sines and one of cosines of the day of the year.</summary>
    /// <param name="days">The days of the series.</param>
    /// <param name="waveCount">How many waves: 1 goes up and down once a year, 2 twice as well, and so on.</param>
    /// <remarks>The wave begins anew with each year, so that a date has the same value every year but for leap days.</remarks>
    public static double[][] Columns(IReadOnlyList<LocalDate> days, int waveCount) =>
    [
        .. Enumerable.Range(1, waveCount).SelectMany(wave => new[]
        {
            days.Select(day => Math.Sin(2 * Math.PI * wave * day.DayOfYear / DaysInYear)).ToArray(),
            days.Select(day => Math.Cos(2 * Math.PI * wave * day.DayOfYear / DaysInYear)).ToArray(),
        }),
    ];
}
