using Stats.Analytics;
using Stats.Analytics.Contacts;
using Stats.Dashboards.Text;

namespace Stats.Dashboards.Pages;

/// <summary>What somebody should mend, most harmful first.</summary>
public static class QualityToDo
{
    /// <summary>A source that has said nothing for longer than this needs a look.</summary>
    public const int StaleAfterDays = 7;

    public static IReadOnlyList<string> Of(Report report, Texts texts)
    {
        var (words, format, totals) = (texts.Quality, texts.Format, QualityTotals.Of(report));
        var list = new List<string>();
        if (totals.QuarantineCount > 0)
            list.Add(words.MendQuarantine(totals.QuarantineCount, format.Count(totals.QuarantineCount)));
        foreach (var source in report.Sources)
        {
            if (source is { StaleDayCount: > StaleAfterDays and var age, Days: { } days } && days.Length <= source.DayCount * StaleAfterDays)
                list.Add(words.MendStale(source.Reading.Source.Value, words.Age(age, format.Count(age)), format.Date(days.End)));
        }

        foreach (var pair in report.PossibleDoubles)
        {
            list.Add(texts.Reconciliation.LookAlike(
                NameOf(report, pair.First), NameOf(report, pair.Second), pair.Channel,
                format.Count(pair.AgreeingDayCount), format.Count(pair.CommonDayCount), pair.First.Source == pair.Second.Source));
        }

        if (totals.GapCount > 0)
            list.Add(words.MendGaps(totals.GapCount, format.Count(totals.GapCount)));
        if (totals.RejectedRowCount > 0)
        {
            var share = totals.RowCount == 0 ? Formats.Missing : format.Percent((double)totals.RejectedRowCount / totals.RowCount);
            list.Add(words.MendRejected(totals.RejectedRowCount, format.Count(totals.RejectedRowCount), share));
        }

        if (totals.UnmappedSubjectCount > 0)
        {
            var subjects = totals.UnmappedSubjectCount;
            list.Add(words.MendUnmapped(subjects, format.Count(subjects), format.Count(totals.UnmappedCount)));
        }

        return list;
    }

    private static string NameOf(Report report, StreamId stream) => SourceAnchor.NameOf(report.Sources.Single(
        source => source.Reading.Source == stream.Source && source.Reading.ProfileId == stream.Profile).Reading);
}
