using System.Text;
using NodaTime;
using Stats.Functions.Privacy;

namespace Stats.Functions.Sources;

/// <summary>Proposes the profile for a file from what it holds, never from its name.</summary>
public static class ProfileSniffer
{
    private const int LinesToLookAt = 20;

    /// <summary>Nothing that a trial reads is kept.</summary>
    private static readonly ReadingContext trial = new(DateTimeZone.Utc, LocalDate.MaxIsoValue, Duration.Zero, [], new([]), new PseudonymKey(new byte[32]));

    /// <summary>The profile that fits best; <see langword="null"/> when none fits.</summary>
    /// <exception cref="ExportFormatException">The file is empty or not text.</exception>
    public static SourceProfile? Propose(ExportFile file, ProfileCatalogue catalogue) =>
        Rank(file, catalogue) is [{ Fits: true } best, ..] ? best.Profile : null;

    /// <summary>All profiles, the best fitting first.</summary>
    /// <exception cref="ExportFormatException">The file is empty or not text.</exception>
    public static IReadOnlyList<ProfileMatch> Rank(ExportFile file, ProfileCatalogue catalogue)
    {
        var start = FileStart.Of(file);
        return
        [
            .. catalogue.Profiles.Select(profile => Match(start, profile))
                .OrderByDescending(match => match.Fits)
                .ThenByDescending(match => match.MatchedCount - match.Missing.Count)
                .ThenBy(match => match.Profile.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>How well one profile fits.</summary>
    /// <exception cref="ExportFormatException">The file is empty or not text.</exception>
    public static ProfileMatch Match(ExportFile file, SourceProfile profile) => Match(FileStart.Of(file), profile);

    private static ProfileMatch Match(FileStart start, SourceProfile profile) => profile.Reader switch
    {
        ReaderKind.QueueLog => Lines(start, profile, QueueLogReader.IsLine),
        ReaderKind.AccessLog => Lines(start, profile, line => AccessLogLine.TryParse(Encoding.UTF8.GetBytes(line), out _, out _)),
        ReaderKind.FlowInstances => start.Text.Contains("<FlowInstance", StringComparison.Ordinal)
            ? new(profile, [], 1)
            : new(profile, ["<FlowInstanceStatistic>"], 0),
        ReaderKind.Json => Match(profile, JsonExportReader.ColumnsIn(start, profile)),
        _ when !profile.Header => Rows(start, profile),
        _ => Match(profile, DelimitedLayout.Find(start.Records, profile).Layout.Columns),
    };

    /// <summary>A log is recognised when nine in ten of its first lines have its shape.</summary>
    private static ProfileMatch Lines(FileStart start, SourceProfile profile, Func<string, bool> isLine)
    {
        var lines = start.Lines(LinesToLookAt).ToList();
        var matched = lines.Count(isLine);
        return new(profile, matched > 0 && matched * 10 >= lines.Count * 9 ? [] : ["lines of its shape"], matched);
    }

    /// <summary>Numbered columns are in every file: one without header is recognised when nine in ten of its first rows can be read, some of them as events.</summary>
    private static ProfileMatch Rows(FileStart start, SourceProfile profile)
    {
        var columns = Match(profile, DelimitedLayout.Find(start.Records, profile).Layout.Columns);
        if (!columns.Fits)
            return columns;
        try
        {
            var bytes = Encoding.UTF8.GetBytes(start.Text);
            using var reading = ExportReader.Read(new(new("trial"), "", bytes.Length, () => new MemoryStream(bytes)), profile with { Encoding = "utf-8" }, trial);
            return reading.EventRowCount > 0 && reading.Rejected.Values.Sum() * 10 <= reading.RowCount ? columns : new(profile, ["rows of its shape"], 0);
        }
        catch (ExportFormatException)
        {
            return new(profile, ["rows of its shape"], 0);
        }
    }

    private static ProfileMatch Match(SourceProfile profile, Columns columns) =>
        new(profile, columns.MissingOf(profile), ProfileColumns.All(profile).Distinct().Count(column => columns.IndexOf(column) >= 0));
}
