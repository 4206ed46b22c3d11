using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;
using Stats.Analytics.Interventions;

namespace Stats.Functions.Commands;

/// <summary>What <see cref="EffectsCommand"/> found about one change, in the ways it can be shown.</summary>
/// <param name="Name">What was counted or measured.</param>
/// <param name="Series">The series.</param>
/// <param name="Before">How many periods come before the change.</param>
/// <param name="After">How many from the change on were tested.</param>
/// <param name="Controls">The names of the controls.</param>
/// <param name="Method">How.</param>
/// <param name="Test">What was found.</param>
internal sealed record EffectsAnswer(string Name, EffectSeries Series, int Before, int After, IReadOnlyList<string> Controls, EffectMethod Method, ChangeTest Test)
{
    /// <summary>How each control moved at the same time, as <see cref="ChangeTests.OfControls"/> tells.</summary>
    public IReadOnlyList<Effect?> ControlEffects { get; init; } = [];

    /// <summary>The first day of the period that the change began within, if it was not its first day.</summary>
    public LocalDate? Cut { get; init; }

    private LocalDate First => Series.Starts[Before];

    private LocalDate Last => Series.Starts[Before + After - 1];

    /// <summary>Shares are fractions: -0.18 is 18 % fewer.</summary>
    public JsonObject Json() => new()
    {
        ["absolutePerPeriod"] = Interval(Test.Effect?.AbsolutePerPeriod),
        ["cumulative"] = Interval(Test.Effect?.Cumulative),
        ["relative"] = Interval(Test.Effect?.Relative),
        ["verdict"] = Word(Test.Verdict),
        ["reason"] = Test.Reason is { } reason ? Word(reason) : null,
        ["method"] = Method switch
        {
            EffectMethod.Interrupted => "interrupted series: a step beside season, trend and controls, Newey-West intervals",
            EffectMethod.Structural => "structural counterfactual: a wandering level, season and controls, learned from the periods before",
            EffectMethod.Arima => "regression with seasonal ARIMA errors",
            _ => "counterfactual from the periods before (calendar, season, trend and controls, errors that hang together in time), averaged over models by their likelihood",
        },
        ["change"] = LocalDatePattern.Iso.Format(First),
        ["until"] = LocalDatePattern.Iso.Format(Last),
        ["step"] = Word(Series.Step),
        ["periodsBefore"] = Series.Values.Take(Before).Count(value => value is not null),
        ["periodsAfter"] = Test.Effect?.PeriodCount,
        ["seen"] = Test.Effect?.Seen,
        ["expected"] = Interval(Test.Effect?.Expected),
        ["controls"] = new JsonArray([.. Controls.Select(name => JsonValue.Create(name))]),
        ["placebosInTime"] = new JsonObject { ["tests"] = Test.InTime.TestCount, ["found"] = Test.InTime.FoundCount, ["deviation"] = Test.InTime.Deviation },
        ["detectableFraction"] = Test.DetectableFraction,
        ["hangsOn"] = Test.HangsOn is { } only ? LocalDatePattern.Iso.Format(only) : null,
        ["controlsMoved"] = new JsonArray([.. MovedControls.Select(moved => JsonValue.Create(moved.Name))]),
        ["decidable"] = Test.Decidable is { } day ? LocalDatePattern.Iso.Format(day) : null,
    };

    public Table Table()
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("", "Estimate", "95 % from", "to");
        foreach (var column in table.Columns.Skip(1))
            column.RightAligned();
        if (Test.Effect is { } effect)
        {
            // A sum of counts is a number of contacts; a sum of a measure is nothing.
            var (mean, parts) = Series.IsCounts ? ("", 1) : (", mean", Math.Max(1, effect.PeriodCount));
            Row($"Seen{mean}", new(effect.Seen, effect.Seen, effect.Seen), value => Number(value / parts), isExact: true);
            Row($"Expected without the change{mean}", effect.Expected, value => Number(value / parts));
            if (Series.IsCounts)
                Row("Difference in all", effect.Cumulative, Number);
            Row($"Difference per {Word(Series.Step)}", effect.AbsolutePerPeriod, Number);
            if (effect.Relative is { } relative)
                Row("Difference in per cent", relative, Percent);
        }

        return table;

