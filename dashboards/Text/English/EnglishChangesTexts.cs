using Stats.Analytics.Contacts;
using Stats.Analytics.Interventions;

namespace Stats.Dashboards.Text.English;

public sealed class EnglishChangesTexts : ChangesTexts
{
    public override string Heading => "Changes";

    public override string Lead => "Did what we changed help? Each page edit, launch, letter and campaign is held against what would have been expected without it.";

    public override string NoChanges =>
        "No change in the last two years is known. Write down page edits, new e-services, letters and campaigns in changes.csv or in a list of dated events, and they are put to the test here.";

    public override string LastingHeading => "Did the change help?";

    public override string PassingHeading => "What did letters and campaigns bring?";

    public override string PassingCaption(string period) => $"Letters and campaigns, {period}";

    public override string WaitingHeading => "Which changes are yet to be evaluated?";

    public override string WaitingCaption => "Changes with an evaluation to come";

    public override string NothingWaits => "No change is yet to be evaluated.";

    public override string Kind(DatedEventKind kind) => kind switch
    {
        DatedEventKind.PageEdit => "Page edit",
        DatedEventKind.Launch => "New e-service",
        DatedEventKind.Letter => "Letter",
        DatedEventKind.Campaign => "Campaign",
        _ => "Change",
    };

    public override string Title(string kind, string day, string what) => $"{kind} {day}: {what}";

    public override string About(Channel channel, string topic) => channel switch
    {
        Channel.Phone => "calls",
        Channel.Email => "e-mails",
        Channel.Chat => "chats",
        Channel.Visit => "visits",
        Channel.Letter => "letters",
        Channel.EService => "e-service uses",
        _ => "contacts",
    } + $" about {topic}";

    public override string Decreased(string contacts, string percent, string low, string high, int weeks) =>
        $"{Capital(contacts)} decreased: {percent} fewer than expected (between {low} and {high}) in the {weeks} weeks after the change.";

    public override string Increased(string contacts, string percent, string low, string high, int weeks) =>
        $"{Capital(contacts)} increased: {percent} more than expected (between {low} and {high}) in the {weeks} weeks after the change.";

    public override string Unchanged(string contacts, string low, string high, int weeks) =>
        $"{Capital(contacts)} are much the same: between {low} and {high} in the {weeks} weeks after the change.";

    public override string Undecided(string contacts, string low, string high, int weeks) =>
        $"It cannot be told whether {contacts} changed: the effect is somewhere between {low} and {high} in the {weeks} weeks after the change.";

    public override string TooLittleBefore(string contacts) => $"It cannot be told whether {contacts} changed: at least eight weeks before the change must be known.";

    public override string NoTopic => "Cannot be tested: topics.csv does not say which topic it concerns.";

    public override string NothingToTest(string topic) => $"Cannot be tested: no contacts about {topic} are known before the change.";

    public override string Earliest(string day, string percent) => $"An effect of {percent} would show around {day} at the earliest.";

    public override string NotWithinTwoYears(string percent) => $"An effect of {percent} is too small to be told from chance within two years.";

    public override string NotYet(string day, int weeks) => $"Evaluated on {day}, when {weeks} weeks have passed.";

    public override string Fewer(string count, string low, string high) => $"That is {count} fewer (between {low} and {high})";

    public override string More(string count, string low, string high) => $"That is {count} more (between {low} and {high})";

    public override string Hours(string hours, string minutes) => $", or about {hours} hours of work at {minutes} minutes per contact";

    public override string Compared(string topics) => $"Compared with {topics}, where nothing is known to have happened.";

    public override string UnknownControls(string names) => $"It cannot be compared with {names}, named in changes.csv: that is no other topic with contacts. Mend the row.";

    public override string NothingToCompare => "There is no untouched topic to compare with: whatever else happened at the same time counts as the change.";

    public override string PlacebosInTopics(int tests, int found) => $"The same test on {(tests == 1 ? "one topic" : $"{tests} topics")} where nothing was changed showed an effect in {Number(found)}.";

    public override string PlacebosInTime(int tests, int found) => $"The same test at {tests} earlier {(tests == 1 ? "date" : "dates")} showed an effect at {Number(found)}.";

    public override string Widened => "The interval is made wider accordingly.";

    public override string HangsOn(string day) => $"The verdict hangs on one day alone, {day}: without it, it would be another. Look at what happened then.";

    public override string Meanwhile(string events) => $"At the same time: {events}.";

    public override string Hoped(string percent) => $"Expected when the change was written down: {percent}.";

    public override string Owner(string owner) => $"Owner: {owner}.";

    public override string Interval(string estimate, string low, string high) => $"{estimate} (between {low} and {high})";

    public override string OtherChannels(string effects) => $"The topic's other channels over the same time: {effects}.";

    public override string Replaces(string ratio, string low, string high, string uses) =>
        $"The e-service replaces calls: {ratio} (between {low} and {high}) per use sent in, of {uses} uses.";

    public override string DoesNotReplace(string ratio, string low, string high, string uses) =>
        $"It does not show that the e-service replaces calls: {ratio} (between {low} and {high}) per use sent in, of {uses} uses.";

    public override string Total(string interval) => $"All contacts about the topic, e-services included: {interval}.";

    public override string Day => "Day";

    public override string Change => "Change";

    public override string Effect => "More or fewer contacts than expected";

    public override string Verdict => "Verdict";

    public override string VerdictWord(ChangeVerdict verdict) => verdict switch
    {
        ChangeVerdict.Decreased => "decreased",
        ChangeVerdict.Increased => "increased",
        ChangeVerdict.Unchanged => "unchanged",
        _ => "cannot be told",
    };

    public override string NextCheckpoint => "Evaluated next";

    public override string HopedHeading => "Expected";

    public override string OwnerHeading => "Owner";

    public override string ChartTitle(string contacts) => $"{Capital(contacts)} week by week";

    public override string ChartSubtitle(string from, string to) => $"Number per week, {from}–{to}. Before the change the line shows what the computation fits, after it what was expected without the change.";

    public override string ChartDescription(string contacts, string day) =>
        $"Step chart of {contacts} per week: what was expected, with its uncertainty, and what came. The change was made on {day}. The table has the same numbers.";

    public override string ChartCaption(string contacts, string title) => $"{Capital(contacts)} per week. {title}";

    public override string ChartKey => "Solid line with band: expected without the change, and what 95 cases of 100 lie within. Dashed line: what came. Hatched: fewer than expected.";

    public override string Week => "Week";

    public override string Expected => "Expected";

    public override string Limits => "Between";

    public override string Seen => "Came";

    public override string MethodHeading => "How a change is tested";

    public override string Method =>
        "The contacts about the topic before the change, two years at most, show how they follow weekdays, public holidays, season, trend and the contacts about other topics where nothing is known to have happened. "
        + "That gives what would have been expected after the change without it, with its uncertainty. Days with outages and the days after other letters about the topic are left out. "
        + "A change is judged 8 and 26 weeks after it, a letter after 4, never day by day: whoever looks until something shows finds effects that are none. "
        + "Decreased or increased is said only when the whole interval, which holds the true effect in 95 cases of 100, lies on one side of zero.";

    public override string Limitations =>
        "The test cannot tell the change from something else that happened to the topic at the same time. Fewer contacts are not always better: see also whether more people got their errand done.";

    private static string Number(int found) => found == 0 ? "none of them" : $"{found} of them";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
