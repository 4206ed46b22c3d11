using System.Text;
using NodaTime;
using NodaTime.Text;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Demo;

/// <summary>The calls of the last two months once more, as a hosted exchange sums them up: by queue and half-hour, once in every queue a call passes.</summary>
internal sealed class HostedExchangeWriter(ExportFolder folder)
{
    public const string Source = "ace";
    public static readonly LocalDate First = new(2026, 2, 1);
    private const int HalfHourSeconds = 1800;

    private readonly Dictionary<(LocalDate Day, int HalfHour, string Queue), ContactCounts> sums = [];

    /// <summary>Calls that entered a first queue.</summary>
    public int CallCount { get; private set; }

    /// <summary>Queues they entered, the first too.</summary>
    public int LegCount => (int)sums.Values.Sum(counts => counts.Offered);

    /// <summary>Counts a call.</summary>
    /// <param name="day">The day it came in.</param>
    /// <param name="legs">The queues it entered, each with the second of the day; how it ended is told of the last.</param>
    /// <param name="handled">Whether it was answered.</param>
    /// <param name="abandoned">Whether the caller hung up.</param>
    public void Add(LocalDate day, IReadOnlyList<(int Second, string Queue)> legs, bool handled, bool abandoned)
    {
        if (day < First)
            return;
        CallCount++;
        foreach (var (second, queue) in legs)
            Add((day, second / HalfHourSeconds, queue), new(1, 0, 0));
        Add((day, legs[^1].Second / HalfHourSeconds, legs[^1].Queue), new(0, handled ? 1 : 0, abandoned ? 1 : 0));
    }

    /// <summary>Writes a file a month, as Excel would save it.</summary>
    public void Write()
    {
        foreach (var month in sums.GroupBy(sum => sum.Key.Day.ToYearMonth()).OrderBy(month => month.Key))
        {
            var name = $"samtal_{month.Key.Year}-{month.Key.Month:00}.csv";
            var file = folder.Create(name, new UTF8Encoding(true), "\r\n");
            file.WriteLine("Datum;Tid;Kö;Inkomna;Besvarade;Tappade");
            foreach (var ((day, halfHour, queue), counts) in month
                .OrderBy(sum => sum.Key.Day).ThenBy(sum => sum.Key.HalfHour).ThenBy(sum => sum.Key.Queue, StringComparer.Ordinal))
            {
                var start = LocalTime.FromMinutesSinceMidnight(30 * halfHour);
                file.WriteLine($"{LocalDatePattern.Iso.Format(day)};{start.Hour:00}:{start.Minute:00};{queue};{counts.Offered};{counts.Handled};{counts.Abandoned}");
            }

            folder.Deliver(file, name, month.Key.OnDayOfMonth(1).PlusMonths(1));
        }
    }

    private void Add((LocalDate Day, int HalfHour, string Queue) key, ContactCounts counts) => sums[key] = sums.GetValueOrDefault(key) + counts;
}
