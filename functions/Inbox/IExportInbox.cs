using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;
using Stats.Functions.Sources;

namespace Stats.Functions.Inbox;

/// <summary>Where exports are dropped, and where they lie afterwards: in the archive, or in quarantine with a note.</summary>
public interface IExportInbox
{
    /// <summary>The exports that wait, by source then name. Hidden files and half-written ones (<c>.part</c>, <c>.tmp</c>) are left alone.</summary>
    Task<IReadOnlyList<ExportFile>> WaitingAsync(CancellationToken stop);

    /// <summary>The export that waits under this name; <see langword="null"/> when there is none (any more).</summary>
    Task<ExportFile?> FindAsync(SourceId source, string name, CancellationToken stop);

    /// <summary>What lies in the inbox and will not be read, with what to do about it.</summary>
    Task<IReadOnlyList<string>> MisplacedAsync(CancellationToken stop);

    /// <summary>Moves an export; another of the same name is kept beside it, the same one is kept once.</summary>
    /// <exception cref="FileNotFoundException">It is gone: another worker was faster.</exception>
    Task MoveToArchiveAsync(ExportFile export, CancellationToken stop);

    /// <inheritdoc cref="MoveToArchiveAsync"/>
    Task MoveToQuarantineAsync(ExportFile export, string reason, CancellationToken stop);

    /// <summary>The files in quarantine, with their notes.</summary>
    Task<IReadOnlyList<QuarantinedFile>> QuarantinedAsync(CancellationToken stop);

    /// <summary>Deletes what came into the archive, or into quarantine, before a moment.</summary>
    /// <returns>How many files of each source were deleted; notes do not count.</returns>
    Task<IReadOnlyDictionary<SourceId, int>> DeleteAsync(ExportPlace place, Instant before, CancellationToken stop);
}
