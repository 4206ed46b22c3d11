namespace Stats.Functions.Sources.Drafting;

/// <summary>Tells in which unit lengths of time are written.</summary>
internal static class DurationUnits
{
    /// <summary>A wait or a call of 20 000 seconds is five hours: so large a middle value is milliseconds.</summary>
    private const double TooLongInSeconds = 20_000;

    public static IReadOnlyDictionary<ColumnFacts, DurationUnit> Of(RoleFinder roles, RoleWords words, DraftAnswers answers, List<string> notes)
    {
        var units = new Dictionary<ColumnFacts, DurationUnit>();
        foreach (var column in roles.In(Role.Wait, Role.Handle, Role.Talk, Role.AfterWork, Role.MeanWait, Role.MeanHandle, Role.TotalHandle))
        {
            units[column] = UnitOf(column, words, answers, notes);
            var zeros = column.Values.Where(value => value.Text.Contains(':', StringComparison.Ordinal) && value.Text.All(c => c is '0' or ':' or '.' or ',')).Sum(value => value.Count);
            if (zeros > 0)
                notes.Add($"{zeros} rows have 0:00:00 in '{column.Name}': read as no time at all. If it means that nothing was measured, means come out too low.");
        }

        return units;
    }

    private static DurationUnit UnitOf(ColumnFacts column, RoleWords words, DraftAnswers answers, List<string> notes)
    {
        if (column.HaveColons)
            return DurationUnit.Seconds;
        if (answers.Value(DraftAnswers.Durations) is { } given)
            return Enum.TryParse<DurationUnit>(given, ignoreCase: true, out var told) && !char.IsAsciiDigit(given[0]) ? told
                : throw new ExportFormatException("--set durations= takes seconds, milliseconds, minutes or hours.");
        if (words.UnitIn(column.Name) is { } named)
            return named;
        var unit = column.Median >= TooLongInSeconds ? DurationUnit.Milliseconds : DurationUnit.Seconds;
        notes.Add($"'{column.Name}' is taken as {unit.ToString().ToLowerInvariant()}: nothing says so but the size of its numbers. --set durations=minutes settles it otherwise.");
        return unit;
    }
}
