using NodaTime;
using Stats.Functions.Ledger;

namespace Stats.Functions.Store;

/// <summary>What decides a stream's day.</summary>
/// <param name="Day">The local day.</param>
/// <param name="Revision">Counts the publications of the day: 1 for the first. A writer must name the one it has read.</param>
/// <param name="Rank">The export that decided the day; only for <c>coverage: replace</c>.</param>
/// <param name="Ledger">The rows that the day is made of; only for <c>coverage: append</c>.</param>
public sealed record DayManifest(LocalDate Day, long Revision, ExportRank? Rank, DayLedger? Ledger);
