using System.Text.Json;
using Stats.Analytics.Contacts;
using Stats.Functions.Inbox;
using Stats.Functions.Sources;
using Stats.Functions.Store;

namespace Stats.Functions.Triggers;

/// <summary>A queue message: an export waits to be read.</summary>
/// <param name="Source">The source whose folder it lies in.</param>
/// <param name="Name">Its file name.</param>
/// <param name="Version">Which content was seen under that name: another one has a message of its own.</param>
public sealed record ExportMessage(SourceId Source, string Name, string Version)
{
    public static ExportMessage Of(ExportFile export) => new(export.Source, export.FileName, export.Version);

    /// <exception cref="FormatException">The text is no such message.</exception>
    public static ExportMessage Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<ExportMessage>(json, StatsJson.Compact) is { Source.Value: not null, Name: not null, Version: not null } message
                ? message
                : throw Malformed();
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            throw Malformed();
        }

        static FormatException Malformed() => new("The message is no export message: expected {\"source\":…,\"name\":…,\"version\":…}, as ScanInbox writes it.");
    }

    /// <summary>The export it tells of; <see langword="null"/> when that is gone, or another one lies there now.</summary>
    public async Task<ExportFile?> FindAsync(IExportInbox inbox, CancellationToken stop) =>
        await inbox.FindAsync(Source, Name, stop) is { } export && export.Version == Version ? export : null;

    public string ToJson() => JsonSerializer.Serialize(this, StatsJson.Compact);
}
