using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;

namespace Stats.Tests.Calendar;

/// <summary>The days that the calendar tests walk through or draw from: 1990-01-01 to 2060-12-31.</summary>
internal static class Days
{
    public static readonly IReadOnlyList<int> Years = [.. Enumerable.Range(1990, 71)];

    public static readonly IReadOnlyList<LocalDate> All = [.. new DateInterval(new(1990, 1, 1), new(2060, 12, 31))];

    public static readonly Arbitrary<LocalDate> Any = Gen.Choose(0, All.Count - 1).Select(index => All[index]).ToArbitrary();

    public static LocalDate On(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
