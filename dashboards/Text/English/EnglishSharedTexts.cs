using Stats.Analytics.Contacts;
using Stats.Dashboards.Pages;

namespace Stats.Dashboards.Text.English;

public sealed class EnglishSharedTexts : SharedTexts
{
    public override string Tag => "en";

    public override string SiteName => "Contacts in figures";

    public override string SkipToContent => "Skip to main content";

    public override string Navigation => "Pages";

    public override string ReadIn => "Read this page in English";

    public override string NavigationName(SitePage page) => page switch
    {
        SitePage.Start => "Overview",
        SitePage.Peaks => "Busy times",
        SitePage.Staffing => "Staffing",
        SitePage.Channels => "Channels",
        SitePage.ChannelShift => "Channel shift",
        SitePage.Changes => "Changes",
        _ => "Data quality",
    };

    public override string MadeFor(string day) => $"This page is based on the data that had been read on {day}.";

    public override string Footer => "The figures are daily totals. No information about individuals is stored or shown.";

    public override string ChannelName(Channel channel) => channel switch
    {
        Channel.Phone => "Phone",
        Channel.Email => "E-mail",
        Channel.Chat => "Chat",
        Channel.Visit => "Visits",
        Channel.Letter => "Letters",
        Channel.SocialMedia => "Social media",
        Channel.EService => "E-services",
        Channel.WebVisit => "Web visits",
        Channel.Internal => "Internal contacts",
        _ => "Unknown channel",
    };

    public override string ContactsIn(Channel channel) => channel switch
    {
        Channel.Phone => "calls",
        Channel.Email => "e-mails",
        Channel.Chat => "chats",
        Channel.Visit => "visits",
        Channel.Letter => "letters",
        Channel.SocialMedia => "posts",
        Channel.EService => "e-service submissions",
        Channel.WebVisit => "web visits",
        Channel.Internal => "internal contacts",
        _ => "contacts",
    };

    public override string Period => "Period";

    public override string Source => "Source";

    public override string Sources(int count) => count == 1 ? "Source" : "Sources";

    public override string NoSource => "no source";

    public override string ShowTable => "The same figures as a table";

    public override string Scrollable(string what) => $"{what} (scrolls sideways)";

    public override string EmptyTitle => "There are no figures here yet";

    public override string EmptyText => "No exports have been read.";

    public override string EmptyNextStep =>
        "What to do: put an export from the phone system, e-mail, the website, the e-services or the case system in the source's folder in the inbox. "
        + "A single file is enough to start with. The pages fill up the next time the inbox is read.";

    public override string Days(long count, string formatted) => count == 1 ? $"{formatted}\u00a0day" : $"{formatted}\u00a0days";
}
