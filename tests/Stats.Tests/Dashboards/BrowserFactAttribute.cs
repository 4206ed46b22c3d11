namespace Stats.Tests.Dashboards;

/// <summary>A fact about the pages in a real browser; skipped, with the reason, where none is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.Executable is null)
            Skip = "No Chromium or Chrome was found. Install one, or set the environment variable CHROMIUM to the path of its executable.";
    }
}
