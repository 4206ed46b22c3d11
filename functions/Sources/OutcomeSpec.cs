using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>How the contacts ended.</summary>
public sealed record OutcomeSpec
{
    public string Column { get; init; } = "";

    /// <summary>The column's values, without regard to case.</summary>
    public IReadOnlyDictionary<string, ContactOutcome> Values { get; init; } = new Dictionary<string, ContactOutcome>();

    /// <summary>What an empty cell means, when it means something.</summary>
    public ContactOutcome? Empty { get; init; }

    public ContactOutcome Otherwise { get; init; } = ContactOutcome.Other;
}
