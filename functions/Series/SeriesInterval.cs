using System.Globalization;
using NodaTime;
using Stats.Functions.Sources;

namespace Stats.Functions.Series;

/// <summary>How long the intervals of a series are.</summary>
internal static class SeriesInterval
{
    /// <param name="path">What is spoken of in messages.</param>
    /// <param name="rows">In order of time.</param>
    /// <param name="wantedMinutes">What was asked for; finer rows are added up to it.</param>
    /// <exception cref="ExportFormatException">The rows are too far apart, or at odd distances.</exception>
    public static int Minutes(string path, IReadOnlyList<SeriesRow> rows, int? wantedMinutes)
    {
        var found = rows.Count < 2 ? SeriesLengths.MinutesPerDay
            : rows.Zip(rows.Skip(1), (row, next) => Period.Between(row.Time, next.Time, PeriodUnits.Seconds).Seconds).Min() / 60.0;
        if (wantedMinutes is not { } wanted)
        {
            return found == Math.Floor(found) && found <= SeriesLengths.MinutesPerDay && SeriesLengths.IsInterval((int)found) ? (int)found
                : throw new ExportFormatException($"{path}: the smallest step between rows is {Text(found)} minutes, which is no part of a day from 5 minutes up. Say --interval 30m.");
        }

        return found <= wanted ? wanted
            : throw new ExportFormatException($"{path}: rows are at least {Text(found)} minutes apart, and --interval asks for {wanted}. Leave --interval out, or make it longer.");
    }

    private static string Text(double minutes) => minutes.ToString("0.##", CultureInfo.InvariantCulture);
}
