using Stats.Analytics.Benefit;

namespace Stats.Dashboards.Text.English;

public sealed class EnglishAvoidableTexts : AvoidableTexts
{
    public override string Heading => "How much contact need never have been?";

    public override string Message(string share) =>
        $"{share} of the contacts with us would not have been needed, had something been done, or done right, from the start.";

    public override string Basis(string count, string coded, string weighed, string covered) =>
        $"Rests on {count} contacts that employees gave a cause {coded}, weighed by how many contacts each topic and channel had "
        + $"{weighed}. The sample covers topics and channels with {covered} of the contacts. The range holds the true share 19 "
        + "times in 20.";

    public override string StatusFollowUp(string share) => $"Questions about how an errand is going: {share}.";

    public override string Repeats(string share) => $"Had been in touch about the same within seven days, by their own account: {share}.";

    public override string RepeatsUnknown =>
        "How many get in touch again within seven days cannot be counted: nothing is kept of who contacts us. Ask when coding "
        + "instead, and fill in the column repeats in coding.csv.";

    public override string CausesTitle(string cause) => $"Most working time goes to: {cause}";

    public override string CausesSubtitle(string count, string period) =>
        $"Share of all contacts with employees. {count} coded contacts, {period}. The line below a bar shows where the true "
        + "share lies 19 times in 20.";

    public override string CausesDescription =>
        "Horizontal bars with the share of each cause, the one that takes most working time first. The same numbers are in the "
        + "table below.";

    public override string CausesCaption(string period) => $"Avoidable contacts by cause, as for all contacts {period}";

    public override string Cause => "Cause";

    public override string ShareOfContacts => "Share of contacts";

    public override string ContactsPerYear => "Contacts";

    public override string HoursPerYear => "Working hours";

    public override string QuartersCaption => "Avoidable share quarter by quarter";

    public override string Quarter => "Quarter";

    public override string AvoidableShare => "Avoidable";

    public override string Coded => "Coded contacts";

    public override string NoSample =>
        "It cannot be told yet. The command stats sample tells which contacts to give a cause, so that the share is right "
        + "within five percentage points. Write them in coding.csv.";

    public override string Mapped(bool isCases, string least, string count, string period, string told) =>
        $"The sources' own words are enough to tell that at least {least} of {count} {(isCases ? "registered cases" : "contacts")} {period} were avoidable. They tell of {told}; the rest may be either:";

    public override string Method =>
        "Avoidable means that we could have prevented the contact, never that whoever got in touch was wrong. Employees judged "
        + "the cause: let two code the same contacts now and then, and compare. Uses of e-services are not counted.";

    public override string CauseName(ContactCause cause) => cause switch
    {
        ContactCause.StatusFollowUp => "asks how an errand is going",
        ContactCause.UnclearInformation => "unclear information",
        ContactCause.NotFound => "did not find the information",
        ContactCause.EServiceTrouble => "trouble with an e-service",
        ContactCause.OurError => "error in a decision, invoice or letter",
        ContactCause.WrongReceiver => "wrong receiver, or sent on",
        ContactCause.PromiseNotKept => "a promise that was not kept",
        ContactCause.Outage => "something was out of order",
        ContactCause.CouldBeProactive => "the answer could have been sent beforehand",
        _ => "value-creating",
    };
}
