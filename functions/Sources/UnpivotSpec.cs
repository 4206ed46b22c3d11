namespace Stats.Functions.Sources;

/// <summary>Columns that stand beside each other become rows below each other, with the column's name and its value in two columns of their own.</summary>
public sealed record UnpivotSpec
{
    /// <summary>A regular expression that picks the columns; its first group is the name.</summary>
    public string Columns { get; init; } = "";

    /// <summary>What the column that holds the names is called in this profile.</summary>
    public string Name { get; init; } = "";

    /// <summary>What the column that holds the values is called.</summary>
    public string Value { get; init; } = "";

    /// <summary>The names are weeks, see <see cref="WeekLabels"/>: they are given as the Monday, <c>yyyy-MM-dd</c>.</summary>
    public bool Weeks { get; init; }
}
