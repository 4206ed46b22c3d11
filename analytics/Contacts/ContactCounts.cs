namespace Stats.Analytics.Contacts;

/// <summary>How many contacts came in and how they ended. Offered need not equal handled + abandoned: some are sent on, or still open.</summary>
/// <param name="Offered">Contacts that came in. At least 0.</param>
/// <param name="Handled">Contacts that were answered or dealt with.</param>
/// <param name="Abandoned">Contacts where the citizen gave up, short abandons included.</param>
/// <param name="ShortAbandoned">Those of the abandoned that gave up within the limit for short abandons (default 5 s).</param>
public readonly record struct ContactCounts(long Offered, long Handled, long Abandoned, long ShortAbandoned = 0)
{
    public static ContactCounts operator +(ContactCounts a, ContactCounts b) =>
        new(a.Offered + b.Offered, a.Handled + b.Handled, a.Abandoned + b.Abandoned, a.ShortAbandoned + b.ShortAbandoned);

    public static ContactCounts Add(ContactCounts left, ContactCounts right) => left + right;
}
