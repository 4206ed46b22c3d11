using Stats.Analytics.Forecasting;
using Stats.Functions.Sources;

namespace Stats.Functions.Series;

/// <summary>The contacts of a workspace's store as a grid.</summary>
internal static class WorkspaceSeries
{
    private const int HalfHourMinutes = 30;

    /// <exception cref="ExportFormatException">Nothing that is stored can be forecast, or an option is for files only.</exception>
    public static async Task<SeriesReading> ReadAsync(SeriesRequest request, CancellationToken stop)
    {
        if (request.CalendarPath is not null || (request.IntervalMinutes ?? HalfHourMinutes) != HalfHourMinutes)
            throw new ExportFormatException("A workspace is forecast by half-hour and with the Swedish calendar: --calendar and --interval are for a file.");
        await using var installation = await Installation.OpenAsync(request.Path, stop);
        var outlook = await installation.ReadOutlookAsync(stop);
        var grid = outlook.Demand(request.Filter, request.HorizonDays)
            ?? throw new ExportFormatException($"{request.Path}: no {request.Filter.Text} with a time of day are stored. `stats totals {request.Path} --by channel,topic,subject` shows what is.");
        var knownCount = grid.Counts.Count(counts => counts is not null);
        return knownCount >= DemandGrid.FewestKnownDays ? new(grid, [], [])
            : throw new ExportFormatException($"{request.Path}: {knownCount} days of {request.Filter.Text} are known, and a forecast needs at least {DemandGrid.FewestKnownDays}. Add earlier exports.");
    }
}
