namespace Stats.Analytics.Contacts;

/// <summary>Contacts whose wait fell in one bin of <see cref="WaitHistogram"/>.</summary>
/// <param name="Bin">Index into the bins; see <see cref="WaitHistogram.EdgesSeconds"/>.</param>
/// <param name="Handled">Handled contacts that waited so long.</param>
/// <param name="Abandoned">Abandoned contacts that waited so long.</param>
public readonly record struct WaitCounts(byte Bin, int Handled, int Abandoned);
