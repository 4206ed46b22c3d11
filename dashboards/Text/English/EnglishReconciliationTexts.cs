using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;

namespace Stats.Dashboards.Text.English;

public sealed class EnglishReconciliationTexts : ReconciliationTexts
{
    public override string Unit => "Counts";

    public override string Includes => "Included";

    public override string Apart => "Counted apart";

    public override string Excludes => "Not counted";

    public override string UnitName(CountedUnit unit) => unit switch
    {
        CountedUnit.Contact => "contacts: one each, however many queues they pass",
        CountedUnit.Leg => "queue legs: a contact counts in every queue it passes",
        CountedUnit.Case => "registered cases",
        CountedUnit.Message => "incoming messages",
        CountedUnit.Visit => "visits to the web site",
        CountedUnit.PageVisit => "page visits: a visit to three pages counts three times",
        CountedUnit.Submission => "e-services sent in",
        CountedUnit.Event => "events, no contacts",
        _ => "the source profile does not say what",
    };

    public override string GroupName(CountedGroup group) => group switch
    {
        CountedGroup.Abandoned => "abandoned calls",
        CountedGroup.BeforeQueue => "callers who hung up before they came to a queue",
        CountedGroup.Internal => "internal contacts",
        CountedGroup.Automatic => "automatic ones (automatic replies, newsletters, search robots)",
        _ => "open cases",
    };

    public override string ExcludedName(CountedGroup group) =>
        group == CountedGroup.Open ? "open cases (only closed cases are there)" : GroupName(group);

    public override string Warning(string rows, string all, string share, string text) => $"{rows} of {all} rows used ({share}): {text}";

    public override string Heading => "Do the sources agree?";

    public override string Lead =>
        "These sources report the same contacts. One of them is counted. The other is only compared, and is in no other figure. "
        + "A difference does not say which source is right: they may count different things.";

    public override string OnlyCompared(string primary) => $"Only compared: the same contacts as {primary}. In no other figure.";

    public override string Pair(string primary, string secondary) => $"{primary} and {secondary}";

    public override string DefinitionsCaption(string primary, string secondary) => $"What {primary} and {secondary} count";

    public override string Definition => "Definition";

    public override string Counted(string source) => $"{source}, counted";

    public override string Compared(string source) => $"{source}, compared";

    public override string NoChannels => "The source that is compared has no contacts.";

    public override string ChannelsCaption(string primary, string secondary) => $"Contacts in {primary} and {secondary} on the days both have";

    public override string Channel => "Channel";

    public override string CommonDays => "Days both have";

    public override string CountIn(string source) => $"Count in {source}";

    public override string Difference(string primary, string secondary) => $"{secondary} against {primary}";

    public override string More(long difference, string formatted) => difference switch
    {
        > 0 => $"{formatted} more",
        < 0 => $"{formatted} fewer",
        _ => "equally many",
    };

    public override string DifferentDays => "Days that differ";

    public override string DaysOnlyIn(string source) => $"Days only in {source}";

    public override string DaysWith(string days, string contacts) => $"{days} ({contacts} contacts)";

    public override string DifferencesCaption(string channel, string primary, string secondary) =>
        $"{channel}: the days when {primary} and {secondary} differ most";

    public override string Day => "Day";

    public override string LookAlike(string first, string second, Channel channel, string agreeing, string common, bool sameSource) =>
        $"{first} and {second} seem to report the same {Texts.English.Shared.ContactsIn(channel)}: on {agreeing} of {common} days they differ by at most 10%. Both are counted now. "
        + "If they are the same contacts: set sameContactsAs for one of them in " + (sameSource ? "its source profile." : "stats.yaml.");
}
