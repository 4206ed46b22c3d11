using System.Text;
using System.Text.RegularExpressions;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>The day that an export as a whole is about, when its rows do not tell: from the lines before the header, or from the file's name.</summary>
internal static partial class FixedDay
{
    private static readonly string[] patterns = ["yyyy-MM-dd", "yyyyMMdd"];

    /// <returns><see langword="null"/> when the rows carry their time themselves.</returns>
    /// <exception cref="ExportFormatException">The export does not tell the day.</exception>
    public static Moment? Of(ExportFile file, Columns columns, SourceProfile profile, ReadingContext context)
    {
        var time = profile.Time;
        if (time.Columns.Any(column => columns.IndexOf(column) >= 0))
            return null;
        if (time.FileName is null && time.Preamble is null)
            return null;

        if (time.FileName is not null && Period().IsMatch(file.FileName))
        {
            throw new ExportFormatException(
                $"{file.Name} is of a week or a month, by its name, but a '{profile.Id}' export is read as one day's. "
                + "Make the export by day, one file for each, and put its day in the file's name, as in export_2025-03-10.csv.");
        }

        // Of a file in an archive its own name, else the archive's.
        IEnumerable<(string? Pattern, string Text)> places = [(time.Preamble, columns.Preamble), .. file.FileName.Split('/').Reverse().Select(name => (time.FileName, name))];
        foreach (var (pattern, text) in places.Where(place => place.Pattern is not null))
        {
            var found = Regex.Match(text, pattern!, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)).Groups[1].Value;
            foreach (var format in patterns.Select(one => new TimestampFormat(one)))
            {
                if (format.TryParse(Encoding.UTF8.GetBytes(found), out var day))
                {
                    return day.Day <= context.LastDay
                        ? new ZoneClock(context.Zone, context.Zone).Place(day)
                        : throw new ExportFormatException($"{file.Name}: the day it is about lies in the future. Check the period of the export, or the day in the file's name.");
                }
            }
        }

        throw new ExportFormatException(
            $"{file.Name} does not tell which day it is about: a '{profile.Id}' export has no date in its rows. "
            + "Put the day in the file's name, as in export_2025-03-10.csv, and drop it again.");
    }

    [GeneratedRegex(@"(?:^|[^\p{L}])(?:week(?:ly)?|vecka|vecko(?:vis|rapport)|month(?:ly)?|m[åa]nad(?:s(?:vis|rapport))?|[wW][0-9]{1,2})(?:$|[^\p{L}0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Period();
}
