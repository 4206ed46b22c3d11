using Stats.Analytics.DataQuality;
using Stats.Dashboards.Text;

namespace Stats.Dashboards.Pages;

/// <summary>What a source counts, row by row in words: the same rows for every source, so that two can stand beside each other.</summary>
public static class DefinitionRows
{
    /// <returns>The label of each row, and its words; empty where nothing is said.</returns>
    public static IReadOnlyList<(string Label, string Words)> Of(SourceDefinition definition, ReconciliationTexts texts) =>
    [
        (texts.Unit, texts.UnitName(definition.Unit)),
        (texts.Includes, string.Join(", ", definition.Includes.Select(texts.GroupName))),
        (texts.Apart, string.Join(", ", definition.Apart.Select(texts.GroupName))),
        (texts.Excludes, string.Join(", ", definition.Excludes.Select(texts.ExcludedName))),
    ];
}
