using System.Globalization;
using System.Text.Json;
using NodaTime.Text;
using Spectre.Console;
using Stats.Analytics.Staffing;
using Stats.Functions.Staffing;
using Stats.Functions.Store;

namespace Stats.Functions.Commands;

/// <summary>A staffing plan in the three ways it can be shown on a command line.</summary>
internal static class StaffTable
{
    public static string Json(StaffingPlan plan) => JsonSerializer.Serialize(plan, StatsJson.Indented);

    public static string Csv(StaffingPlan plan) => PlanCsv.Of(plan);

    /// <summary>A row for each half-hour of the first seven calendar days.</summary>
    public static Table Table(StaffingPlan plan)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns("day", "from", "contacts", "80 % between", "need", "80 % between", "planned", "gap");
        foreach (var column in table.Columns.Skip(2))
            column.RightAligned();
        foreach (var day in plan.Days.TakeWhile(day => day.Day < plan.Days[0].Day.PlusWeeks(1)))
        {
            foreach (var (one, i) in day.Intervals.Select((one, i) => (one, i)))
            {
                table.AddRow(
                    i == 0 ? LocalDatePattern.CreateWithInvariantCulture("ddd yyyy-MM-dd").Format(day.Day) : "",
                    HalfHourText.Start(one.HalfHour, ":"),
                    Number(one.Contacts.Median),
                    $"{Number(one.Contacts.Low)}–{Number(one.Contacts.High)}",
                    Number(one.Need),
                    $"{one.LowNeed}–{one.HighNeed}",
                    Number(one.Planned),
                    Number(one.Need - one.Planned));
            }
        }

        return table;
    }

    private static string Number(double? number) => number?.ToString("0.#", CultureInfo.InvariantCulture) ?? "–";
}
