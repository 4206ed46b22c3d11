namespace Stats.Dashboards.Pages;

/// <summary>The pages, in the order of the navigation.</summary>
public enum SitePage
{
    Start,
    Peaks,
    Staffing,
    Channels,
    ChannelShift,
    Changes,
    DataQuality,
}
