using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Totals;

/// <summary>Sums straight from the store, for one combination of keys.</summary>
/// <param name="Keys">The values of the keys asked for, in their order.</param>
/// <param name="Counts">Offered, handled and abandoned.</param>
/// <param name="WaitTimeTotal">The wait of the handled, added up.</param>
/// <param name="HandleTimeTotal">The time employees spent, added up.</param>
public sealed record TotalsRow(IReadOnlyList<string> Keys, ContactCounts Counts, Duration WaitTimeTotal, Duration HandleTimeTotal);
