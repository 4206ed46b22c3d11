using NodaTime;
using Stats.Analytics.Staffing;
using Stats.Dashboards.Charts;
using Stats.Dashboards.Text;

namespace Stats.Dashboards.Pages;

/// <summary>What a plan says, in one sentence, and the hours in another.</summary>
/// <param name="Message">The largest gap, that the schedule is enough, or without a schedule when most are needed.</param>
/// <param name="Hours">What the schedule lacks and has to spare; that there is no schedule.</param>
public sealed record StaffingHeadline(string Message, string Hours)
{
    public static StaffingHeadline Of(StaffingPlan plan, Texts texts)
    {
        var (format, words) = (texts.Format, texts.Staffing);
        var period = format.Period(new DateInterval(plan.Days[0].Day, plan.Days[^1].Day));
        if (plan.MissingHours is not { } missing)
        {
            var most = StaffingStretch.Largest(plan.Days, interval => interval.Need);
            return new(most is null ? words.NobodyNeeded : words.Most(StaffingHeatmap.WhenOf(most, format), most.Count), words.NoSchedule);
        }

        var gap = StaffingStretch.Largest(plan.Days, StaffingStretch.Missing);
        return new(
            gap is null ? words.Enough(period) : words.Gap(StaffingHeatmap.WhenOf(gap, format), gap.Count),
            string.Join(' ', Sentences(plan, missing, period, texts)));
    }

    /// <summary>Hours in words, with a decimal when they are not whole.</summary>
    public static string InWords(double hours, Formats format) =>
        Math.Abs(hours - Math.Round(hours)) < 0.05 ? format.Count((long)Math.Round(hours)) : format.Mean(hours);

    private static IEnumerable<string> Sentences(StaffingPlan plan, double missing, string period, Texts texts)
    {
        var (format, words) = (texts.Format, texts.Staffing);
        yield return words.MissingHours(InWords(missing, format), period);
        var lacking = plan.Days.Where(day => day.MissingHours() > 0).ToList();
        if (lacking.Count > 1)
        {
            var most = lacking.MaxBy(day => day.MissingHours())!;
            yield return words.MostMissing(format.WeekdayAndDay(most.Day), InWords(most.MissingHours(), format));
        }

        if (plan.SpareHours is { } spare)
            yield return words.SpareHours(InWords(spare, format));
    }
}
