using Stats.Analytics;
using Stats.Dashboards.Text;

namespace Stats.Dashboards.Pages;

/// <summary>What a page is made from: the report, the words, and which page it is.</summary>
public sealed record PageView(Report Report, Texts Texts, SitePage Page)
{
    public Language Language => Texts.Language;

    public Formats Format => Texts.Format;

    /// <summary>The link from this page to another page in the same language.</summary>
    public string LinkTo(SitePage page, string fragment = "") =>
        SiteMap.Link(Language, SiteMap.PathOf(page, Language)) + (fragment.Length == 0 ? "" : "#" + fragment);

    public string LinkTo(string path) => SiteMap.Link(Language, path);
}
