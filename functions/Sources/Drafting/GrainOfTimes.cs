using System.Text;

namespace Stats.Functions.Sources.Drafting;

/// <summary>Tells how long an interval is from the distances between times.</summary>
internal static class GrainOfTimes
{
    private const int Day = 1440;

    /// <param name="times">The times as written, each once.</param>
    /// <param name="formats">How they are written.</param>
    /// <returns>Minutes: the distance that divides all others, of whole days the shortest one; 0 when there is only one time to look at.</returns>
    public static int Of(IEnumerable<string> times, IReadOnlyList<string> formats)
    {
        var readers = formats.Select(format => new TimestampFormat(format)).ToList();
        var minutes = new SortedSet<int>();
        foreach (var time in times)
        {
            var bytes = Encoding.UTF8.GetBytes(time);
            foreach (var reader in readers)
            {
                if (!reader.TryParse(bytes, out var stamp))
                    continue;
                var day = NodaTime.Period.DaysBetween(new(2000, 1, 1), stamp.Day);
                minutes.Add((day * Day) + (Math.Max(stamp.SecondOfDay, 0) / 60));
                break;
            }
        }

        // October's extra hour and holidays make gaps, never a shorter distance.
        var distances = minutes.Zip(minutes.Skip(1), (one, next) => next - one).ToList();
        var distance = distances.Aggregate(0, Gcd);
        return distance == 0 ? (readers.TrueForAll(reader => !reader.HasTime) ? Day : 0)
            : distance % Day > 0 ? distance
            : distances.Count == 1 ? Day : distances.Min();
    }

    private static int Gcd(int one, int other) => other == 0 ? one : Gcd(other, one % other);
}
