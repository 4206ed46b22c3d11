using NodaTime;

namespace Stats.Analytics.Benefit;

/// <summary>A share in one calendar quarter.</summary>
/// <param name="Quarter">The whole quarter, also where data are of a part of it.</param>
/// <param name="Share">The share.</param>
public sealed record QuarterShare(DateInterval Quarter, ShareEstimate Share)
{
    /// <summary>The calendar quarter of a day.</summary>
    public static DateInterval Of(LocalDate day)
    {
        var first = new LocalDate(day.Year, (((day.Month - 1) / 3) * 3) + 1, 1);
        return new(first, first.PlusMonths(3).PlusDays(-1));
    }
}
