using System.CommandLine;
using System.Globalization;
using Stats.Analytics.Staffing;
using Stats.Functions.Staffing;

namespace Stats.Functions.Commands;

internal static class StaffCommand
{
    private static readonly Option<bool> csv = new("--csv") { Description = "Semicolon-separated, for Excel: a row for each half-hour." };
    private static readonly Option<bool> json = new("--json") { Description = "An object, in full precision." };
    private static readonly Option<bool> calendar = new("--ical") { Description = "The gaps as a calendar (iCalendar)." };

    public static Command Create()
    {
        var command = new Command("staff", "How many are needed by half-hour to the end of next week, and whether the schedule is enough.") { json, csv, calendar };
        PlanOptions.AddTo(command);
        command.SetAction(Cli.Guard(async (parsed, stop) =>
        {
            var plan = await PlanOptions.PlanAsync(parsed, stop);
            if (parsed.GetValue(json))
                Console.WriteLine(StaffTable.Json(plan));
            else if (parsed.GetValue(csv))
                Console.Write(StaffTable.Csv(plan));
            else if (parsed.GetValue(calendar))
                Console.Write(PlanCalendar.Of(plan, plan.LastKnownDay.PlusDays(1)));
            else
                WriteTable(plan);
            return Cli.Success;
        }));
        return command;
    }

    private static void WriteTable(StaffingPlan plan)
    {
        Cli.Results.Write(StaffTable.Table(plan));
        Console.WriteLine(
            $"Goal: {Number(plan.Goal.ServiceLevelFraction * 100)} % answered within {Number(plan.Goal.Within.TotalSeconds)} s{(plan.IsGoalGiven ? "" : " (none is given)")}. "
            + $"Mean handle time {Number(plan.AverageHandleTime.TotalSeconds)} s, patience {(plan.Patience is { } patience ? $"{Number(patience.TotalSeconds)} s" : "not known")}.");
        Console.WriteLine(plan.MissingHours is { } missing
            ? $"The schedule lacks {Number(missing)} person-hours and has {Number(plan.SpareHours ?? 0)} to spare in other half-hours."
            : "There is no schedule: drop a list of planned staff in the inbox (`stats profiles show planned-staff`), or give one with --schedule.");
        if (plan.Written is { } written)
        {
            Console.WriteLine(
                $"E-mail, {Number(written.AverageHandleTime.TotalMinutes)} minutes each and answered within {written.PromisedDays} working days: at least "
                + $"{Number(written.LeastHoursPerDay)} person-hours every working day (--json tells when).");
        }

        if (plan.Record is { } record)
        {
            Console.WriteLine(
                $"Forecasts a week ahead have missed by {Number(record.Interval.WapeFraction * 100)} % of the contacts by half-hour (as the week before: {Number(record.Interval.NaiveWapeFraction * 100)} %); "
                + $"{Number(record.Interval.Coverage80Fraction * 100)} % came within the 80 % band.");
        }
    }

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
