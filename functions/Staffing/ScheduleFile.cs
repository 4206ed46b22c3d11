using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Functions.Privacy;
using Stats.Functions.Sources;

namespace Stats.Functions.Staffing;

/// <summary>A schedule in a file that is in no inbox, read as the profile <c>planned-staff</c> does.</summary>
internal static class ScheduleFile
{
    private const string ProfileId = "planned-staff";

    /// <exception cref="ExportFormatException">The file cannot be read, or some row of it is not valid.</exception>
    public static IReadOnlyList<PlannedStaff> Read(string path, CancellationToken stop)
    {
        if (!File.Exists(path))
            throw new ExportFormatException($"There is no file {path}.");
        var profile = ProfileCatalogue.Load().Find(ProfileId)!;
        var context = new ReadingContext(DateTimeZone.Utc, LocalDate.MaxIsoValue, Duration.Zero, [], new([]), new PseudonymKey(new byte[32]));
        using var reading = ExportReader.Read(ExportFile.At(new("schedule"), path), profile, context, null, stop);
        return reading.RejectedRows is [var first, ..]
            ? throw new ExportFormatException($"{path}, line {first.Line}: {first.Column} {first.Reason}. `stats profiles show {ProfileId}` tells how a schedule is written.")
            : [.. reading.Facts.SelectMany(day => day.Planned)];
    }
}
