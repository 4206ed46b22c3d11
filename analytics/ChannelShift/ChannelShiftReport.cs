using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Analytics.ChannelShift;

/// <summary>Whether people really move to another channel: answers "Flyttar invånarna till e-tjänst – på riktigt?".</summary>
/// <param name="Channel">The channel that is followed.</param>
/// <param name="YearOnYear">The last 52 whole weeks against the same weeks of the year before.</param>
/// <param name="Months">The last months against the same months a year before, oldest first; the last may be unfinished.</param>
/// <param name="Trends">The trend of all contacts, then of each topic, by month.</param>
/// <param name="Sources">The sources counted.</param>
public sealed record ChannelShiftReport(
    Channel Channel, ShiftComparison YearOnYear, IReadOnlyList<MonthShift> Months, IReadOnlyList<ShareTrend> Trends, IReadOnlyList<SourceId> Sources)
{
    /// <summary>The same by department, by name, those without a name last; empty when the topic map names none.</summary>
    public IReadOnlyList<DepartmentShift> Departments { get; init; } = [];
}
