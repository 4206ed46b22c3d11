using System.Globalization;
using Stats.Functions.Sources;

namespace Stats.Functions.Series;

/// <summary>Lengths as they are written on the command line: intervals 30m, 1h, 1d; horizons 28d, 4w.</summary>
internal static class SeriesLengths
{
    public const int MinutesPerDay = 24 * 60;

    private const int FewestMinutes = 5;
    private const int MostHorizonDays = 56;

    /// <summary>Whether a day can be cut into intervals of so many minutes, which are not too many to forecast.</summary>
    public static bool IsInterval(int minutes) => minutes is >= FewestMinutes and <= MinutesPerDay && MinutesPerDay % minutes == 0;

    /// <exception cref="ExportFormatException">It is no interval.</exception>
    public static int IntervalMinutes(string text) => text switch
    {
        [.. var number, 'm'] => Number(number),
        [.. var number, 'h'] => Number(number) * 60,
        [.. var number, 'd'] => Number(number) * MinutesPerDay,
        _ => null,
    } is { } minutes && IsInterval(minutes)
        ? minutes
        : throw new ExportFormatException($"--interval is 5m, 15m, 30m, 60m, 1d or another part of a day, not '{text}'.");

    /// <exception cref="ExportFormatException">It is no horizon.</exception>
    public static int HorizonDays(string text) => text switch
    {
        [.. var number, 'd'] => Number(number),
        [.. var number, 'w'] => Number(number) * 7,
        _ => null,
    } is { } days and >= 1 and <= MostHorizonDays
        ? days
        : throw new ExportFormatException($"--horizon is 1d to {MostHorizonDays}d, or 1w to {MostHorizonDays / 7}w, not '{text}'.");

    private static int? Number(string text) =>
        text.Length <= 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
