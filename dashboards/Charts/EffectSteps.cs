using NodaTime.Calendars;
using Stats.Analytics.Interventions;
using Stats.Dashboards.Text;

namespace Stats.Dashboards.Charts;

/// <summary>The weeks of a change test as a step chart: what was expected, and what came.</summary>
public static class EffectSteps
{
    /// <summary>So many labels of a week fit below a chart.</summary>
    private const int MostTicks = 5;

    /// <param name="evaluation">A change that was tested.</param>
    /// <param name="id">Prefix of the ids in the page.</param>
    /// <param name="title">The change in words.</param>
    /// <param name="texts">The words.</param>
    public static StepChartSpec Of(ChangeEvaluation evaluation, string id, string title, Texts texts)
    {
        var (format, words, weeks) = (texts.Format, texts.Changes, evaluation.Weeks);
        var contacts = words.About(evaluation.Channel!.Value, evaluation.Change.Topic.Name);
        var highest = weeks.Max(week => Math.Max(week.Seen, week.Expected.Upper));
        var places = (NodaTime.Period.DaysBetween(weeks[0].Start, weeks[^1].Start) / 7) + 1;
        var apart = Math.Max(1, (places + MostTicks - 1) / MostTicks);
        return new(
            id,
            words.ChartTitle(contacts),
            words.ChartSubtitle(format.Date(weeks[0].Start), format.Date(weeks[^1].Start.PlusDays(6))),
            words.ChartDescription(contacts, format.Date(evaluation.Change.Days.Start)),
            words.ChartCaption(contacts, title),
            [words.Week, words.Expected, words.Limits, words.Seen],
            Math.Max(1, (int)Math.Ceiling(highest / 2)),
            [.. Enumerable.Range(0, places).Select(place => place % apart == 0 ? format.Week(weeks[0].Start.PlusWeeks(place)) : "")],
            [.. weeks.Select(week => new StepChartStep(
                NodaTime.Period.DaysBetween(weeks[0].Start, week.Start) / 7,
                $"{format.Week(week.Start)} {WeekYearRules.Iso.GetWeekYear(week.Start)}",
                Rounded(week.Expected.Estimate), Rounded(week.Expected.Lower), Rounded(week.Expected.Upper), Rounded(week.Seen),
                [
                    format.Count(Rounded(week.Expected.Estimate)),
                    week.Expected.Lower < week.Expected.Upper ? $"{format.Count(Rounded(week.Expected.Lower))}–{format.Count(Rounded(week.Expected.Upper))}" : Formats.Missing,
                    format.Count(Rounded(week.Seen)),
                ])
            {
                IsCompared = week.Start >= evaluation.Change.Days.Start,
            })]);
    }

    private static int Rounded(double count) => (int)Math.Round(count, MidpointRounding.AwayFromZero);
}
