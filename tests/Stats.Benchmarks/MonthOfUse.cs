namespace Stats.Benchmarks;

/// <summary>What a month of one municipality of the demo's size asks of the platform. What the demo tells is measured; the rest stands here, with its reason.</summary>
/// <param name="demo">What was measured.</param>
internal sealed class MonthOfUse(DemoCounts demo)
{
    public const double Days = 365.25 / 12;

    /// <summary>Each system delivers a file a day, which tells of a day and mends the one before. The demo's deliver monthly, but for the web's.</summary>
    public const int DaysInExport = 2;

    /// <summary>Every ten minutes, <c>ScanSchedule</c>.</summary>
    public const int ScansADay = 144;

    /// <summary>Exports come in the night, one by one at worst, each followed by a refresh; and one by the clock.</summary>
    public int RefreshesADay => demo.Streams.Count + 1;

    /// <summary>Pages and style sheets that viewers open.</summary>
    public const int ViewsADay = 200;

    /// <summary>A monitor asks every five minutes.</summary>
    public const int HealthChecksADay = 288;

    public const int YearsKept = 5;
    public const int MonthsArchived = 3;

    /// <summary>Flex Consumption bills at least one second. On two cores with the store beside it, the demo's refresh takes four seconds and its largest export one.</summary>
    public const int ScanSeconds = 1, IngestSeconds = 3, RefreshSeconds = 20, RequestSeconds = 1;

    /// <summary><c>instanceMemoryMB</c>.</summary>
    public const double InstanceGigabytes = 2;

    /// <summary>The platform looks at each queue with a trigger so often, to know whether to start the program.</summary>
    public const int SecondsBetweenLooks = 10;

    private const int QueuesWithTrigger = 3;

    /// <summary>stats.yaml, topics.csv and profiles/ are looked for before anything is done.</summary>
    private const int SettingLists = 3;

    /// <summary>Bytes a ranged read asks for.</summary>
    private const double ReadBytes = 4 << 20;

    /// <summary>Is it an archive, which profile, and then its rows.</summary>
    private const int OpeningsOfExport = 3;

    /// <summary>The host keeps a timer's state in a blob: read, write, and a lease taken and given back.</summary>
    private const int TimerWrites = 3, TimerReads = 1;

    private double Exports => demo.Streams.Count * Days;

    private double Refreshes => RefreshesADay * Days;

    private static double Scans => ScansADay * Days;

    private static double Requests => (ViewsADay + HealthChecksADay) * Days;

    private static double Timers => Scans + (2 * Days) + (Days / 7);

    public double ExportCount => Exports;

    public double ExecutionCount => Scans + Exports + Refreshes + Requests + Days + (Days / 7);

    public double GigabyteSeconds =>
        InstanceGigabytes * ((Scans * ScanSeconds) + (Exports * IngestSeconds) + ((Refreshes + Days + (Days / 7)) * RefreshSeconds) + (Requests * RequestSeconds));

    /// <summary>Puts, copies and lists, which cost the same.</summary>
    public double BlobWrites =>
        (Timers * TimerWrites)
        + (Scans * (SettingLists + 2))              // inbox/: what waits, what is misplaced
        + (Exports * (1 + SettingLists + 1 + 1))    // uploaded; settings; found; copied to archive/
        + (Refreshes * (SettingLists + 2 + demo.PageCount))     // site/, quarantine/; each page written
        + (HealthChecksADay * Days * (SettingLists + 1));

    public double BlobReads =>
        (Timers * TimerReads)
        + (demo.Streams.Sum(stream => OpeningsOfExport + Math.Ceiling(BytesOfExport(stream) / ReadBytes)) * Days)
        + (Refreshes * demo.PageCount)
        + (ViewsADay * Days * 2);

    public double QueueCalls =>
        (Exports * 4) + (Refreshes * 4)             // put, got, deleted, and looked for once more in vain
        + (QueuesWithTrigger * Days * 86400 / SecondsBetweenLooks);

    public double TableCalls =>
        (Exports * 4)                               // days known, days in one or two months' transactions, receipt
        + (Refreshes * ((demo.Streams.Count * 12 * YearsKept) + 2 + ReceiptPages))     // a query for each stream and month; streams, receipts
        + (HealthChecksADay * Days * (1 + ReceiptPages));

    public double BlobGigabytes => (demo.Streams.Sum(BytesOfExport) * Days * MonthsArchived / 1e9) + (demo.PageBytes / 1e9);

    public double TableGigabytes => (demo.Streams.Sum(stream => (double)(stream.LedgerBytes + stream.FactBytes) / stream.DayCount * StoredDays(stream)) + ReceiptBytes) / 1e9;

    public const double LogGigabytes = 0.3;

    /// <summary>A query answers with a thousand entities at a time.</summary>
    private double ReceiptPages => Math.Ceiling(Exports * 12 * YearsKept / 1000);

    private double ReceiptBytes => demo.Streams.Sum(stream => stream.ReceiptBytes) / (double)demo.Streams.Sum(stream => stream.ExportCount) * Exports * 12 * YearsKept;

    /// <summary>As many days a year as in the demo: some systems rest at weekends.</summary>
    private double StoredDays(StreamCounts stream) => (double)stream.DayCount / demo.Streams.Max(one => one.DayCount) * 365.25 * YearsKept;

    private static double BytesOfExport(StreamCounts stream) => (double)stream.ExportBytes / stream.DayCount * DaysInExport;
}
