namespace Stats.Functions.Demo;

/// <summary>A page on a day, as Matomo reports it.</summary>
internal sealed record DemoPageRow(string Path, int Visits, int Views, int SecondsPerView, int BouncePercent, int ExitPercent)
{
    public string ToCsv()
    {
        var url = $"https://www.{DemoCatalogue.Domain}{Uri.EscapeDataString(Path).Replace("%2F", "/", StringComparison.Ordinal)}";
        return $"{Path},{Visits},{Views},{Views * SecondsPerView},\"{BouncePercent} %\",{SecondsPerView},\"{ExitPercent} %\",{url}";
    }
}
