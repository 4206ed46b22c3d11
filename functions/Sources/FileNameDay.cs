using System.Text;
using System.Text.RegularExpressions;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>The day that an export carries in its name only.</summary>
internal static class FileNameDay
{
    private static readonly string[] patterns = ["yyyy-MM-dd", "yyyyMMdd"];

    /// <returns><see langword="null"/> when the rows carry their time themselves.</returns>
    /// <exception cref="ExportFormatException">The name does not tell the day.</exception>
    public static Moment? Of(ExportFile file, SourceProfile profile, ReadingContext context)
    {
        if (profile.Time.FileName is not { } pattern)
            return null;

        // Of a file in an archive its own name, else the archive's.
        var found = file.Name.Split('/').Reverse()
            .Select(name => Regex.Match(name, pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)).Groups[1].Value)
            .FirstOrDefault(day => day.Length > 0) ?? "";
        foreach (var format in patterns.Select(one => new TimestampFormat(one)))
        {
            if (format.TryParse(Encoding.UTF8.GetBytes(found), out var day))
            {
                return day.Day <= context.LastDay
                    ? new ZoneClock(context.Zone, context.Zone).Place(day)
                    : throw new ExportFormatException($"{file.Name}: the day in the name lies in the future. Rename the file to the day it tells about.");
            }
        }

        throw new ExportFormatException(
            $"{file.Name} does not tell which day it is about: a '{profile.Id}' export has no date in its rows. "
            + "Put the day in the file's name, as in export_2025-03-10.csv, and drop it again.");
    }
}
