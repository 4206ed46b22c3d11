using System.Globalization;

namespace Stats.Functions.Sources.Drafting;

/// <summary>Finds when rows happened: one column, or a date and a time of day; in which order dates are written; how long intervals are.</summary>
internal sealed class TimeRoles(TableSample table, RoleFinder roles, DraftAnswers answers, List<string> notes, List<DraftQuestion> questions)
{
    private const int Day = 1440;
    private static readonly int[] grains = [5, 10, 15, 30, 60, Day];

    private DateOrder? order;

    public IReadOnlyList<string> Formats { get; private set; } = [];

    public bool IsUtc => roles.In(Role.Time, Role.TimeOfDay).Any(column => PlainWords.Of(column.Name).Split(' ').Contains("utc"));

    public void Find()
    {
        if (!roles.Find(Role.Time, column => column.Dates is not null, "its values are dates") && !FindByValues())
        {
            questions.Add(new("time", "No column is known to hold when a contact came in. --set time=COLUMN settles it.", []));
            return;
        }

        // A date and a time of day may both have been set as the time.
        var time = roles.Of(Role.Time)!;
        var clock = roles.In(Role.Time).Skip(1).FirstOrDefault();
        if (clock is null && time.Dates is { HasTime: false } && roles.Find(Role.TimeOfDay, column => column.Clock is not null, "its values are times of day"))
            clock = roles.Of(Role.TimeOfDay);
        order = Order();
        Formats = FormatsOf(time);
        if (Formats.Count == 0 && time.Dates is not { IsAmbiguous: true })
            questions.Add(new("time", $"'{time.Name}' does not hold dates that can be read. --set time=COLUMN names another.", []));
        if (clock is not null && clock.Clock is { } written)
            Formats = [.. Formats.Select(format => $"{format} {written}")];
        if (Formats is [var shown, ..])
            notes.Add($"The time in '{time.Name}'{(clock is null ? "" : $" and '{clock.Name}'")} is written {string.Join(" or ", Formats)}; a row that is written otherwise is rejected.");
    }

    public IReadOnlyList<string> ClosedFormats(ColumnFacts? closed) => closed is null ? [] : FormatsOf(closed);

    /// <summary>Minutes of an interval; 0 when it must be asked.</summary>
    public int Grain(DraftShape shape)
    {
        if (shape == DraftShape.Pages)
            return Day;
        if (answers.Value(DraftAnswers.Grain) is { } given)
            return given == "day" ? Day : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && grains.Contains(minutes) ? minutes
                : throw new ExportFormatException("--set grain= takes 5, 10, 15, 30, 60 (minutes) or day.");
        if (Formats.Count == 0)
            return 0;
        var found = GrainOfTimes.Of(Times(), Formats);
        if (found is 5 or 10)
            notes.Add($"Rows are {found} minutes apart: they are added up to intervals of {(found == 5 ? 15 : 30)} minutes, which hold whole rows only.");
        else if (grains.Contains(found))
            notes.Add($"A row is {(found == Day ? "a day" : $"an interval of {found} minutes")}: so far apart are the times.");
        else
        {
            questions.Add(new(DraftAnswers.Grain, found == 0
                ? "One time of day does not tell how long an interval is. --set grain=15, 30, 60 or day settles it."
                : $"Rows are {(found % Day == 0 ? $"{found / Day} days" : $"{found} minutes")} apart, and intervals can be 5, 10, 15, 30 or 60 minutes or a day. Export it by day or finer; --set grain= says what a row is if the distances mislead.",
                ["15", "30", "60", "day"]));
            return 0;
        }

        return found;
    }

    /// <summary>Without a word for it: the only column of dates, or the first that is filled on every row.</summary>
    private bool FindByValues()
    {
        if (answers.Columns(Role.Time) is not null)
            return false;
        var dated = roles.Free.Where(column => column.Dates is not null && roles.Score(Role.Closed, column) == 0).ToList();
        if ((dated.Count == 1 ? dated[0] : dated.Find(column => column.FilledCount == column.RowCount)) is not { } found)
            return false;
        roles.Give(Role.Time, found, dated.Count == 1 ? "it is the only column of dates" : "it is the first column of dates that is always filled");
        return true;
    }

    /// <summary>The order that a person has told; where the dates do not tell it themselves it is asked for.</summary>
    private DateOrder? Order()
    {
        if (answers.Value(DraftAnswers.Dates) is { } told)
        {
            return Enum.TryParse<DateOrder>(told, ignoreCase: true, out var chosen) && !char.IsAsciiDigit(told[0]) ? chosen
                : throw new ExportFormatException("--dates takes DMY (day first), MDY (month first) or YMD (year first).");
        }

        if (roles.Of(Role.Time)!.Dates is { IsAmbiguous: true } open)
        {
            var orders = open.Formats.Keys.Select(one => one.ToString().ToUpperInvariant()).Order(StringComparer.Ordinal).ToList();
            questions.Add(new(
                DraftAnswers.Dates,
                $"The dates of '{roles.Of(Role.Time)!.Name}' can be read as {string.Join(" or ", orders)}, and no row of the {table.Rows.Count} tells which (no number above 12 decides). --dates {string.Join("|", orders)} settles it.",
                orders));
        }

        return null;
    }

    private IReadOnlyList<string> FormatsOf(ColumnFacts column) =>
        column.Dates is null ? [] : column.Dates.In(order) is { Count: > 0 } formats ? formats : column.Dates.In(roles.Of(Role.Time)?.Dates is { IsAmbiguous: false } sure ? sure.Formats.Keys.First() : null);

    private IEnumerable<string> Times()
    {
        var indexes = roles.In(Role.Time).Concat(roles.In(Role.TimeOfDay)).Select(column => column.Index).ToList();
        return table.Rows.Select(row => string.Join(' ', indexes.Where(index => index < row.Length).Select(index => row[index].Trim()))).Distinct();
    }
}
