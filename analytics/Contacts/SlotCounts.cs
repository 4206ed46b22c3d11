namespace Stats.Analytics.Contacts;

/// <summary>Contacts that arrived in one quarter-hour of the day. Handled and abandoned belong to the slot the contact arrived in.</summary>
/// <param name="Slot">0 is 00.00–00.15, 95 is 23.45–24.00, on the local wall clock.</param>
/// <param name="Offered">Contacts that came in.</param>
/// <param name="Handled">Those of them that were handled.</param>
/// <param name="Abandoned">Those of them that were abandoned.</param>
public readonly record struct SlotCounts(byte Slot, int Offered, int Handled, int Abandoned);
