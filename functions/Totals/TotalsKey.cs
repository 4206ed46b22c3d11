namespace Stats.Functions.Totals;

/// <summary>What totals can be told apart by.</summary>
public enum TotalsKey
{
    Source,
    Channel,
    Topic,

    /// <summary>What contacts were about, in the source's own word.</summary>
    Subject,
    Outcome,
    Day,
    Week,
    Month,
    Year,
}
