namespace Stats.Benchmarks;

/// <summary>What one source's exports of one kind came to.</summary>
/// <param name="Source">The source.</param>
/// <param name="Profile">Its profile.</param>
/// <param name="ExportCount">Exports that were read.</param>
/// <param name="ExportBytes">Their size.</param>
/// <param name="DayCount">Days that are stored.</param>
/// <param name="LedgerBytes">Size of the days' ledgers.</param>
/// <param name="FactBytes">Size of the days' sums.</param>
/// <param name="ReceiptBytes">Size of the receipts.</param>
internal sealed record StreamCounts(
    string Source, string Profile, int ExportCount, long ExportBytes, int DayCount, long LedgerBytes, long FactBytes, long ReceiptBytes);
