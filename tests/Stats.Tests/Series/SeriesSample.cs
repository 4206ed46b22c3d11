using System.Globalization;
using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Functions.Series;

namespace Stats.Tests.Series;

/// <summary>A made-up file of counts, in a folder of its own that disappears afterwards.</summary>
internal sealed class SeriesSample : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("stats-series-").FullName;

    public string Text { get; set; } = "";

    /// <summary>A calendar file's text; empty: none.</summary>
    public string Calendar { get; set; } = "";

    public void Add(LocalDate day, int hour, double count) =>
        Text += string.Create(CultureInfo.InvariantCulture, $"{day:uuuu-MM-dd}T{hour:00}:00,{count}\n");

    /// <summary>Mondays to Fridays from Monday 2025-03-03, all hours alike.</summary>
    public void AddWeeks(int weekCount, int hour, int hourCount, double count)
    {
        for (var day = 0; day < weekCount * 5; day++)
        {
            for (var i = 0; i < hourCount; i++)
                Add(new LocalDate(2025, 3, 3).PlusDays((day / 5 * 7) + (day % 5)), hour + i, count);
        }
    }

    public void Remove(LocalDate day) => Text = string.Concat(
        Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith($"{day:uuuu-MM-dd}", StringComparison.Ordinal)).Select(line => line + "\n"));

    /// <summary>Writes the file.</summary>
    public string Save(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    public SeriesReading Read(int? intervalMinutes = null, int horizonDays = 28, bool isMissingUnknown = false) => SeriesFile.Read(new(
        Save("series.csv", Text), intervalMinutes, horizonDays, Calendar.Length == 0 ? null : Save("calendar.csv", Calendar), isMissingUnknown, new(Channel.Phone)));

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
