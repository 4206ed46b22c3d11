using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Spectre.Console;
using Stats.Analytics.Staffing;
using Stats.Functions.Store;

namespace Stats.Functions.Commands;

/// <summary>What can be promised, in the three ways it can be shown on a command line.</summary>
internal static class PromiseTable
{
    public static string Json(StaffingPlan plan) => new JsonObject
    {
        ["goal"] = Node(plan.Goal),
        ["isGoalGiven"] = plan.IsGoalGiven,
        ["promises"] = Node(plan.Promises),
        ["whatIfs"] = Node(plan.WhatIfs),
        ["tenPoints"] = Node(plan.TenPoints),
        ["pooling"] = Node(plan.Pooling),
    }.ToJsonString(StatsJson.Indented);

    /// <summary>Semicolon-separated, with the byte order mark by which Excel sees that it is UTF-8. What is infinite is empty.</summary>
    public static string Csv(StaffingPlan plan) =>
        "\uFEFFagents;targetFraction;withinSeconds;serviceLevelFraction;averageSpeedOfAnswerSeconds;holdsInWeeksFraction\n"
        + string.Concat(plan.Promises.Select(one => string.Join(
            ';',
            new double?[]
            {
                one.Agents, one.TargetFraction, one.Within?.TotalSeconds, one.ServiceLevelFraction,
                double.IsFinite(one.AverageSpeedOfAnswerSeconds) ? one.AverageSpeedOfAnswerSeconds : null, one.HoldsInWeeksFraction,
            }.Select(number => number?.ToString(CultureInfo.InvariantCulture))) + "\n"));

    public static Table Table(StaffingPlan plan)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns(
            "on duty", $"{Percent(plan.Goal.ServiceLevelFraction)} within", $"within {Number(plan.Goal.Within.TotalSeconds)} s", "mean wait", "holds in weeks");
        foreach (var column in table.Columns)
            column.RightAligned();
        foreach (var one in plan.Promises)
        {
            table.AddRow(
                one.Agents.ToString(CultureInfo.InvariantCulture),
                one.Within is { } within ? $"{Number(within.TotalSeconds)} s" : "over an hour",
                Percent(one.ServiceLevelFraction),
                double.IsFinite(one.AverageSpeedOfAnswerSeconds) ? $"{Number(one.AverageSpeedOfAnswerSeconds)} s" : "without end",
                Percent(one.HoldsInWeeksFraction));
        }

        return table;
    }

    private static JsonNode? Node<T>(T value) => JsonSerializer.SerializeToNode(value, StatsJson.Indented);

    private static string Percent(double fraction) => $"{Number(fraction * 100)} %";

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
