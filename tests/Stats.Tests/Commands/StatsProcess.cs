using System.Diagnostics;
using System.Text;

namespace Stats.Tests.Commands;

/// <summary>The program as a person runs it.</summary>
internal static class StatsProcess
{
    public static Process Start(params string[] arguments) => Start(new Dictionary<string, string>(), arguments);

    /// <param name="environment">Variables to set.</param>
    /// <param name="arguments">The command line.</param>
    public static Process Start(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var info = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "stats.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment)
            info.Environment[name] = value;
        return Process.Start(info) ?? throw new InvalidOperationException("dotnet does not start.");
    }

    public static Task<StatsResult> RunAsync(params string[] arguments) => RunAsync(Start(arguments));

    public static async Task<StatsResult> RunAsync(Process started)
    {
        using var process = started;
        var messages = process.StandardError.ReadToEndAsync();

        // As bytes, so that a byte order mark is not swallowed.
        using var results = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(results);
        await process.WaitForExitAsync();
        return new(process.ExitCode, Encoding.UTF8.GetString(results.ToArray()), await messages);
    }
}
