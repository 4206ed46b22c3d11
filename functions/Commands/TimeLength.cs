using System.Globalization;
using NodaTime;
using Stats.Functions.Sources;

namespace Stats.Functions.Commands;

/// <summary>A length of time as it is written on a command line: 20s, 5m, 1.5h, 0:30, 1:02:03, or a plain number of seconds.</summary>
internal static class TimeLength
{
    private const double MostSeconds = 1e12;

    /// <param name="option">What is spoken of when it cannot be read.</param>
    /// <param name="text">What was written. Never negative.</param>
    public static Duration Parse(string option, string text) => Seconds(text.Trim()) is { } seconds and <= MostSeconds
        ? Duration.FromSeconds(seconds)
        : throw new ExportFormatException($"{option}: '{text}' is not a length of time. Write it as 20s, 5m, 1.5h, 0:30 (minutes:seconds) or a number of seconds.");

    private static double? Seconds(string text) => text switch
    {
        [.. var number, 's'] => Number(number),
        [.. var number, 'm'] => Number(number) * 60,
        [.. var number, 'h'] => Number(number) * 3600,
        _ when text.Split(':') is { Length: 2 or 3 } parts => Clock(parts),
        _ => Number(text),
    };

    private static double? Clock(string[] parts)
    {
        double? seconds = 0;
        for (var i = 0; i < parts.Length; i++)
            seconds = (seconds * 60) + (i > 0 && !(Number(parts[i]) < 60) ? null : Number(parts[i]));
        return seconds;
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) && number >= 0 ? number : null;
}
