using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;
using Stats.Functions.Privacy;
using Stats.Functions.Sources;

namespace Stats.Functions.Inbox;

/// <summary>Exports dropped in <c>inbox/&lt;source&gt;/</c>, beside it <c>archive</c> and <c>quarantine</c>.</summary>
public sealed class FolderInbox(string inbox, string archive, string quarantine) : IExportInbox
{
    public Task<IReadOnlyList<ExportFile>> WaitingAsync(CancellationToken stop) => Task.FromResult<IReadOnlyList<ExportFile>>(
    [
        .. Directory.EnumerateDirectories(inbox)
            .Select(folder => (Folder: folder, IsSource: SourceId.TryParse(Path.GetFileName(folder), out var source), Source: source))
            .Where(folder => folder.IsSource)
            .OrderBy(folder => folder.Source).ThenBy(folder => folder.Folder, StringComparer.Ordinal)
            .SelectMany(folder => Files(folder.Folder).Select(path => Seen(folder.Source, path)).OfType<ExportFile>()),
    ]);

    public Task<ExportFile?> FindAsync(SourceId source, string name, CancellationToken stop) =>
        Task.FromResult(Find(source, name) is { } path ? Seen(source, path) : null);

    public Task<IReadOnlyList<string>> MisplacedAsync(CancellationToken stop) => Task.FromResult<IReadOnlyList<string>>(
    [
        .. Files(inbox).Select(path => $"{Shown(path)} lies beside the source folders: move it to inbox/<source>/, such as inbox/telefoni/."),
        .. Directory.EnumerateDirectories(inbox).Order(StringComparer.Ordinal)
            .Where(folder => !SourceId.TryParse(Path.GetFileName(folder), out _))
            .Select(folder => $"{Shown(folder)} cannot be a source: rename it with letters, digits, - and _ only."),
        .. Directory.EnumerateDirectories(inbox).SelectMany(Directory.EnumerateDirectories).Order(StringComparer.Ordinal)
            .Select(folder => $"{Shown(folder)} is a folder within a source: move its files up one level."),
        .. Directory.EnumerateDirectories(inbox).SelectMany(Files).Where(LeadsNowhere)
            .Select(path => $"{Shown(path)} is a link to a file that is not there: remove it, or put the file itself in its place."),
    ]);

    public Task MoveToArchiveAsync(ExportFile export, CancellationToken stop)
    {
        Move(export, archive, null);
        return Task.CompletedTask;
    }

    public Task MoveToQuarantineAsync(ExportFile export, string reason, CancellationToken stop)
    {
        Move(export, quarantine, reason + "\n");
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<QuarantinedFile>> QuarantinedAsync(CancellationToken stop) => Task.FromResult<IReadOnlyList<QuarantinedFile>>(
    [
        .. from folder in Directory.EnumerateDirectories(quarantine).Order(StringComparer.Ordinal)
           where SourceId.TryParse(Path.GetFileName(folder), out _)
           from path in Files(folder)
           where !InboxNames.IsNote(path)
           select new QuarantinedFile(
               new(Path.GetFileName(folder)),
               FileNames.Shown(Path.GetFileName(path)),
               File.Exists(NoteOf(path)) ? File.ReadAllText(NoteOf(path)).Trim() : "No note was left."),
    ]);

    public Task<IReadOnlyDictionary<SourceId, int>> DeleteAsync(ExportPlace place, Instant before, CancellationToken stop)
    {
        var deleted = new SortedDictionary<SourceId, int>();
        foreach (var path in Directory.EnumerateDirectories(place == ExportPlace.Archive ? archive : quarantine).SelectMany(Files).ToList())
        {
            if (!SourceId.TryParse(Path.GetFileName(Path.GetDirectoryName(path)!), out var source) || Instant.FromDateTimeUtc(File.GetLastWriteTimeUtc(path)) >= before)
                continue;
            File.Delete(path);
            if (place == ExportPlace.Quarantine)
            {
                if (InboxNames.IsNote(path))
                    continue;
                File.Delete(NoteOf(path));
            }

            deleted[source] = deleted.GetValueOrDefault(source) + 1;
        }

        return Task.FromResult<IReadOnlyDictionary<SourceId, int>>(deleted);
    }

    /// <summary>The note beside a file; where its name would be too long for a file system, a part of the file's name and its hash name it.</summary>
    private static string NoteOf(string path)
    {
        var name = Path.GetFileName(path);
        if (Encoding.UTF8.GetByteCount(name) + InboxNames.NoteSuffix.Length <= InboxNames.LongestName)
            return path + InboxNames.NoteSuffix;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..16];
        return Path.Join(Path.GetDirectoryName(path), string.Concat(name.EnumerateRunes().Take(40)) + "~" + hash + InboxNames.NoteSuffix);
    }

    private static bool LeadsNowhere(string path) => File.ResolveLinkTarget(path, returnFinalTarget: true) is { Exists: false };

    private static string Shown(string path) => Path.Join(Path.GetDirectoryName(path), FileNames.Shown(Path.GetFileName(path)));

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder)
            .Where(path => !InboxNames.IsUnfinished(Path.GetFileName(path)))
            .Order(StringComparer.Ordinal);

    /// <returns><see langword="null"/> when another worker takes it just now, or when it is a link that leads nowhere.</returns>
    private static ExportFile? Seen(SourceId source, string path)
    {
        try
        {
            return LeadsNowhere(path) ? null : ExportFile.At(source, path);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Moves an export; another file of the same name is kept beside it, the same file is kept once. Its time is then when it was moved.</summary>
    private void Move(ExportFile export, string target, string? note)
    {
        if (Find(export.Source, export.FileName) is not { } from || ExportFile.At(export.Source, from).Version != export.Version)
            throw new FileNotFoundException($"{export.Source}/{export.Name} is gone from the inbox, or another one lies there now.");
        var folder = Directory.CreateDirectory(Path.Combine(target, export.Source.Value)).FullName;
        var to = Path.Combine(folder, export.FileName);
        for (var number = 2; File.Exists(to) && !SameBytes(from, to); number++)
            to = Path.Combine(folder, InboxNames.Beside(export.FileName, number));

        // Before the move: a crash between the two leaves an export that is moved again, but none without its note.
        if (note is not null)
            File.WriteAllText(NoteOf(to), note);
        File.Move(from, to, overwrite: true);

        // Copying keeps the time a file was written, and nothing else tells when it came here.
        File.SetLastWriteTimeUtc(to, DateTime.UtcNow);
    }

    /// <summary>Where an export lies: its folder may be written in upper case.</summary>
    private string? Find(SourceId source, string name) =>
        Directory.EnumerateDirectories(inbox).Order(StringComparer.Ordinal)
            .Where(folder => SourceId.TryParse(Path.GetFileName(folder), out var found) && found == source)
            .SelectMany(Files)
            .FirstOrDefault(path => Path.GetFileName(path) == name);

    private static bool SameBytes(string one, string other)
    {
        if (new FileInfo(one).Length != new FileInfo(other).Length)
            return false;
        using var first = File.OpenRead(one);
        using var second = File.OpenRead(other);
        return SHA256.HashData(first).AsSpan().SequenceEqual(SHA256.HashData(second));
    }
}
