using System.Diagnostics;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Stats.Analytics.Staffing;

namespace Stats.Tests.Staffing;

public sealed class DeferredWorkTests
{
    private static readonly Arbitrary<double[]> works = Gen.Choose(0, 60).Select(n => Math.Max(0, n - 20) / 4.0).ArrayOf().ToArbitrary();
    private static readonly Arbitrary<int> promises = Gen.Choose(0, 6).ToArbitrary();

    [Theory] // 1, 9, 3, 3 in four days. Within two days the 9 and the first 3 have 4 days: 3 a day; the 9 alone has 3 days: 3; 15 have 5: 3; all 16 have 6.
    [InlineData(0, 9, 1, 1)]
    [InlineData(1, 4.5, 1, 1)]
    [InlineData(2, 3, 1, 1)]
    [InlineData(4, 2.142857142857143, 1, 3)] // 15 ÷ 7; with the first day's 16 ÷ 8 is less
    public void The_least_capacity_is_that_of_the_tightest_stretch(int days, double perDay, int first, int last)
    {
        var worst = DeferredWork.LeastCapacity([1, 9, 3, 3], days)!;
        Assert.Equal(perDay, worst.WorkPerDay, 1e-12);
        Assert.Equal((first, last), (worst.FirstDay, worst.LastDay));
    }

    [Fact] // The first day has only 1; then 9 + 3 + 3 over the 5 days that are left, none of it late: 9 done on day 3, 12 on day 4, 15 on day 5.
    public void The_plan_is_as_even_as_the_promise_allows()
    {
        Near([1, 3, 3, 3, 3, 3], DeferredWork.Levelled([1, 9, 3, 3], 2));
        Near([1, 9, 3, 3], DeferredWork.Levelled([1, 9, 3, 3], 0));
        Near([0, 0, 2, 2], DeferredWork.Levelled([0, 0, 4], 1));
    }

    [Fact]
    public void Without_work_there_is_nothing_to_do()
    {
        Assert.Null(DeferredWork.LeastCapacity([0, 0], 3));
        Assert.Null(DeferredWork.LeastCapacity([], 0));
        Assert.Equal([0, 0, 0], DeferredWork.Levelled([0, 0], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => DeferredWork.Levelled([1], -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => DeferredWork.LeastCapacity([double.NaN], 1));
    }

    [Fact]
    public void A_plan_does_all_work_after_it_came_in_and_before_it_is_due() => Prop.ForAll(works, promises, (work, days) =>
    {
        var plan = DeferredWork.Levelled(work, days);
        var (done, arrived, isInTime) = (0.0, 0.0, true);
        for (var day = 0; day < plan.Count; day++)
        {
            done += plan[day];
            arrived += day < work.Length ? work[day] : 0;
            isInTime &= done <= arrived + 1e-9 && done >= work.Take(Math.Max(0, day + 1 - days)).Sum() - 1e-9;
        }

        return isInTime && plan.All(day => day >= 0) && Math.Abs(done - work.Sum()) < 1e-9;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_largest_day_of_the_plan_is_the_least_capacity() => Prop.ForAll(works, promises, (work, days) =>
        Math.Abs(DeferredWork.Levelled(work, days).DefaultIfEmpty().Max() - (DeferredWork.LeastCapacity(work, days)?.WorkPerDay ?? 0)) < 1e-9).QuickCheckThrowOnFailure();

    [Fact]
    public void Three_years_take_less_than_a_second()
    {
        var work = Enumerable.Range(0, 800).Select(day => 3 + Math.Sin(day * 0.7) + (day % 5)).ToList();
        var clock = Stopwatch.StartNew();
        Assert.Equal(805, DeferredWork.Levelled(work, 5).Count);
        Assert.True(clock.Elapsed.TotalSeconds < 1, $"It took {clock.Elapsed}.");
    }

    [RealDataFact]
    public void The_least_capacity_is_that_of_the_reference()
    {
        var (dates, work, _) = Reference();
        foreach (var cells in File.ReadLines(RealData.Path("reference", "backoffice_reference.csv")).Skip(1).Select(line => line.Split(',')))
        {
            var worst = DeferredWork.LeastCapacity(work, int.Parse(cells[0], CultureInfo.InvariantCulture))!;
            Assert.Equal(Number(cells[1]), worst.WorkPerDay, 1e-9);
            Assert.Equal((cells[2], cells[3]), (dates[worst.FirstDay], dates[worst.LastDay]));
        }
    }

    [RealDataFact]
    public void The_levelled_plan_is_that_of_the_reference()
    {
        var (_, work, plan) = Reference();
        Near(plan, DeferredWork.Levelled(work, 2));
    }

    /// <summary>The days with work, and the plan for them and the two days after.</summary>
    private static (List<string> Dates, List<double> Work, List<double> Plan) Reference()
    {
        var rows = File.ReadLines(RealData.Path("reference", "backoffice_yds_D2.csv")).Skip(1).Select(line => line.Split(',')).ToList();
        var days = rows.Where(row => !row[0].StartsWith('+')).ToList();
        return ([.. days.Select(row => row[0])], [.. days.Select(row => Number(row[1]))], [.. rows.Select(row => Number(row[2]))]);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static void Near(List<double> expected, IReadOnlyList<double> found)
    {
        Assert.Equal(expected.Count, found.Count);
        Assert.All(Enumerable.Range(0, found.Count), i => Assert.Equal(expected[i], found[i], 1e-9));
    }
}
