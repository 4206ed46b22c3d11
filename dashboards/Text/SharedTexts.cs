using Stats.Analytics.Contacts;
using Stats.Dashboards.Pages;

namespace Stats.Dashboards.Text;

/// <summary>Words that more than one page uses.</summary>
public abstract class SharedTexts
{
    /// <summary>The BCP 47 tag: "sv".</summary>
    public abstract string Tag { get; }

    public abstract string SiteName { get; }

    public abstract string SkipToContent { get; }

    public abstract string Navigation { get; }

    /// <summary>The link to this language, in this language.</summary>
    public abstract string ReadIn { get; }

    /// <summary>The page's name in the navigation.</summary>
    public abstract string NavigationName(SitePage page);

    /// <summary>How old the page is: "Sidan bygger på data som fanns 25 maj 2026."</summary>
    public abstract string MadeFor(string day);

    public abstract string Footer { get; }

    public abstract string ChannelName(Channel channel);

    /// <summary>What came in through the channel, in the plural: "samtal".</summary>
    public abstract string ContactsIn(Channel channel);

    public abstract string Period { get; }

    public abstract string Source { get; }

    public abstract string Sources(int count);

    /// <summary>Where no source is named.</summary>
    public abstract string NoSource { get; }

    public abstract string ShowTable { get; }

    /// <summary>The name of a region that can be scrolled sideways.</summary>
    public abstract string Scrollable(string what);

    /// <summary>Shown when nothing has been read yet: what to do next.</summary>
    public abstract string EmptyTitle { get; }

    public abstract string EmptyText { get; }

    public abstract string EmptyNextStep { get; }

    /// <summary>"13 dagar".</summary>
    public abstract string Days(long count, string formatted);
}
