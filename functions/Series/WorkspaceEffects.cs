using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Functions.Sources;

namespace Stats.Functions.Series;

/// <summary>The contacts about a topic of a workspace's store, as a series that a change may have moved.</summary>
internal static class WorkspaceEffects
{
    /// <exception cref="ExportFormatException">No topic is named, or nothing is known about it.</exception>
    public static async Task<EffectFile> ReadAsync(string folder, string? topic, Channel? channel, LocalDate change, CancellationToken stop)
    {
        if (topic is null)
            throw new ExportFormatException($"--topic is needed for a workspace. `stats changes {folder}` tests all changes that are known there.");
        await using var installation = await Installation.OpenAsync(folder, stop);
        var (found, series, controls) = await installation.ReadEffectSeriesAsync(topic, channel, change, stop)
            ?? throw new ExportFormatException($"{folder}: no such contacts about '{topic}' are known before that day. `stats totals {folder} --by topic,channel` shows what is.");
        var known = Enumerable.Range(0, series.Values.Count).LastOrDefault(t => series.Values[t] is not null) + 1;
        return new(folder, $"{found} about {topic}", series, known, [.. controls.Select(one => one.Name)]);
    }
}