        void Row(string name, EffectInterval interval, Func<double, string> text, bool isExact = false) =>
            table.AddRow(name, text(interval.Estimate), isExact ? "" : text(interval.Lower), isExact ? "" : text(interval.Upper));
    }

    /// <summary>The verdict and what it rests on, a sentence a line.</summary>
    public IEnumerable<string> Words()
    {
        yield return Test.Verdict switch
        {
            ChangeVerdict.Decreased => $"{Name} decreased: {Percents()}.",
            ChangeVerdict.Increased => $"{Name} increased: {Percents()}.",
            ChangeVerdict.Unchanged => $"{Name} is unchanged: an effect of the smallest size of interest can be ruled out ({Percents()}).",
            _ => $"It cannot be told: {Why()}",
        };
        if (Test.Decidable is { } day)
            yield return $"Earliest around {LocalDatePattern.Iso.Format(day)}, if the effect is of the smallest size of interest.";
        if (Test.InTime.TestCount > 0)
            yield return $"The same test at {(Test.InTime.TestCount == 1 ? "an earlier date" : $"{Test.InTime.TestCount} earlier dates")}, when nothing was changed, found an effect at {Test.InTime.FoundCount}."
                + (Test.IsWidened ? " The interval is made wider by what they show." : "");
        if (Test.HangsOn is { } hangsOn)
            yield return $"The verdict hangs on one {Word(Series.Step)} alone, {LocalDatePattern.Iso.Format(hangsOn)}: without it, it would be another. Look at what happened then.";
        foreach (var (name, moved) in MovedControls)
            yield return $"The control {name} moved too: {Of(moved)}. If the change can have moved it, leave it out with --controls.";

        if (Unknown(0, Before) + Unknown(Before, After) is > 0 and var unknown)
            yield return $"{unknown} of {Before + After} {Word(Series.Step)}s are unknown and left out: {Unknown(0, Before)} before the change and {Unknown(Before, After)} after it.";
        if (Test.Effect is { } told && After - Unknown(Before, After) - told.PeriodCount is > 0 and var closed)
            yield return $"{closed} of {After} days from the change on are weekdays or red days on which next to nothing comes: they are left out.";
        if (Cut is { } cut)
            yield return $"The change began within the {Word(Series.Step)} from {LocalDatePattern.Iso.Format(cut)}, which {(Method == EffectMethod.Averaged ? "is left out" : "counts as before it")}.";
        if (!Series.IsCounts)
            yield return "The values are taken as a measure. Whole numbers of at least 0 would be taken as counts.";
        if (Controls.Count > 0)
            yield return $"Compared with {string.Join(", ", Controls)}.";
        else
            yield return "There is no control: whatever else happened at the same time counts as the change. Name columns that it cannot have moved with --controls.";
    }

    private IEnumerable<(string Name, Effect Effect)> MovedControls =>
        Controls.Zip(ControlEffects).Where(one => one.Second is { PeriodCount: > 0, Cumulative.ExcludesZero: true }).Select(one => (one.First, one.Second!));

    private int Unknown(int from, int count) => Enumerable.Range(from, count).Count(t => Series.Values[t] is null || Series.Controls.Any(control => control[t] is null));

    private string Percents() => Test.Effect is { } effect ? Of(effect) : "";

    private string Of(Effect effect) => effect switch
    {
        { Relative: { } relative } => $"{Percent(relative.Estimate)} ({Percent(relative.Lower)} to {Percent(relative.Upper)})",
        { AbsolutePerPeriod: var each } => $"{Number(each.Estimate)} per {Word(Series.Step)} ({Number(each.Lower)} to {Number(each.Upper)})",
    };

    private string Why() => Test.Reason switch
    {
        UndecidedReason.TooLittleBefore => $"before the change {ChangeTests.FewestBefore(Series)} known {Word(Series.Step)}s are needed, in the series and in its controls, and something must have been counted. Add earlier rows.",
        UndecidedReason.TooLittleAfter => "no period from the change on is known. Add later rows.",
        _ => $"the interval holds both fewer and more ({Percents()}).",
    };

    private static JsonObject? Interval(EffectInterval? interval) => interval is null ? null
        : new() { ["estimate"] = interval.Estimate, ["lower"] = interval.Lower, ["upper"] = interval.Upper };

    private static string Word(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static string Number(double value) => Math.Round(value, 2).ToString(Math.Abs(value) < 100 ? "0.##;-0.##;0" : "0", CultureInfo.InvariantCulture);

    public static string Percent(double share) => $"{Math.Round(share * 100, 1).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture)} %";
}
