using Stats.Analytics.Benefit;

namespace Stats.Dashboards.Text;

/// <summary>Words for contacts that need never have come. A share is never told without its limits.</summary>
public abstract class AvoidableTexts
{
    public abstract string Heading { get; }

    /// <summary>The share with its limits.</summary>
    public abstract string Message(string share);

    public abstract string Basis(string count, string coded, string weighed, string covered);

    public abstract string StatusFollowUp(string share);

    public abstract string Repeats(string share);

    public abstract string RepeatsUnknown { get; }

    public abstract string CausesTitle(string cause);

    public abstract string CausesSubtitle(string count, string period);

    public abstract string CausesDescription { get; }

    public abstract string CausesCaption(string period);

    public abstract string Cause { get; }

    public abstract string ShareOfContacts { get; }

    public abstract string ContactsPerYear { get; }

    public abstract string HoursPerYear { get; }

    public abstract string QuartersCaption { get; }

    public abstract string Quarter { get; }

    public abstract string AvoidableShare { get; }

    public abstract string Coded { get; }

    public abstract string NoSample { get; }

    /// <summary>What the sources' own words tell.</summary>
    public abstract string Mapped(bool isCases, string least, string count, string period, string told);

    public abstract string Method { get; }

    public abstract string CauseName(ContactCause cause);
}
