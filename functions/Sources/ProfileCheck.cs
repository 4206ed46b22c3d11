using System.Text.RegularExpressions;
using Stats.Analytics.DataQuality;

namespace Stats.Functions.Sources;

/// <summary>Checks a profile before any export is read with it.</summary>
internal static class ProfileCheck
{
    /// <summary>What is wrong with a profile, and what to do; <see langword="null"/> when it can be used.</summary>
    public static string? Wrong(SourceProfile profile) =>
        profile.Id.Length == 0 ? "'id' is missing: give the profile a name of its own"
        : profile.Title.Length == 0 ? "'title' is missing: the system's name as shown on the pages"
        : profile.Definition.Unit == CountedUnit.Unknown && profile.Definition.Groups().Count > 0
            ? "'definition.unit' is missing: contact, leg, case, message, visit, pageVisit, submission or event"
        : profile.Definition.Groups() is var groups && groups.Distinct().Count() < groups.Count
            ? "'definition' names a group twice: it belongs in one of includes, apart and excludes"
        : profile.Reader is not (ReaderKind.Delimited or ReaderKind.Json) ? null
        : profile.Time.Columns.Count == 0 && profile.Time.FileName is null && profile.Time.Preamble is null ? "'time.columns' is missing: which column holds the time of a row?"
        : profile.Time.Formats.Count == 0 ? "'time.formats' is missing: how is the time written, as in yyyy-MM-dd HH:mm?"
        : profile.Separator is { Length: not 1 } ? "'separator' must be one character"
        : profile.Sum is { Minutes: not (5 or 10 or 15 or 30 or 60 or 1440 or 10080) } ? "'sum.minutes' must be 5, 10, 15, 30, 60, 1440 or 10080 (a week)"
        : profile.Sum is { Offered.Length: 0, Channels.Count: 0 } ? "'sum.offered' is missing: which column counts the contacts?"
        : (profile.Sum ?? profile.Page ?? profile.Planned ?? (object?)profile.ServiceLevel) is not null && profile.Coverage == Coverage.Append
            ? "'coverage: append' needs rows that are single contacts; use replace"
        : profile.Dated is not null && profile.Coverage == Coverage.Replace ? "'dated' needs 'coverage: append'"
        : profile.Case is not null && profile.Coverage == Coverage.Replace ? "'case' needs 'coverage: append': a case is known by its id, whichever export tells of it"
        : profile.Case is not null && profile.Key is null ? "'key' is missing: which column holds the case id?"
        : profile.Legs && (profile.Coverage == Coverage.Replace || profile.Key is null) ? "'legs' needs 'key', and 'coverage: append': the legs of a contact may stand in several exports"
        : profile.Visit is not null && profile.Coverage == Coverage.Replace ? "'visit' needs 'coverage: append'"
        : profile.Dated is { Kind: null, Column: null } ? "'dated' needs 'kind' or 'column'"
        : profile.Channel is { Fixed: null, Column: null } ? "'channel' needs 'fixed' or 'column'"
        : Patterns(profile).FirstOrDefault(IsBroken) is { } pattern
            ? $"'{pattern}' is not a regular expression"
        : profile.Warnings.Any(warning => warning.Column.Length == 0 || (warning.In.Count == 0 && warning.Matches is null))
            ? "each of 'warnings' needs 'column', and 'in' or 'matches': which rows is it about?"
        : profile.Warnings.Any(warning => warning.Sv.Length == 0 || warning.En.Length == 0)
            ? "each of 'warnings' needs 'sv' and 'en': what should readers of the numbers know?"
        : null;

    private static IEnumerable<string?> Patterns(SourceProfile profile) =>
    [
        .. profile.Ignore.Concat(profile.Internal).Select(rule => rule.Matches),
        .. profile.Warnings.Select(warning => warning.Matches),
        profile.Subject.If?.Matches,
        profile.Case?.ClosedIf?.Matches,
        profile.Dated?.EndIf?.Matches,
        profile.Dated?.While?.Matches,
        profile.Time.FileName,
        profile.Time.Preamble,
        profile.Subject.Preamble,
        profile.Unpivot?.Columns,
    ];

    private static bool IsBroken(string? pattern)
    {
        try
        {
            _ = Regex.Match("", pattern ?? "");
            return false;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
