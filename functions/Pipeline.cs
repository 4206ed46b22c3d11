using NodaTime;
using Stats.Analytics;
using Stats.Analytics.Benefit;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;
using Stats.Analytics.Interventions;
using Stats.Functions.Ledger;
using Stats.Functions.Sources;
using Stats.Functions.Store;
using Stats.Functions.Workspaces;

namespace Stats.Functions;

/// <summary>The line: an export becomes events, events become day aggregates, aggregates become a report.</summary>
public sealed class Pipeline(Workspace workspace, IAggregateStore store)
{
    private readonly TopicMap topics = workspace.Topics();
    private readonly IReadOnlyList<RegisteredChange> changes = workspace.Changes();
    private readonly BenefitSettings benefit = workspace.Benefit(workspace.Topics());
    private readonly DayPublisher publisher = new(store, workspace.Zone);

    /// <summary>
    /// Reads an export, or each export in an archive, and publishes the days it changes. Reading it again changes nothing.
    /// </summary>
    /// <param name="export">The export.</param>
    /// <param name="progress">Told how many bytes of the file have been read, now and then.</param>
    /// <param name="stop">Stops; what is published stays, whole days at a time.</param>
    /// <exception cref="ExportFormatException">The file cannot be read, nor any file in it; nothing was changed.</exception>
    public async Task<IngestResult> IngestAsync(ExportFile export, Action<long>? progress, CancellationToken stop)
    {
        using var archive = ExportArchive.Open(export);
        if (archive is not null)
            return await IngestAsync(export, archive, progress, stop);
        var profile = workspace.ProfileOf(export.Source) ?? ProfileSniffer.Propose(export, workspace.Profiles) ?? throw NoProfile(export);
        return new([await IngestAsync(export, profile, progress, stop)], [], []);
    }

    /// <summary>Makes the report from all that is stored.</summary>
    /// <param name="today">The day it is made for.</param>
    /// <param name="quarantine">The files that could not be read.</param>
    /// <param name="stop">Stops reading.</param>
    public async Task<Report> AnalyseAsync(LocalDate today, IReadOnlyList<QuarantinedFile> quarantine, CancellationToken stop) =>
        AnalysisFor(today).Analyse(await ReadStreamsAsync(stop), quarantine);

    /// <summary>The analysis of what is stored, as it is made for a day.</summary>
    public Analysis AnalysisFor(LocalDate today) => new(workspace.Settings.Organisation, today, topics)
    {
        ShrinkageFraction = workspace.Settings.Shrinkage,
        Email = workspace.Settings.Email is { } email ? new(Duration.FromMinutes(email.Minutes), email.PromisedDays) : null,
        Benefit = benefit,
        RegisteredChanges = changes,
    };

    /// <summary>All that is stored, by source then profile.</summary>
    public async Task<IReadOnlyList<StreamFacts>> ReadStreamsAsync(CancellationToken stop)
    {
        var receipts = (await store.ReadReceiptsAsync(stop)).ToLookup(receipt => new StreamId(receipt.Source, receipt.Profile));
        var streams = new List<StreamFacts>();

        // A stream whose every row was rejected has receipts, but no days.
        foreach (var stream in (await store.ReadStreamsAsync(stop)).Union(receipts.Select(stream => stream.Key)).Order())
        {
            var days = new List<DayFacts>();
            var names = workspace.NamesOf(stream.Source);
            await foreach (var day in store.ReadFactsAsync(stream, null, stop))
                days.Add(names.Of(day));
            streams.Add(new(ReadingOf(stream, receipts[stream]), days));
        }

        return streams;
    }

    private async Task<IngestResult> IngestAsync(ExportFile export, ExportArchive archive, Action<long>? progress, CancellationToken stop)
    {
        var result = new IngestResult([], [], []);
        var done = 0L;
        foreach (var packed in archive.Files)
        {
            try
            {
                await packed.UseAsync(
                    async file => result = result with
                    {
                        Receipts = [.. result.Receipts, await IngestAsync(file, ProfileIn(file), Packed(packed, file), stop)],
                        Notes = packed.Note is { } note ? [.. result.Notes, note] : result.Notes,
                    },
                    stop);
            }
            catch (NoExportException)
            {
                result = result with { Skipped = [.. result.Skipped, packed.Name] };
            }
            catch (ExportFormatException unreadable)
            {
                result = result with { Unreadable = [.. result.Unreadable, unreadable.Message] };
            }

            progress?.Invoke(done += packed.PackedLength);
        }

        return result.Receipts.Count + result.Unreadable.Count > 0 ? result : throw NoExportIn(export, result.Skipped);

        Action<long> Packed(PackedFile packed, ExportFile file) =>
            read => progress?.Invoke(done + (long)((double)read / file.Length * packed.PackedLength));
    }

