using NodaTime;
using Stats.Analytics.Staffing;

namespace Stats.Functions.Staffing;

/// <summary>Half-hours in a row of which each lacks somebody.</summary>
/// <param name="Day">The local day.</param>
/// <param name="FirstHalfHour">0–47.</param>
/// <param name="LastHalfHour">0–47, included.</param>
/// <param name="Fewest">The fewest employees that one of them lacks: at least 1.</param>
/// <param name="Most">The most that one of them lacks.</param>
internal sealed record StaffingGap(LocalDate Day, int FirstHalfHour, int LastHalfHour, int Fewest, int Most)
{
    /// <summary>The gaps of a plan, in order. Less than half an employee is none.</summary>
    public static IReadOnlyList<StaffingGap> Of(StaffingPlan plan)
    {
        var gaps = new List<StaffingGap>();
        foreach (var day in plan.Days)
        {
            foreach (var one in day.Intervals)
            {
                var missing = (int)Math.Round(one.Need - (one.Planned ?? one.Need), MidpointRounding.AwayFromZero);
                if (missing < 1)
                    continue;
                if (gaps is [.., var last] && last.Day == day.Day && last.LastHalfHour == one.HalfHour - 1)
                    gaps[^1] = last with { LastHalfHour = one.HalfHour, Fewest = Math.Min(last.Fewest, missing), Most = Math.Max(last.Most, missing) };
                else
                    gaps.Add(new(day.Day, one.HalfHour, one.HalfHour, missing, missing));
            }
        }

        return gaps;
    }
}
