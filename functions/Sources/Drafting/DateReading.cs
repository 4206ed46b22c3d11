namespace Stats.Functions.Sources.Drafting;

/// <summary>How the dates of a column can be read.</summary>
/// <param name="Formats">For each order that explains the values, the formats that read them. More than one order: the values cannot tell.</param>
/// <param name="HasTime">Whether they tell the time of day.</param>
internal sealed record DateReading(IReadOnlyDictionary<DateOrder, IReadOnlyList<string>> Formats, bool HasTime)
{
    public bool IsAmbiguous => Formats.Count > 1;

    /// <summary>The formats in an order, or in the only one there is; none while the order is open, or when it explains nothing.</summary>
    public IReadOnlyList<string> In(DateOrder? order) =>
        Formats.Count == 1 ? Formats.Values.First() : order is { } chosen && Formats.TryGetValue(chosen, out var formats) ? formats : [];
}
