using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>Reads how a contact ended.</summary>
internal sealed class OutcomeField
{
    private readonly int index;
    private readonly ContactOutcome otherwise;
    private readonly Utf8Map<ContactOutcome> outcomes;

    public OutcomeField(OutcomeSpec? spec, Columns columns)
    {
        index = spec is null ? -1 : columns.IndexOf(spec.Column);
        otherwise = spec?.Otherwise ?? ContactOutcome.Other;
        var values = new Dictionary<string, ContactOutcome>(spec?.Values ?? new Dictionary<string, ContactOutcome>(), StringComparer.OrdinalIgnoreCase);
        var empty = spec?.Empty ?? otherwise;
        outcomes = new(text => text.Trim() is var value && value.Length == 0 ? empty : values.GetValueOrDefault(value, otherwise));
    }

    public ContactOutcome Read(Row row) => index < 0 ? otherwise : outcomes[row[index]];
}
