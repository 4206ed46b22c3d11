using NCrontab;
using Stats.Functions.Sources;

namespace Stats.Functions.Triggers;

/// <summary>When the timers fire: the same settings, of the same form, as the Functions host reads from function.json.</summary>
/// <param name="Scan">When the inbox is looked into; <c>ScanSchedule</c>.</param>
/// <param name="Refresh">When the pages are made even if nothing was read, since a new day has begun; <c>RefreshSchedule</c>.</param>
/// <param name="Retention">When what is old is deleted; <c>RetentionSchedule</c>.</param>
/// <param name="Digest">When the digest is written; <c>DigestSchedule</c>.</param>
internal sealed record TimerSchedules(CrontabSchedule Scan, CrontabSchedule Refresh, CrontabSchedule Retention, CrontabSchedule Digest)
{
    /// <summary>Every ten minutes; daily at 04:00 and 03:00; Mondays at 06:00. In UTC, as in Azure.</summary>
    public static IReadOnlyDictionary<string, string> Defaults { get; } = new Dictionary<string, string>
    {
        ["ScanSchedule"] = "0 */10 * * * *",
        ["RefreshSchedule"] = "0 0 4 * * *",
        ["RetentionSchedule"] = "0 0 3 * * *",
        ["DigestSchedule"] = "0 0 6 * * 1",
    };

    /// <exception cref="ExportFormatException">A schedule is not valid.</exception>
    public static TimerSchedules FromEnvironment() => new(Of("ScanSchedule"), Of("RefreshSchedule"), Of("RetentionSchedule"), Of("DigestSchedule"));

    private static CrontabSchedule Of(string name)
    {
        var text = Environment.GetEnvironmentVariable(name) is { Length: > 0 } set ? set : Defaults[name];
        return CrontabSchedule.TryParse(text, new() { IncludingSeconds = true })
            ?? throw new ExportFormatException($"{name} is '{text}', which is no schedule. Write six fields, second to weekday, such as {Defaults[name]}.");
    }
}
