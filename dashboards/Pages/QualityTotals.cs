using NodaTime;
using Stats.Analytics;
using Stats.Analytics.Contacts;

namespace Stats.Dashboards.Pages;

/// <summary>The data quality of all sources in a few counts.</summary>
/// <param name="NewestDay">The newest day with data; <see langword="null"/> without data.</param>
/// <param name="GapCount">Runs of working days without data, over all sources.</param>
/// <param name="RowCount">Rows read.</param>
/// <param name="RejectedRowCount">Rows that could not be read.</param>
/// <param name="UnmappedSubjectCount">Subjects without a topic, in sources that are counted.</param>
/// <param name="UnmappedCount">Contacts and page views that have such a subject.</param>
/// <param name="QuarantineCount">Files that could not be read.</param>
public sealed record QualityTotals(
    LocalDate? NewestDay, int GapCount, long RowCount, long RejectedRowCount, int UnmappedSubjectCount, long UnmappedCount, int QuarantineCount)
{
    public static QualityTotals Of(Report report)
    {
        var ends = report.Sources.Where(source => source.Days is not null).Select(source => source.Days!.End).ToList();
        var counted = report.Sources
            .Where(source => report.Reconciliations.All(pair => pair.Secondary != new StreamId(source.Reading.Source, source.Reading.ProfileId))).ToList();
        return new(
            ends.Count == 0 ? null : ends.Max(),
            report.Sources.Sum(source => source.Gaps.Count),
            report.Sources.Sum(source => source.Reading.RowCount),
            report.Sources.Sum(source => source.Reading.Rejected.Sum(reason => reason.RowCount)),
            counted.Sum(source => source.UnmappedSubjectCount),
            counted.Sum(source => source.UnmappedCount),
            report.Quarantine.Count);
    }
}
