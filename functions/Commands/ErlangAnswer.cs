using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using Spectre.Console;
using Stats.Analytics.Staffing;

namespace Stats.Functions.Commands;

/// <summary>What <see cref="ErlangCommand"/> found, in the three ways it can be shown.</summary>
internal sealed record ErlangAnswer(QueueLoad Load, int Agents, int? Scheduled, Duration Within, ServiceLevelVariant Variant, QueueOutcome Outcome)
{
    /// <summary>The queue grows without end, and waits are infinite.</summary>
    public bool IsOverloaded => double.IsInfinity(Outcome.AverageSpeedOfAnswerSeconds);

    /// <summary>An infinite number is null: JSON has none.</summary>
    public JsonObject Json()
    {
        var all = new JsonObject();
        foreach (var (name, value) in Numbers())
            all[name] = value;
        all["serviceLevels"] = new JsonObject(Enum.GetValues<ServiceLevelVariant>().Select(variant =>
            KeyValuePair.Create(JsonNamingPolicy.CamelCase.ConvertName(variant.ToString()), (JsonNode?)Outcome.ServiceLevel.Fraction(variant))));
        return all;
    }

    /// <summary>An infinite number is empty. With the byte order mark Excel sees that this is UTF-8.</summary>
    public string Csv()
    {
        var numbers = Numbers().ToList();
        return $"\uFEFF{string.Join(';', numbers.Select(one => one.Name))}\n"
            + $"{string.Join(';', numbers.Select(one => one.Value?.ToString(CultureInfo.InvariantCulture)))}\n";
    }

    public Table Table()
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns(Load.Patience is null ? "Erlang C" : "Erlang A", "");
        table.Columns[1].RightAligned();
        table.AddRow("Load", $"{Text(Load.OfferedLoadErlangs)} erlangs");
        table.AddRow("Agents on duty", Agents.ToString(CultureInfo.InvariantCulture));
        if (Scheduled is { } scheduled)
            table.AddRow("Agents to schedule", scheduled.ToString(CultureInfo.InvariantCulture));
        table.AddRow($"Answered within {Text(Within.TotalSeconds)} s, {Of(Variant)}", Percent(Outcome.ServiceLevel.Fraction(Variant)));
        table.AddRow("Have to wait", Percent(Outcome.ProbabilityOfWait));
        table.AddRow("Mean wait of all", IsOverloaded ? "without end" : $"{Text(Outcome.AverageSpeedOfAnswerSeconds)} s");
        if (Load.Patience is not null)
            table.AddRow("Hang up", Percent(Outcome.AbandonmentFraction));
        table.AddRow("Agents busy", Percent(Outcome.OccupancyFraction));
        return table;
    }

    public static string Text(double number) => number.ToString(Math.Abs(number) < 1 ? "G3" : "0.##", CultureInfo.InvariantCulture);

    private static string Percent(double share) => $"{share.ToString("0.0##", CultureInfo.InvariantCulture)} ({(share * 100).ToString("0.0", CultureInfo.InvariantCulture)} %)";

    private static string Of(ServiceLevelVariant variant) => variant switch
    {
        ServiceLevelVariant.Offered => "of all offered",
        ServiceLevelVariant.ExcludingShort => "of offered less those who hang up in time",
        ServiceLevelVariant.Answered => "of all answered",
        _ => "if nobody hung up",
    };

    private IEnumerable<(string Name, double? Value)> Numbers()
    {
        yield return ("offeredLoadErlangs", Load.OfferedLoadErlangs);
        yield return ("agents", Agents);
        if (Scheduled is { } scheduled)
            yield return ("scheduledAgents", scheduled);
        yield return ("probabilityOfWait", Outcome.ProbabilityOfWait);
        yield return ("averageSpeedOfAnswerSeconds", Finite(Outcome.AverageSpeedOfAnswerSeconds));
        yield return ("serviceLevelFraction", Outcome.ServiceLevel.Fraction(Variant));
        yield return ("abandonmentFraction", Outcome.AbandonmentFraction);
        yield return ("occupancyFraction", Outcome.OccupancyFraction);
        yield return ("averageQueueLength", Finite(Outcome.AverageQueueLength));
    }

    private static double? Finite(double number) => double.IsFinite(number) ? number : null;
}
