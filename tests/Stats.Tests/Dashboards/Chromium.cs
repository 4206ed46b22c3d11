namespace Stats.Tests.Dashboards;

/// <summary>The Chromium or Chrome that is installed on this computer. Nothing is ever downloaded.</summary>
internal static class Chromium
{
    private static readonly string[] places = ["/usr/bin/chromium", "/usr/bin/google-chrome"];

    /// <summary>What the environment variable CHROMIUM names, else the first browser found; <see langword="null"/> without one.</summary>
    public static string? Executable { get; } = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named
        ? named
        : places.FirstOrDefault(File.Exists);
}
