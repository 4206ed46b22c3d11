using NodaTime;
using Spectre.Console;
using Stats.Analytics.Contacts;
using Stats.Functions.Privacy;
using Stats.Functions.Sources;

namespace Stats.Functions.Commands;

/// <summary>Reads a file with a profile and shows what comes of it. Nothing is kept.</summary>
internal static class ProfileTrial
{
    /// <param name="export">The file.</param>
    /// <param name="profile">The profile to read it with.</param>
    /// <param name="count">How many rows to show, and how many rejected ones to tell.</param>
    /// <param name="console">Where to.</param>
    /// <param name="stop">Stops reading.</param>
    /// <returns>Whether any row can be used; <see langword="false"/> when every row is rejected.</returns>
    public static bool Tell(ExportFile export, SourceProfile profile, int count, IAnsiConsole console, CancellationToken stop)
    {
        var context = new ReadingContext(
            DateTimeZoneProviders.Tzdb["Europe/Stockholm"], SystemClock.Instance.GetCurrentInstant().InUtc().Date.PlusDays(1), Duration.FromSeconds(5),
            [], new([]), new PseudonymKey(new byte[32]));
        using var reading = new ExportReading(export.Source, ExportReader.Settled(export, profile), context);
        var rows = new List<string[]>();
        reading.Observer = one =>
        {
            if (rows.Count < count)
                rows.Add(EventCells.Of(one));
        };
        ExportReader.ReadInto(reading, export, null, stop);

        var table = new Table().Border(TableBorder.Simple).AddColumns(EventCells.Headers);
        foreach (var row in rows)
            table.AddRow([.. row.Select(Markup.Escape)]);
        console.Write(table);
        var writer = console.Profile.Out.Writer;
        writer.WriteLine($"{reading.RowCount} rows: {reading.EventRowCount} events, {reading.Rejected.Values.Sum()} rejected, {reading.Ignored.Values.Sum()} ignored.");
        foreach (var row in reading.RejectedRows.Take(count))
            writer.WriteLine($"Rejected, line {row.Line}: {row.Column} {row.Reason}".Replace(":  ", ": ", StringComparison.Ordinal));
        foreach (var (reason, rowCount) in reading.Ignored.OrderByDescending(pair => pair.Value))
            writer.WriteLine($"Ignored {rowCount}: {reason}");
        foreach (var warning in reading.Warned)
            writer.WriteLine($"Note on {warning.RowCount} of {reading.EventRowCount} rows used: {warning.English}");
        if (reading.AmbiguousTimeCount > 0)
            writer.WriteLine($"{reading.AmbiguousTimeCount} local times do not exist or occur twice (daylight saving); they were moved on, or taken as the first.");
        if (reading.EventRowCount > 0 || reading.RejectedRows.Count == 0)
            return true;
        writer.WriteLine($"Every row is rejected: '{profile.Id}' does not read this file as it is. Compare its `time.formats` and columns with the file.");
        return false;
    }
}
