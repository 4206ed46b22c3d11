namespace Stats.Functions.Totals;

/// <summary>What totals can be told apart by.</summary>
public enum TotalsKey
{
    Source,
    Channel,
    Topic,
    Outcome,
    Day,
    Week,
    Month,
    Year,
}
