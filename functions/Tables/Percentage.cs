using System.Globalization;

namespace Stats.Functions.Tables;

/// <summary>A number of per cent as people write it: <c>10</c>, <c>-12,5 %</c>, <c>−10%</c>.</summary>
internal static class Percentage
{
    /// <param name="text">The text.</param>
    /// <param name="percent">The number: 10 for <c>10 %</c>.</param>
    public static bool TryParse(string text, out double percent) =>
        double.TryParse(text.TrimEnd('%', ' ').Replace('−', '-').Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out percent) && double.IsFinite(percent);
}
