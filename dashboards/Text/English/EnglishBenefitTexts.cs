using Stats.Analytics.Benefit;

namespace Stats.Dashboards.Text.English;

public sealed class EnglishBenefitTexts : BenefitTexts
{
    public override string FreedHeading => "What have we freed?";

    public override string FreedLead =>
        "Time that changes have freed for other work, as the change tests tell. Do note what it was used for.";

    public override string FreedCaption => "Freed time by change";

    public override string Change => "Change";

    public override string Period => "Period";

    public override string FewerContacts => "Fewer contacts";

    public override string MinutesEach => "Minutes each";

    public override string Assumed => " (assumed)";

    public override string Hours => "Hours";

    public override string FullTime => "Full-time equivalents";

    public override string FreedAssumptions(string hours) =>
        $"Hours = fewer contacts × minutes each. Full-time equivalents are of {hours} hours a year. The contacts that did not "
        + "come are taken to have been as long as the others. The range is the least and the most that the numbers allow. The "
        + "time is spread over many short moments: it is of use for other work, but does not tell how many are needed, and must "
        + "not be used to cut posts.";

    public override string NextHeading => "What should we do next?";

    public override string EServicesHeading => "E-services to build, or to make known";

    public override string EServicesLead =>
        "Topics where much working time goes to short questions that are often solved at once and could often have been "
        + "avoided, and where few use an e-service.";

    public override string EServicesCaption => "The three topics where an e-service would do most good";

    public override string MoreTopics => "Other topics";

    public override string MoreTopicsCaption => "Other topics in the same order";

    public override string Topic => "Topic";

    public override string HoursAYear => "Working hours in twelve months";

    public override string FirstLine => "Cases closed the same day";

    public override string Avoidable => "Avoidable contacts";

    public override string TakeUp => "Use an e-service";

    public override string NoEService => "there is none";

    public override string EServicesMethod =>
        "Ordered by working time × simplicity × avoidable share; topics where at least one in three uses an e-service come "
        + "last. Simplicity is how short a contact is compared with most, times the share of cases closed the same day. Contacts "
        + "that the e-service itself caused are not avoidable here. It is an order to begin talking from, no business case.";

    public override string WavesHeading => "Messages to send before anybody asks";

    public override string WavesLead =>
        "The same topic brings more contacts than usual in the same weeks every year. Those who get in touch can be told "
        + "beforehand.";

    public override string NoWaves =>
        "No topic has clearly more contacts in the same weeks every year. It takes two years of data to see.";

    public override string WavesCaption => "Waves that come every year";

    public override string Weeks => "Weeks";

    public override string ExtraContacts => "Contacts above the usual, a year";

    public override string AboveUsual => "Above the usual";

    public override string Years => "Years seen";

    public override string Week(string numbers) => $"w.\u00a0{numbers}";

    public override string WavesMethod =>
        "The usual is the median of the weeks around, per working day. A wave is clearly above it every year. The number is the "
        + "most that can be prevented, not what a message achieves. Waves that move between weeks, as Easter does, are not seen.";

    public override string AdoptionHeading => "E-services to look after";

    public override string AdoptionMessage(string all, string flagged, int count) =>
        count == 0 ? $"None of {all} e-services is unused, clearly falls or has stopped at a low level." : $"{flagged} of {all} e-services are unused, clearly fall or have stopped at a low level.";

    public override string FlaggedCaption => "E-services that are unused, fall or have stopped at a low level";

    public override string AllEServices => "Show all e-services";

    public override string AdoptionCaption => "All e-services, those that need a look first";

    public override string EService => "E-service";

    public override string PerWeek => "Sent in per week";

    public override string PerHundred => "Per 100 contacts about the topic";

    public override string ChangeInAYear => "Change";

    public override string State => "State";

    public override string ChangeOf(string size, long percent) => percent == 0 ? "unchanged" : $"{(percent > 0 ? "up" : "down")} {size}";

    public override string Launched(string day) => $", first used {day}";

    public override string AdoptionMethod =>
        "The last half-year. The change is of what is sent in per contact about the topic, from the same weeks a year before; "
        + "for newer e-services the last quarter from the one before. Low level: fewer than 5 per 100 contacts after half a year. "
        + "Unused: fewer than one a month.";

    public override string StateName(AdoptionState state) => state switch
    {
        AdoptionState.TooEarly => "too early to tell",
        AdoptionState.Unused => "unused",
        AdoptionState.Falling => "falling",
        AdoptionState.LowPlateau => "low level",
        AdoptionState.Growing => "growing",
        _ => "steady",
    };

    public override string GuidelinesHeading => "Do they come the way we meant?";

    public override string NoGuidelines =>
        "Write in guidelines.csv which channel is meant for which situation; then this shows how many come that way.";

    public override string GuidelinesLead =>
        "The share of contacts about the topic that came the way that is meant. The range holds the true level 19 times in 20.";

    public override string GuidelinesCaption => "Channel meant, and how many come that way";

    public override string Situation => "Situation";

    public override string Meant => "Way meant";

    public override string Since => "Holds from";

    public override string LastQuarter => "Last 13 weeks";

    public override string YearBefore => "Same quarter a year before";

    public override string TooFew => "too short a time";

    public override string QuarterByQuarter => "Show quarter by quarter";

    public override string AdherenceCaption(string situation) => $"Share the way meant: {situation}";

    public override string Quarter => "Quarter";

    public override string CameAsMeant => "The way meant";

    public override string Contacts => "Contacts";

    public override string OtherGuideline => "another guideline then";

    public override string GuidelinesMethod =>
        "All contacts about the topic count, also those about something else than the situation. So compare over time, not "
        + "between situations. Each quarter is held against what held then.";

    public override string RegistrationHeading => "Does everything arrive, and is it registered?";

    public override string SubmissionsHeading => "Sent in and received";

    public override string NoSubmissions =>
        "What is sent in by e-service cannot be held against the case system: its export does not tell which cases came that "
        + "way. Read an export that has a column for how the case came in.";

    public override string SubmissionsCaption => "Sent in by e-service and received in the case system";

    public override string Submitted => "Sent in";

    public override string Received => "Received";

    public override string Missing => "Without a case";

    public override string Surplus => "Cases without anything sent in";

    public override string DaysThatDiffer(string topic) => $"Show days that differ: {topic}";

    public override string DaysThatDifferCaption(string topic) => $"Days that differ most: {topic}";

    public override string Day => "Day";

    public override string SubmissionsMethod =>
        "A case may come up to five working days after it was sent in. Which ones is not known, only how many and which day.";

    public override string TopicsHeading => "Registration";

    public override string TopicsCaption(string period) => $"Contacts with a topic, {period}";

    public override string Channel => "Channel";

    public override string WithTopic => "With a topic";

    public override string RegisteredCaption => "Answered calls and registered cases";

    public override string AnsweredCalls => "Answered calls";

    public override string Cases => "Cases";

    public override string CasesPerHundred => "Cases per 100 calls";

    public override string RegisteredMethod =>
        "Not every call becomes a case, and cases come other ways too. Still, a falling level is a sign that less is "
        + "registered. Cases that are open are missing when the export only has closed ones.";
}