    private async Task<IngestReceipt> IngestAsync(ExportFile export, SourceProfile profile, Action<long>? progress, CancellationToken stop)
    {
        using var reading = ExportReader.Read(export, profile, workspace.ContextOf(export.Source, topics), progress, stop);
        using var digest = new ReadingDigest(reading);
        var closed = await publisher.PublishAsync(reading, digest, stop);
        var receipt = ReceiptOf(export, reading, digest.Text, closed);
        await store.SaveReceiptAsync(receipt, stop);
        return receipt;
    }

    /// <summary>The profile of a file in an archive. A profile that is set for the source is meant for those files only that it fits.</summary>
    private SourceProfile ProfileIn(ExportFile file) =>
        (workspace.ProfileOf(file.Source) is { } profile
            ? ProfileSniffer.Match(file, profile) is { Fits: true } ? profile : null
            : ProfileSniffer.Propose(file, workspace.Profiles)) ?? throw NoProfile(file);

    private NoExportException NoProfile(ExportFile export)
    {
        var closest = ProfileSniffer.Rank(export, workspace.Profiles).FirstOrDefault(match => match.Resembles);
        return new(
            $"{export.Name} fits none of the {workspace.Profiles.Profiles.Count()} profiles. "
            + (closest is null ? "None resembles it. "
                : $"Closest is '{closest.Profile.Id}', but {string.Join(", ", closest.Missing.Select(column => $"'{column}'"))} is missing. ")
            + "`stats profiles new FILE --workspace DIR` drafts a profile for it; then drop the file again.");
    }

    private static NoExportException NoExportIn(ExportFile archive, IReadOnlyList<string> files) => new(files.Count == 0
        ? $"{archive.Name} is an archive without files. Make the export again."
        : $"{archive.Name} holds no export that can be read, but {string.Join(", ", files.Take(20))}{(files.Count > 20 ? ", …" : "")}. "
        + "`stats profiles try FILE` shows why, file by file; a new profile may be needed in profiles/.");

    private IngestReceipt ReceiptOf(ExportFile export, ExportReading reading, string digest, IReadOnlyDictionary<string, long> closed)
    {
        var ignored = Sorted(reading.Ignored);
        var events = reading.EventRowCount;
        foreach (var (reason, count) in closed)
        {
            // One row may have told more than one thing.
            ignored.Add(reason, Math.Min(count, events));
            events -= ignored[reason];
        }

        return new(
            export.Source, export.Name, digest, reading.Profile.Id, reading.RowCount, events, reading.FirstDay, reading.LastDay,
            Sorted(reading.Rejected), reading.RejectedRows, ignored, reading.AmbiguousTimeCount, Unmapped(reading))
        {
            Warned = reading.Warned,
        };
    }

    private static SortedDictionary<string, long> Sorted(IReadOnlyDictionary<string, long> counts) =>
        new(counts.ToDictionary(), StringComparer.Ordinal);

    private List<string> Unmapped(ExportReading reading) =>
    [
        .. reading.Subjects.Select(workspace.NamesOf(reading.Source).Of).Where(subject => subject.Kind != SubjectKind.None && topics.TopicOf(reading.Source, subject).IsUnmapped)
            .Select(subject => subject.Value).Distinct().Order(StringComparer.Ordinal).Take(RowAccount.MostRejectedRows),
    ];

    private SourceReading ReadingOf(StreamId stream, IEnumerable<IngestReceipt> receipts)
    {
        // The same file delivered under two names was read twice, but holds its rows once.
        var exports = receipts.DistinctBy(receipt => receipt.Digest).ToList();
        var profile = workspace.Profiles.Find(stream.Profile) ?? new() { Id = stream.Profile, Title = stream.Profile };
        return new(
            stream.Source, profile.Id, profile.Title, profile.Counts.Sv, profile.Counts.En, exports.Count,
            exports.Sum(receipt => receipt.RowCount), exports.Sum(receipt => receipt.EventRowCount),
            Sum(exports.Select(receipt => receipt.Rejected)), Sum(exports.Select(receipt => receipt.Ignored)))
        {
            Definition = profile.Definition,
            SameContactsAs = workspace.SameContactsAs(stream),
            Warnings = Sum(exports.SelectMany(receipt => receipt.Warned)),
        };
    }

    private static List<WarningCount> Sum(IEnumerable<WarningCount> warnings) =>
    [
        .. warnings.GroupBy(warning => (warning.Swedish, warning.English))
            .Select(group => new WarningCount(group.Key.Swedish, group.Key.English, group.Sum(warning => warning.RowCount)))
            .OrderByDescending(warning => warning.RowCount).ThenBy(warning => warning.English, StringComparer.Ordinal),
    ];

    private static List<ReasonCount> Sum(IEnumerable<IReadOnlyDictionary<string, long>> counts) =>
    [
        .. counts.SelectMany(count => count).GroupBy(count => count.Key, count => count.Value)
            .Select(group => new ReasonCount(group.Key, group.Sum()))
            .OrderByDescending(reason => reason.RowCount).ThenBy(reason => reason.Reason, StringComparer.Ordinal),
    ];
}
