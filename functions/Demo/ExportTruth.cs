using NodaTime;

namespace Stats.Functions.Demo;

/// <summary>What is wrong with the exports on purpose. Files are named as source/file.</summary>
internal sealed record ExportTruth
{
    /// <summary>Days the telephony export lacks, though there were calls.</summary>
    public required IReadOnlyList<LocalDate> GapDays { get; init; }

    public required int CallsLostInGap { get; init; }

    /// <summary>Days whose last call ends in the next month's log.</summary>
    public required IReadOnlyList<LocalDate> RotationCrossings { get; init; }

    public required IReadOnlyList<DuplicateExport> Duplicates { get; init; }

    public required IReadOnlyList<string> Quarantined { get; init; }

    public required IReadOnlyList<MalformedRows> Malformed { get; init; }

    public required int TwoMailboxEMails { get; init; }

    public required IReadOnlyList<string> UnmappedQueues { get; init; }

    public required IReadOnlyList<string> UnmappedMailboxes { get; init; }

    public required IReadOnlyList<string> UnmappedPages { get; init; }

    public static ExportTruth From(TruthTally tally)
    {
        var unmapped = DemoCatalogue.Topics.Where(topic => !topic.IsMapped).ToList();
        return new()
        {
            GapDays = PlantedTruths.GapDays,
            CallsLostInGap = tally.CallsLostInGap,
            RotationCrossings = PlantedTruths.RotationCrossings,
            Duplicates =
            [
                Twice(QueueLogWriter.Source, QueueLogWriter.TwiceDelivered, QueueLogWriter.TwiceDeliveredAs, "the same bytes twice"),
                Twice(MessageTraceWriter.Source, MessageTraceWriter.OverlappingFile, MessageTraceWriter.OverlappedFile,
                    $"the first {MessageTraceWriter.OverlapDays} days of July are in both"),
                Twice(MatomoPageWriter.Source, MatomoPageWriter.FileName(MatomoPageWriter.TwiceDelivered),
                    MatomoPageWriter.FileName(MatomoPageWriter.TwiceDelivered, "_ny"), "first partial, then complete"),
            ],
            Quarantined = [$"{MessageTraceWriter.Source}/{MessageTraceWriter.BrokenFile}"],
            Malformed = tally.Malformed,
            TwoMailboxEMails = tally.TwoMailboxEMails,
            UnmappedQueues = [.. unmapped.Select(topic => topic.Queue)],
            UnmappedMailboxes = [.. unmapped.Select(topic => $"{topic.Mailbox}@{DemoCatalogue.Domain}")],
            UnmappedPages = [.. DemoCatalogue.Pages.Where(page => !page.Topic.IsMapped).Select(page => page.Path)],
        };
    }

    private static DuplicateExport Twice(string source, string first, string second, string overlap) =>
        new($"{source}/{first}", $"{source}/{second}", overlap);
}
