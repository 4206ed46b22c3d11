namespace Stats.Dashboards.Pages;

/// <summary>Where each page lies. Links are relative, so the site works in any folder and straight from disk.</summary>
public static class SiteMap
{
    /// <summary>The page's path from the site's root.</summary>
    public static string PathOf(SitePage page, Language language) => (page, language) switch
    {
        (SitePage.Start, Language.Swedish) => "index.html",
        (SitePage.Peaks, Language.Swedish) => "toppar.html",
        (SitePage.Staffing, Language.Swedish) => "bemanning.html",
        (SitePage.Channels, Language.Swedish) => "kanaler.html",
        (SitePage.ChannelShift, Language.Swedish) => "kanalskifte.html",
        (SitePage.Changes, Language.Swedish) => "andringar.html",
        (SitePage.DataQuality, Language.Swedish) => "datakvalitet.html",
        (SitePage.Start, Language.English) => "en/index.html",
        (SitePage.Peaks, Language.English) => "en/peaks.html",
        (SitePage.Staffing, Language.English) => "en/staffing.html",
        (SitePage.Channels, Language.English) => "en/channels.html",
        (SitePage.ChannelShift, Language.English) => "en/channel-shift.html",
        (SitePage.Changes, Language.English) => "en/changes.html",
        (SitePage.DataQuality, Language.English) => "en/data-quality.html",
        _ => throw new ArgumentOutOfRangeException(nameof(page)),
    };

    /// <summary>The link from any page in one language to a path from the site's root.</summary>
    public static string Link(Language from, string path) => from switch
    {
        Language.English when path.StartsWith("en/", StringComparison.Ordinal) => path["en/".Length..],
        Language.English => "../" + path,
        _ => path,
    };
}
