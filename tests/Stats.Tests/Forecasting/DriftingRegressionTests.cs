using MathNet.Numerics.LinearAlgebra;
using Stats.Analytics.Forecasting;

namespace Stats.Tests.Forecasting;

public sealed class DriftingRegressionTests
{
    private static readonly Drift none = new(0, 0, 0);

    [Fact]
    public void Without_drift_it_is_ridge_regression()
    {
        var (rows, values) = Sample(1);
        var model = Seen(none, rows, values);

        // (X'X + R)⁻¹X'y, solved at once.
        var x = Matrix<double>.Build.DenseOfRowArrays(rows);
        var y = Matrix<double>.Build.DenseOfRowArrays(values);
        var coefficients = (x.TransposeThisAndMultiply(x) + Matrix<double>.Build.DenseDiagonal(3, 3, 0.5)).Solve(x.TransposeThisAndMultiply(y));
        double[] row = [1, 0.3, -2];
        var found = model.Expect([row])[0];
        var expected = Vector<double>.Build.Dense(row) * coefficients;
        Assert.Equal(expected[0], found[0], 1e-9);
        Assert.Equal(expected[1], found[1], 1e-9);
    }

    [Fact]
    public void With_drift_it_is_ridge_regression_of_what_the_filter_leaves()
    {
        var (rows, values) = Sample(2);
        var drift = new Drift(0.2, 0.5, 0.7);
        var model = Seen(drift, rows, values);

        // The filter, column by column.
        double[][] columns = [.. Enumerable.Range(0, 3).Select(i => Left(Array.ConvertAll(rows, row => row[i]), drift)), Left(Array.ConvertAll(values, row => row[0]), drift)];
        var x = Matrix<double>.Build.DenseOfColumnArrays(columns[..3]);
        var coefficients = (x.TransposeThisAndMultiply(x) + Matrix<double>.Build.DenseDiagonal(3, 3, 0.5))
            .Solve(x.TransposeThisAndMultiply(Vector<double>.Build.Dense(columns[3])));
        double[] plain = [0, 0, 0];
        double[] marked = [0, 1, 0];
        var found = model.Expect([marked])[0][0] - model.Expect([plain])[0][0];
        Assert.Equal(coefficients[1], found, 1e-9);
    }

    [Fact]
    public void All_of_a_surprise_in_the_level_makes_the_last_value_the_forecast()
    {
        double[][] rows = [.. Enumerable.Range(0, 10).Select(_ => new[] { 1.0, 0, 0 })];
        double[][] values = [.. Enumerable.Range(0, 10).Select(day => new[] { day * day, 3.0 })];
        var found = Seen(new(1, 0, 0), rows, values).Expect(rows[..4]);
        Assert.All(found, day => Assert.Equal(81, day[0], 1e-9));
        Assert.All(found, day => Assert.Equal(3, day[1], 1e-9));
    }

    [Fact]
    public void A_day_whose_values_are_unknown_changes_nothing_of_what_is_expected_later()
    {
        var (rows, values) = Sample(3);
        var drift = new Drift(0.1, 0.6, 0.7);
        var model = Seen(drift, rows, values);
        double[][] ahead = [[1, 0.2, 0], [1, -1, 2], [1, 0, 0.5]];
        var before = model.Expect(ahead);
        model.Miss();
        var after = model.Expect(ahead[1..]);
        for (var day = 0; day < after.Length; day++)
            Assert.Equal(before[day + 1][0], after[day][0], 1e-9);
    }

    [Fact]
    public void Half_the_weight_is_half_a_day()
    {
        // Without drift, two days alike of half the weight are one day.
        var (rows, values) = Sample(4);
        var (once, halves) = (Seen(none, rows, values), Seen(none, rows, values));
        double[] row = [1, 2, 3];
        double[] value = [50, -20];
        once.See(row, value, 1);
        halves.See(row, value, 0.5);
        halves.See(row, value, 0.5);
        Assert.Equal(once.Expect([row])[0][1], halves.Expect([row])[0][1], 1e-9);
    }

    private static DriftingRegression Seen(Drift drift, double[][] rows, double[][] values)
    {
        var model = new DriftingRegression([2, 2, 2], 2, drift);
        for (var day = 0; day < rows.Length; day++)
            model.See(rows[day], values[day], 1);
        return model;
    }

    private static double[] Left(double[] column, Drift drift)
    {
        var (level, deviation) = (0.0, 0.0);
        return Array.ConvertAll(column, value =>
        {
            var surprise = value - level - deviation;
            level += drift.LevelShare * surprise;
            deviation = drift.Persistence * (deviation + (drift.DeviationShare * surprise));
            return surprise;
        });
    }

    private static (double[][] Rows, double[][] Values) Sample(int seed)
    {
        var random = new Random(seed);
        double[][] rows = [.. Enumerable.Range(0, 40).Select(_ => new[] { 1, random.NextDouble(), random.NextDouble() - 0.5 })];
        return (rows, Array.ConvertAll(rows, row => new[] { 5 + (3 * row[1]) + random.NextDouble(), (7 * row[2]) - random.NextDouble() }));
    }
}
