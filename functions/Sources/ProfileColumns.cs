namespace Stats.Functions.Sources;

/// <summary>Which columns a profile reads: nothing else in a file is looked at.</summary>
internal static class ProfileColumns
{
    /// <summary>Columns a file must have.</summary>
    public static IEnumerable<string> Required(SourceProfile profile) => All(profile).Where(column => !column.EndsWith('?')).Distinct();

    /// <summary>All columns, optional ones too (they end with <c>?</c>).</summary>
    public static IEnumerable<string> All(SourceProfile profile)
    {
        IEnumerable<string?> columns =
        [
            .. profile.Marks,
            .. profile.Time.Columns,
            profile.Key,
            profile.Continues,
            profile.Channel?.Column,
            .. profile.Subject.Columns,
            profile.Subject.If?.Column,
            profile.Outcome?.Column,
            .. profile.Wait?.Columns ?? [],
            .. profile.Answered?.Columns ?? [],
            .. profile.Handle?.Columns ?? [],
            profile.Sum?.Offered,
            .. profile.Sum?.Channels.Keys ?? [],
            profile.Sum?.Handled,
            profile.Sum?.Abandoned,
            .. profile.Sum?.MeanWait?.Columns ?? [],
            .. profile.Sum?.TotalHandle?.Columns ?? [],
            .. profile.Sum?.MeanHandle?.Columns ?? [],
            profile.Page?.Views,
            profile.Page?.Visits,
            .. profile.Page?.TimeSpent?.Columns ?? [],
            .. profile.Case?.Unit ?? [],
            .. profile.Case?.Closed?.Columns ?? [],
            profile.Case?.ClosedIf?.Column,
            profile.Dated?.Column,
            .. profile.Dated?.End?.Columns ?? [],
            profile.Dated?.EndIf?.Column,
            profile.Dated?.While?.Column,
            .. profile.Visit?.Visitor ?? [],
            profile.Visit?.Agent,
            profile.Visit?.Method,
            profile.Visit?.Status,
            profile.Planned?.Agents,
            profile.Planned?.Minutes,
            profile.ServiceLevel?.Share,
            .. profile.ServiceLevel?.Within.Columns ?? [],
            .. profile.Ignore.Select(rule => rule.Column),
            .. profile.Internal.Select(rule => rule.Column),
            .. profile.Warnings.Select(warning => warning.Column),
        ];
        return columns.Where(column => !string.IsNullOrEmpty(column)).Select(column => column!);
    }
}
