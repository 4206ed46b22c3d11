using NodaTime;
using Stats.Analytics.Calendar;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;

namespace Stats.Analytics.ChannelShift;

/// <summary>Makes the report on channel shift of what is stored.</summary>
public static class ChannelShifts
{
    private const int WeeksCompared = 52;
    private const int FewestWeeks = 8;
    private const int MonthsShown = 12;
    private const int FewestWeeksOfMonth = 3;

    /// <summary>A source that has been silent longer than this at the end has ended; a shorter silence is an export that is late.</summary>
    private const int LateDays = 56;

    /// <summary>The report; <see langword="null"/> when fewer than eight weeks can be compared with the year before.</summary>
    /// <param name="streams">The streams that are counted, no later days than yesterday.</param>
    /// <param name="topics">Which topic each subject belongs to.</param>
    /// <param name="channel">The channel to follow, by its name in lower case; <see langword="null"/>: the e-service, or the one whose share grew most.</param>
    public static ChannelShiftReport? Of(IReadOnlyList<StreamFacts> streams, TopicMap topics, string? channel = null)
    {
        var reach = streams.Select(DataDays.OfCitizens).Where(days => !days.IsEmpty).ToList();
        if (reach.Count == 0)
            return null;
        var newest = reach.Max(days => days.Last);
        var lasting = reach.FindAll(days => days.IsRegular && Period.DaysBetween(days.Last, newest) <= LateDays);
        var last = LastWeek((lasting.Count > 0 ? lasting : reach).Min(days => days.Last));
        var table = ChannelTable.Of(Cells(streams, topics, WeekOf));
        var places = table.Periods.Select((period, i) => (IsoWeek.Of(period.Start), i)).ToDictionary(one => one.Item1, one => one.i);
        var alignment = WeekAlignment.Of(Back(last, WeeksCompared), IsKnown);
        if (alignment.Weeks.Count < FewestWeeks)
            return null;

        var (before, after) = (alignment.Weeks.Select(week => places[week.Before]).ToList(), alignment.Weeks.Select(week => places[week.After]).ToList());
        var comparison = ShiftComparison.Of(table, channel, before, after, isPaired: true);
        comparison = comparison with
        {
            Weeks = alignment,
            Withheld = [.. SourceChanges.Of(streams, comparison.Before, comparison.After).Concat(comparison.Withheld).OrderBy(change => change.Day)],
        };
        return new(
            Enum.Parse<Channel>(comparison.Channel, ignoreCase: true),
            comparison,
            [.. MonthsTo(newest).Select(month => Compare(month, comparison.Channel))],
            ShareTrends.Of(ByMonth(), comparison.Channel),
            [.. streams.Where(stream => !DataDays.OfCitizens(stream).IsEmpty).Select(stream => stream.Source).Distinct().Order()])
        {
            Departments = topics.HasDepartments ? [.. Departments()] : [],
        };

        IEnumerable<DepartmentShift> Departments() => table.Segments.GroupBy(DepartmentOf)
            .OrderBy(same => same.Key.Length == 0).ThenBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => (same.Key, Table: table.Only(name => DepartmentOf(name) == same.Key)))
            .Where(one => before.Exists(week => one.Table.Total(week) > 0) && after.Exists(week => one.Table.Total(week) > 0))
            .Select(one => new DepartmentShift(one.Key, ShiftComparison.Of(one.Table, comparison.Channel, before, after, isPaired: true)));

        string DepartmentOf(string name) => topics.DepartmentOf(new(name));

        bool IsKnown(IsoWeek week) => week <= last && places.ContainsKey(week) && reach.TrueForAll(days =>
            !days.IsRegular || week.Days.Start > days.Last || week.Days.End < days.First || !week.Days.Any(days.IsGap));

        MonthShift Compare(DateInterval month, string followed)
        {
            var weeks = WeeksOf(month);
            var aligned = WeekAlignment.Of(weeks.Where(week => week <= last), IsKnown);
            var isComplete = weeks[^1] <= last;
            return new(month, isComplete, aligned, !isComplete || aligned.Weeks.Count == 0 ? null : ShiftDecomposition.Of(
                table.Split(followed, [.. aligned.Weeks.Select(week => places[week.Before])], [.. aligned.Weeks.Select(week => places[week.After])]), isPaired: true));
        }

        ChannelTable ByMonth() => ChannelTable.Of(Cells(streams, topics, WeekOf)
            .Where(cell => IsKnown(IsoWeek.Of(cell.Period.Start)))
            .GroupBy(cell => MonthOf(IsoWeek.Of(cell.Period.Start)))
            .Where(month => WeeksOf(month.Key) is var weeks && weeks[^1] <= last && weeks.Count(IsKnown) >= FewestWeeksOfMonth)
            .SelectMany(month => month.Select(cell => cell with { Period = month.Key })));
    }

    /// <summary>Contacts by day, topic and channel; <see langword="null"/> without any.</summary>
    public static ChannelTable? Days(IReadOnlyList<StreamFacts> streams, TopicMap topics)
    {
        var cells = Cells(streams, topics, day => new(day, day)).ToList();
        return cells.Count == 0 ? null : ChannelTable.Of(cells);
    }

    /// <summary>The sources whose data begin or end within what is compared.</summary>
    public static IEnumerable<CodingChange> SourceChangesIn(IReadOnlyList<StreamFacts> streams, ShiftComparison comparison) =>
        SourceChanges.Of(streams, comparison.Before, comparison.After);

    private static string NameOf(Channel channel) => channel.ToString().ToLowerInvariant();

    private static IEnumerable<ChannelCell> Cells(IReadOnlyList<StreamFacts> streams, TopicMap topics, Func<LocalDate, DateInterval> periodOf) => streams
        .SelectMany(stream => stream.Days).SelectMany(day => day.Contacts)
        .Where(one => CitizenChannels.Contains(one.Key.Channel) && one.Counts.Offered > 0)
        .GroupBy(one => (Period: periodOf(one.Key.Day), Topic: topics.TopicOf(one.Key.Source, one.Key.Subject).Name, one.Key.Channel))
        .Select(same => new ChannelCell(same.Key.Period, same.Key.Topic, NameOf(same.Key.Channel), same.Sum(one => (double)one.Counts.Offered)));

    /// <summary>The last week whose working days all lie on or before a day.</summary>
    private static IsoWeek LastWeek(LocalDate day)
    {
        var week = IsoWeek.Of(day);
        return week.Days.Any(other => other > day && WorkingDays.IsWorkingDay(other)) ? week.Previous : week;
    }

    private static IEnumerable<IsoWeek> Back(IsoWeek last, int count) => Enumerable.Range(0, count).Select(back => IsoWeek.Of(last.Monday.PlusWeeks(-back)));

    private static IEnumerable<DateInterval> MonthsTo(LocalDate day) =>
        Enumerable.Range(0, MonthsShown + 1).Reverse().Select(back => CalendarPeriods.MonthOf(CalendarPeriods.MonthOf(day).Start.PlusMonths(-back)));

    private static DateInterval WeekOf(LocalDate day) => IsoWeek.Of(day).Days;

    private static DateInterval MonthOf(IsoWeek week) => CalendarPeriods.MonthOf(week.Monday.PlusDays(3));

    private static List<IsoWeek> WeeksOf(DateInterval month) => [.. month.Where(day => day.DayOfWeek == IsoDayOfWeek.Thursday).Select(IsoWeek.Of)];
}
