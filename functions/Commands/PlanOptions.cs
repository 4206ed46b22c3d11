using System.CommandLine;
using NodaTime;
using Stats.Analytics.Forecasting;
using Stats.Analytics.Staffing;
using Stats.Functions.Series;
using Stats.Functions.Sources;
using Stats.Functions.Staffing;

namespace Stats.Functions.Commands;

/// <summary>Which plan <see cref="StaffCommand"/> and <see cref="PromiseCommand"/> are asked for.</summary>
internal static class PlanOptions
{
    private const int HorizonDays = 14;
    private const int RecordOrigins = 8;
    private const double MostErlangs = 1e6;

    private static readonly Option<string?> aht = new("--aht") { Description = "Mean handle time, after-work included. A file needs it; a workspace knows its own." };
    private static readonly Option<string?> patience = new("--patience") { Description = "Mean time until a waiting caller hangs up. Default: a workspace's own; for a file, nobody hangs up." };
    private static readonly Option<double?> target = new("--target") { Description = "Service level to reach, such as 0.8. Default: a workspace's own list of targets, else 0.8." };
    private static readonly Option<string?> within = new("--within") { Description = "The longest wait that is in time. Default: a workspace's own, else 60s." };
    private static readonly Option<double?> shrinkage = new("--shrinkage") { Description = "Share of scheduled time that is not on duty. Default: `shrinkage` in stats.yaml, else 0." };

    private static readonly Option<string?> schedule = new("--schedule") { Description = "A list of planned staff (datum;tid;minuter;kö;planerade). Default: a workspace's own." };

    public static void AddTo(Command command)
    {
        SeriesOptions.AddTo(command, isHorizonAsked: false);
        foreach (var option in new Option[] { aht, patience, target, within, shrinkage, schedule })
            command.Add(option);
    }

    /// <exception cref="ExportFormatException">Too little is known to plan by, or an option is not valid.</exception>
    public static async Task<StaffingPlan> PlanAsync(ParseResult parsed, CancellationToken stop)
    {
        var request = SeriesOptions.Request(parsed) with { HorizonDays = HorizonDays };
        return Directory.Exists(request.Path) ? await OfWorkspaceAsync(parsed, request, stop) : OfFile(parsed, request, await SeriesOptions.ReadAsync(request, stop), stop);
    }

    private static async Task<StaffingPlan> OfWorkspaceAsync(ParseResult parsed, SeriesRequest request, CancellationToken stop)
    {
        await using var installation = await Installation.OpenAsync(request.Path, stop);
        var outlook = await installation.ReadOutlookAsync(stop);
        return outlook.Plan(request.Filter, RecordOrigins, basis => Given(parsed, basis, stop)) ?? throw new ExportFormatException(
            $"{request.Path}: {request.Filter.Text} cannot be planned. It takes {DemandGrid.FewestKnownDays} days with times of day, the last no older than eight weeks, and handle times. "
            + $"`stats totals {request.Path} --by channel,topic,subject` shows what is stored; --aht tells a handle time.");
    }

    private static StaffingPlan OfFile(ParseResult parsed, SeriesRequest request, SeriesReading reading, CancellationToken stop)
    {
        if (reading.Grid.IntervalMinutes > 60)
            throw new ExportFormatException($"{request.Path} tells no time of day. Staffing takes intervals of an hour or less.");
        var basis = Given(parsed, new(request.Filter.Channel, [], [], null, 0, []), stop);
        if (basis.GivenHandleTime is null)
            throw new ExportFormatException("A file of counts tells no handle times: give the mean, such as --aht 5m.");
        var forecast = Forecaster.Of(reading.Grid) ?? throw new InvalidOperationException("Known days were counted, and days are to come.");
        if (forecast.Days.SelectMany(day => day.Intervals).Select(interval => interval.Highest).DefaultIfEmpty().Max() * basis.GivenHandleTime.Value.TotalMinutes / reading.Grid.IntervalMinutes > MostErlangs)
            throw new ExportFormatException($"{request.Path} and --aht make more than a million erlangs, which is not computed. Is the count of each row how many came within its interval?");
        return StaffingPlans.Of(forecast with { Record = StaffingOutlook.Record(reading.Grid, RecordOrigins) }, basis)
            ?? throw new ExportFormatException($"{request.Path}: no day within the next {HorizonDays} is open.");
    }

    /// <summary>What is known, and what is said on the command line instead.</summary>
    private static StaffingBasis Given(ParseResult parsed, StaffingBasis known, CancellationToken stop)
    {
        var goal = known.GivenGoal;
        if (parsed.GetValue(target) is not null || parsed.GetValue(within) is not null)
        {
            goal ??= StaffingPlans.DefaultGoal;
            goal = goal with
            {
                ServiceLevelFraction = parsed.GetValue(target) ?? goal.ServiceLevelFraction,
                Within = parsed.GetValue(within) is { } time ? TimeLength.Parse("--within", time) : goal.Within,
            };
            if (goal.ServiceLevelFraction is not (> 0 and < 1))
                throw new ExportFormatException("--target is a share above 0 and below 1, such as 0.8.");
        }

        var away = parsed.GetValue(shrinkage) ?? known.ShrinkageFraction;
        if (away is not (>= 0 and < 1))
            throw new ExportFormatException("--shrinkage is a share from 0 to below 1, such as 0.3.");
        return known with
        {
            GivenGoal = goal,
            ShrinkageFraction = away,
            GivenHandleTime = Time("--aht", parsed.GetValue(aht)),
            GivenPatience = Time("--patience", parsed.GetValue(patience)),
            Planned = parsed.GetValue(schedule) is { } path ? ScheduleFile.Read(path, stop) : known.Planned,
        };
    }

    private static Duration? Time(string option, string? text) => text is null ? null
        : TimeLength.Parse(option, text) is var time && time > Duration.Zero ? time
        : throw new ExportFormatException($"{option} is a time above zero, such as 5m.");
}
