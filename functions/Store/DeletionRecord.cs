using Stats.Analytics.Contacts;

namespace Stats.Functions.Store;

/// <summary>That something was deleted by rule.</summary>
/// <param name="At">When, ISO 8601 UTC.</param>
/// <param name="Rule">The rule in stats.yaml, such as <c>archive: 90d</c>.</param>
/// <param name="What">What was deleted: files, pseudonyms of days, or days.</param>
/// <param name="Source">Whose.</param>
/// <param name="Count">How many.</param>
public sealed record DeletionRecord(string At, string Rule, string What, SourceId Source, int Count);
