using System.Globalization;

namespace Stats.Functions.Staffing;

/// <summary>Half-hours (0–47) on the clock. The day ends at 24.</summary>
internal static class HalfHourText
{
    public static string Start(int halfHour, string separator) =>
        string.Create(CultureInfo.InvariantCulture, $"{halfHour / 2:00}{separator}{halfHour % 2 * 30:00}");

    public static string End(int halfHour, string separator) => Start(halfHour + 1, separator);
}
