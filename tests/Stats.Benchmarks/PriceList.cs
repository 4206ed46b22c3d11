namespace Stats.Benchmarks;

/// <summary>List prices without tax or agreement, in US dollars: zone-redundant storage in West Europe and Sweden Central, rounded up where the two differ.</summary>
internal static class PriceList
{
    /// <summary>When they were noted down. Prices change: look them up before you decide.</summary>
    public const string NotedIn = "2025";

    public const double KronorPerDollar = 10;

    public const double GigabyteSecond = 0.000026;
    public const double MillionExecutions = 0.40;

    /// <summary>Free each month, once for a subscription.</summary>
    public const double FreeGigabyteSeconds = 100_000, FreeExecutions = 250_000, FreeLogGigabytes = 5;

    /// <summary>For ten thousand.</summary>
    public const double BlobWrites = 0.07, BlobReads = 0.006, QueueCalls = 0.005, TableCalls = 0.0005;

    /// <summary>For a gigabyte and month.</summary>
    public const double BlobGigabyte = 0.025, TableGigabyte = 0.06;

    public const double LogGigabyte = 3;

    /// <summary>A month of an endpoint, and of a private DNS zone.</summary>
    public const double PrivateEndpoint = 7.30, PrivateZone = 0.50;

    /// <summary>Blob, queue, table and vault.</summary>
    public const int EndpointCount = 4;
}
