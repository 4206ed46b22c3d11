namespace Stats.Analytics.Contacts;

/// <summary>What citizens' contacts are about, across all sources: the organisation's own list, such as "Avfall och återvinning".</summary>
/// <param name="Name">As written in the topic map; empty for <see cref="Unmapped"/>.</param>
public readonly record struct Topic(string Name)
{
    /// <summary>The topic of every subject that the topic map does not name. Shown as such, never dropped.</summary>
    public static Topic Unmapped { get; } = new("");

    public bool IsUnmapped => Name.Length == 0;

    public override string ToString() => Name;
}
