using System.Diagnostics;
using System.Globalization;
using System.Text;
using Stats.Analytics.Interventions;
using Stats.Tests.Interventions;

namespace Stats.Benchmarks;

/// <summary>Whether the intervals of the change test hold what they promise: simulated series with known effects.</summary>
internal static class EffectBenchmark
{
    private const double Planted = -0.18;
    private const int SeriesPerOtherCell = 500;

    private static readonly double[] means = [3, 30, 200];
    private static readonly double[] powerMeans = [3, 10, 30, 100, 200];
    private static readonly double[] dispersions = [0, 0.1];
    private static readonly double[] autocorrelations = [0, 0.3, 0.6];
    private static readonly bool[] withAndWithout = [false, true];
    private static readonly double[] wanderings = [0.01, 0.02, 0.04];
    private static readonly (int Before, int After)[] lengths = [(180, 56), (365, 182)];
    private static readonly int[] trendLengths = [240, 365, 730];
    private static readonly double[] trends = [0.15, -0.15, 0.4];
    private static readonly double[] plantedAndNone = [Planted, 0];
    private static readonly double[] powerEffects = [0, -0.05, -0.1, -0.15, -0.2, -0.3];

    public static int Run(string resultsFile, int seriesPerCell)
    {
        var text = new StringBuilder();
        text.AppendLine("# The change test on simulated series").AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"{seriesPerCell} series per row, with a weekly season, 240 days before the change and 84 after it. Covered: the 95 % interval holds the true effect of −18 %.")
            .AppendLine("False: a verdict of decreased or increased when nothing was changed. Width: median of the interval at −18 %, in percentage points.").AppendLine();
        var time = Stopwatch.StartNew();
        AppendCells(
            text, time, seriesPerCell,
            from mean in means
            from dispersion in dispersions
            from autocorrelation in autocorrelations
            from control in withAndWithout
            select new EffectSimulation(mean, dispersion, autocorrelation, control, 240, 84));
        AppendSection(
            text, time, "Shorter and longer", "; autocorrelation 0.3, dispersion 0.1.",
            from length in lengths
            from mean in means
            from control in withAndWithout
            select new EffectSimulation(mean, 0.1, 0.3, control, length.Before, length.After));
        AppendSection(
            text, time, "Levels that wander and never return",
            ". Wandering: the standard deviation of what moves the logarithm of the level each day. Nothing can know\nwhere such a level goes, so the intervals are wide.",
            from mean in powerMeans
            from wandering in wanderings
            select new EffectSimulation(mean, 0, 0, false, 240, 56, wandering));
        AppendSection(
            text, time, "Contacts that grow or fall year by year",
            "; autocorrelation 0.3, dispersion 0.05. Trend: of the logarithm of the level, a year; no control has it. In less than two years\na trend and an effect are hard to tell apart.",
            from before in trendLengths
            from mean in means
            from trend in trends
            select new EffectSimulation(mean, 0.05, 0.3, false, before, 84, TrendPerYear: trend));
        text.AppendLine().AppendLine("## Power").AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"How often an effect is found, in per cent of {SeriesPerOtherCell} series; autocorrelation 0.3, dispersion 0.05, with a control.").AppendLine()
            .AppendLine($"| contacts a day | {string.Join(" | ", powerEffects.Select(effect => string.Create(CultureInfo.InvariantCulture, $"{100 * effect:0} %")))} |")
            .AppendLine($"|---|{string.Concat(powerEffects.Select(_ => "---|"))}");
        foreach (var mean in powerMeans)
        {
            var rows = Simulate(new(mean, 0.05, 0.3, true, 240, 84), SeriesPerOtherCell, powerEffects);
            text.AppendLine(CultureInfo.InvariantCulture, $"| {mean} | {string.Join(" | ", powerEffects.Select((_, i) => Percent(rows.Select(row => row[i]), one => one.ExcludesZero)))} |");
        }

        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} processors, {time.Elapsed.TotalMinutes:0} minutes in all.");
        File.WriteAllText(resultsFile, text.ToString().ReplaceLineEndings("\n"));
        return 0;
    }

    private static void AppendSection(StringBuilder text, Stopwatch time, string heading, string note, IEnumerable<EffectSimulation> cells)
    {
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"## {heading}").AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{SeriesPerOtherCell} series per row{note}").AppendLine();
        AppendCells(text, time, SeriesPerOtherCell, cells);
    }

    private static void AppendCells(StringBuilder text, Stopwatch time, int count, IEnumerable<EffectSimulation> cells)
    {
        text.AppendLine("| contacts a day | dispersion | autocorrelation | wandering | trend | control | days before, after | covered, % | false, % | width | found, % |").AppendLine("|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var cell in cells)
        {
            var rows = Simulate(cell, count, plantedAndNone);
            var planted = rows.Select(row => row[0]).ToList();
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {cell.Mean} | {cell.Dispersion} | {cell.Autocorrelation} | {cell.Wandering} | {cell.TrendPerYear} | {(cell.HasControl ? "yes" : "no")} | {cell.Before}, {cell.After} | {Percent(planted, one => one.Lower <= Planted && Planted <= one.Upper)} | {Percent(rows.Select(row => row[1]), one => one.ExcludesZero)} | {100 * planted.Select(one => one.Upper - one.Lower).Order().ElementAt(planted.Count / 2):0.0} | {Percent(planted, one => one.ExcludesZero)} |");
            Console.Error.WriteLine($"{cell}: {time.Elapsed.TotalSeconds:0} s");
        }
    }

    /// <summary>The relative effect found in each series, for each effect planted.</summary>
    public static List<EffectInterval[]> Simulate(EffectSimulation cell, int count, double[] effects)
    {
        var rows = new EffectInterval[count][];
        Parallel.For(0, count, i =>
        {
            var series = cell.Draw(new Random((i * 7919) + (int)(cell.Mean * 31) + (int)(cell.Autocorrelation * 1000) + (int)(cell.Dispersion * 100000) + (cell.HasControl ? 17 : 0)), effects);
            rows[i] = Array.ConvertAll(series, one => new Counterfactual(one, cell.Before).Over(0, cell.After).Relative!);
        });
        return [.. rows];
    }

    private static string Percent(IEnumerable<EffectInterval> intervals, Func<EffectInterval, bool> holds)
    {
        var all = intervals.ToList();
        return (100.0 * all.Count(holds) / all.Count).ToString("0.0", CultureInfo.InvariantCulture);
    }
}
