using Stats.Functions.Sources;

namespace Stats.Functions.Series;

/// <summary>The contacts of a workspace's store as a grid.</summary>
internal static class WorkspaceSeries
{
    public static SeriesReading Read(SeriesRequest request) =>
        throw new ExportFormatException($"{request.Path} is a folder. Forecasts from a workspace are not there yet: give a file of rows timestamp,count.");
}
