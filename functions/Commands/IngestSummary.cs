using Spectre.Console;
using Stats.Functions.Sources;
using Stats.Functions.Store;

namespace Stats.Functions.Commands;

/// <summary>Tells what was read, source by source, and each thing that needs a person.</summary>
internal sealed class IngestSummary
{
    private readonly List<IngestReceipt> receipts = [];
    private readonly List<string> skipped = [];
    private readonly List<string> quarantined = [];
    private readonly List<string> notes = [];

    private int leftCount;

    /// <summary>Files that could not be read: in quarantine, or still where they were.</summary>
    public int UnreadCount => quarantined.Count + leftCount;

    public void AddLeft() => leftCount++;

    public void Add(ExportFile export, IntakeResult result)
    {
        if (result.Read is { } read)
        {
            receipts.AddRange(read.Receipts);
            notes.AddRange(read.Notes.Select(note => $"{export.Source}/{note}"));
            skipped.AddRange(read.Skipped.Select(name => $"{export.Source}/{name}"));
        }

        if (result.Quarantined is { } reason)
            quarantined.Add($"{export.Source}/{export.Name}: {reason}");
    }

    public void Tell()
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("Source", "Profile", "Files", "Rows", "Events", "Rejected", "Ignored", "Days");
        foreach (var column in table.Columns.Skip(2))
            column.RightAligned();
        foreach (var stream in receipts.GroupBy(receipt => (receipt.Source, receipt.Profile)))
        {
            table.AddRow(
                Markup.Escape(stream.Key.Source.Value),
                Markup.Escape(stream.Key.Profile),
                Number(stream.Count()),
                Number(stream.Sum(receipt => receipt.RowCount)),
                Number(stream.Sum(receipt => receipt.EventRowCount)),
                Number(stream.Sum(receipt => receipt.Rejected.Values.Sum())),
                Number(stream.Sum(receipt => receipt.Ignored.Values.Sum())),
                $"{stream.Min(receipt => receipt.FirstDay):yyyy-MM-dd} – {stream.Max(receipt => receipt.LastDay):yyyy-MM-dd}");
        }

        if (receipts.Count > 0)
            Cli.Messages.Write(table);
        TellRejected();
        TellWarnings();
        var unmapped = receipts.SelectMany(receipt => receipt.Unmapped.Select(word => (receipt.Source, word))).Distinct().Count();
        if (unmapped > 0)
            Cli.Tell($"{unmapped} queues, pages, e-services, case types or mailboxes have no topic yet: the data-quality page lists them, topics.csv maps them.");
        foreach (var note in notes)
            Cli.Tell($"Note on {note}");
        foreach (var file in skipped)
            Cli.Tell($"Skipped {file}: no export that a profile fits.");
        foreach (var file in quarantined)
            Cli.Tell($"Quarantined {file}");
    }

    private void TellRejected()
    {
        foreach (var receipt in receipts.Where(receipt => receipt.RejectedRows.Count > 0))
        {
            foreach (var row in receipt.RejectedRows.Take(3))
                Cli.Tell($"Rejected {receipt.Source}/{receipt.FileName}, line {row.Line}: {row.Column} {row.Reason}".Replace(":  ", ": ", StringComparison.Ordinal));
            if (receipt.Rejected.Values.Sum() is var all and > 3)
                Cli.Tell($"  … and {all - 3} more rows of {receipt.FileName}; the data-quality page counts them by reason.");
        }
    }

    private void TellWarnings()
    {
        foreach (var stream in receipts.GroupBy(receipt => (receipt.Source, receipt.Profile)))
        {
            var events = stream.Sum(receipt => receipt.EventRowCount);
            foreach (var warning in stream.SelectMany(receipt => receipt.Warned).GroupBy(warning => warning.English, warning => warning.RowCount))
                Cli.Tell($"Note on {stream.Key.Source}: {Number(warning.Sum())} of {Number(events)} rows used: {warning.Key}");
        }
    }

    private static string Number(long number) => number.ToString("N0", System.Globalization.CultureInfo.InvariantCulture).Replace(',', '\u00A0');
}
