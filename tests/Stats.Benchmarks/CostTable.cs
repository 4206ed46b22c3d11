using System.Globalization;
using System.Text;

namespace Stats.Benchmarks;

/// <summary>What installations cost a month, on paper: <c>deploy/COST.md</c>.</summary>
internal static class CostTable
{
    private static readonly int[] municipalities = [1, 20, 290];

    public static async Task<int> WriteAsync(string path)
    {
        await File.WriteAllTextAsync(path, Of(await DemoCounts.MeasureAsync()));
        Console.WriteLine(path);
        return 0;
    }

    public static string Of(DemoCounts demo)
    {
        var month = new MonthOfUse(demo);
        var text = new StringBuilder();
        text.Append(Invariant($"""
            # Cost and scale, on paper

            Computed, not billed: nothing of this was run in Azure. `dotnet run -c Release --project tests/Stats.Benchmarks -- cost deploy/COST.md`
            makes this file. It runs the demo (a made-up municipality of 60 000 inhabitants, 27 months) and counts; prices are list prices noted in
            {PriceList.NotedIn} at {PriceList.KronorPerDollar} SEK per dollar. **Check them in the price list before you decide.**

            Each municipality is an installation of its own (a storage account, an app, a vault), all in one subscription. Sweden's 290 have 36 000
            inhabitants each on average, so counting each as 60 000 errs upwards.

            ## A month

            | |{Cells(count => Invariant($" {count} {(count == 1 ? "municipality" : "municipalities")} |"))}
            |---|---:|---:|---:|
            | exports read |{Cells(count => Number(month.ExportCount * count))}
            | executions |{Cells(count => Number(month.ExecutionCount * count))}
            | GB-s |{Cells(count => Number(month.GigabyteSeconds * count))}
            | blob writes and lists |{Cells(count => Number(month.BlobWrites * count))}
            | blob reads |{Cells(count => Number(month.BlobReads * count))}
            | queue calls |{Cells(count => Number(month.QueueCalls * count))}
            | table calls |{Cells(count => Number(month.TableCalls * count))}
            | GB in blobs |{Cells(count => Number(month.BlobGigabytes * count))}
            | GB in tables |{Cells(count => Number(month.TableGigabytes * count))}
            | **SEK: executions and GB-s** |{Cells(count => Number(Kronor(Compute(month, count))))}
            | **SEK: storage** |{Cells(count => Number(Kronor(Storage(month, count))))}
            | **SEK: logs** |{Cells(count => Number(Kronor(Logs(count))))}
            | **SEK in all, `isPrivate: false`** |{Cells(count => Number(Kronor(Open(month, count))))}
            | SEK: private endpoints and zones |{Cells(count => Number(Kronor(Private(count))))}
            | **SEK in all, `isPrivate: true`** |{Cells(count => Number(Kronor(Open(month, count) + Private(count))))}
            | SEK for each municipality |{Cells(count => Number(Kronor(Open(month, count) + Private(count)) / count))}

            Most of it is the private endpoints: {PriceList.EndpointCount} for each installation, used or not. Without them storage and vault still let
            nobody in but whom Entra ID vouches for. The free grants of a subscription ({PriceList.FreeGigabyteSeconds:N0} GB-s, {PriceList.FreeExecutions:N0}
            executions, {PriceList.FreeLogGigabytes} GB of logs) are drawn once. Key Vault, budgets and traffic inside the region are below a krona.

            ## Measured in the demo

            | stream | exports | bytes of exports a day | days | ledger bytes a day | bytes of sums a day |
            |---|---:|---:|---:|---:|---:|

            """));
        foreach (var stream in demo.Streams)
        {
            text.Append(Invariant($"| {stream.Source}, {stream.Profile} | {stream.ExportCount:N0} | {stream.ExportBytes / stream.DayCount:N0} | {stream.DayCount:N0} "))
                .Append(Invariant($"| {stream.LedgerBytes / stream.DayCount:N0} | {stream.FactBytes / stream.DayCount:N0} |\n"));
        }

        text.Append(Invariant($"""

            The site is {demo.PageCount} files, {demo.PageBytes:N0} bytes. Bytes of days are what the embedded store keeps in its rows; entities of the table are taken to be as large.

            ## Assumed

            - Every stream delivers once a day, a file that tells of {MonthOfUse.DaysInExport} days. The inbox is looked into {MonthOfUse.ScansADay} times a day.
            - {month.RefreshesADay} refreshes a day (one after each export at worst, one by the clock), {MonthOfUse.ViewsADay} files looked at, a health check every five minutes.
            - {MonthOfUse.YearsKept} years of days are kept, {MonthOfUse.MonthsArchived} months of exports in the archive.
            - Billed seconds: {MonthOfUse.ScanSeconds} a scan, {MonthOfUse.IngestSeconds} an export, {MonthOfUse.RefreshSeconds} a refresh, {MonthOfUse.RequestSeconds} a request, each at {MonthOfUse.InstanceGigabytes} GB and none at the same time as another.
            - Storage calls are counted from the code, see `MonthOfUse.cs`: an export is 3 lists of settings, 1 list to find it, {demo.Streams.Count} streams' ranged reads of 4 MiB,
              a query of the days known, a transaction for each month it touches, a receipt, a copy and a delete, and 4 calls to the queue. A refresh queries each stream
              and month, and reads and writes each page.
            - The platform looks at the three queues every {MonthOfUse.SecondsBetweenLooks} s to know whether to start the program; Azure does not say how often it does.
            - {MonthOfUse.LogGigabytes} GB of logs for each municipality.

            """));
        return text.ToString();
    }

    private static double Compute(MonthOfUse month, int count) =>
        (Math.Max(0, (month.GigabyteSeconds * count) - PriceList.FreeGigabyteSeconds) * PriceList.GigabyteSecond)
        + (Math.Max(0, (month.ExecutionCount * count) - PriceList.FreeExecutions) / 1e6 * PriceList.MillionExecutions);

    private static double Storage(MonthOfUse month, int count) => count * (
        (((month.BlobWrites * PriceList.BlobWrites) + (month.BlobReads * PriceList.BlobReads)
            + (month.QueueCalls * PriceList.QueueCalls) + (month.TableCalls * PriceList.TableCalls)) / 10_000)
        + (month.BlobGigabytes * PriceList.BlobGigabyte) + (month.TableGigabytes * PriceList.TableGigabyte));

    private static double Logs(int count) => Math.Max(0, (MonthOfUse.LogGigabytes * count) - PriceList.FreeLogGigabytes) * PriceList.LogGigabyte;

    private static double Open(MonthOfUse month, int count) => Compute(month, count) + Storage(month, count) + Logs(count);

    private static double Private(int count) => count * PriceList.EndpointCount * (PriceList.PrivateEndpoint + PriceList.PrivateZone);

    private static double Kronor(double dollars) => dollars * PriceList.KronorPerDollar;

    private static string Cells(Func<int, string> cellOf) => string.Concat(municipalities.Select(cellOf));

    /// <summary>No more than three digits that count: it is an estimate.</summary>
    private static string Number(double value)
    {
        var step = value < 1 ? 0.01 : value < 100 ? 0.1 : Math.Pow(10, Math.Floor(Math.Log10(value)) - 2);
        return Invariant($" {Math.Round(value / step) * step:#,0.##} |");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
