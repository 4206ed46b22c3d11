using Stats.Analytics.Contacts;
using Stats.Dashboards.Pages;

namespace Stats.Dashboards.Text.Swedish;

public sealed class SwedishSharedTexts : SharedTexts
{
    public override string Tag => "sv";

    public override string SiteName => "Kontakter i siffror";

    public override string SkipToContent => "Hoppa till innehållet";

    public override string Navigation => "Sidor";

    public override string ReadIn => "Läs sidan på svenska";

    public override string NavigationName(SitePage page) => page switch
    {
        SitePage.Start => "Översikt",
        SitePage.Peaks => "Toppar i veckan",
        SitePage.Staffing => "Bemanning",
        SitePage.Channels => "Kanaler",
        SitePage.ChannelShift => "Kanalskifte",
        SitePage.Changes => "Ändringar",
        _ => "Datakvalitet",
    };

    public override string MadeFor(string day) => $"Sidan bygger på de data som var inlästa den {day}.";

    public override string Footer => "Siffrorna är summor per dag. Inga uppgifter om enskilda personer sparas eller visas.";

    public override string ChannelName(Channel channel) => channel switch
    {
        Channel.Phone => "Telefon",
        Channel.Email => "E-post",
        Channel.Chat => "Chatt",
        Channel.Visit => "Besök",
        Channel.Letter => "Brev",
        Channel.SocialMedia => "Sociala medier",
        Channel.EService => "E-tjänst",
        Channel.WebVisit => "Webbesök",
        Channel.Internal => "Interna kontakter",
        _ => "Okänd kanal",
    };

    public override string ContactsIn(Channel channel) => channel switch
    {
        Channel.Phone => "samtal",
        Channel.Email => "e-postmeddelanden",
        Channel.Chat => "chattar",
        Channel.Visit => "besök",
        Channel.Letter => "brev",
        Channel.SocialMedia => "inlägg",
        Channel.EService => "insända e-tjänster",
        Channel.WebVisit => "webbesök",
        Channel.Internal => "interna kontakter",
        _ => "kontakter",
    };

    public override string Period => "Period";

    public override string Source => "Källa";

    public override string Sources(int count) => count == 1 ? "Källa" : "Källor";

    public override string NoSource => "ingen källa";

    public override string ShowTable => "Samma siffror som tabell";

    public override string Scrollable(string what) => $"{what} (kan rullas i sidled)";

    public override string EmptyTitle => "Här finns inga siffror ännu";

    public override string EmptyText => "Inga exporter har lästs in.";

    public override string EmptyNextStep =>
        "Gör så här: lägg en export från telefonin, e-posten, webben, e-tjänsterna eller ärendesystemet i källans mapp i inkorgen. "
        + "En enda fil räcker för att börja. Sidorna fylls nästa gång inkorgen läses.";

    public override string Days(long count, string formatted) => count == 1 ? $"{formatted}\u00a0dag" : $"{formatted}\u00a0dagar";
}
