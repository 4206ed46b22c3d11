using Stats.Analytics.Contacts;

namespace Stats.Dashboards.Text;

/// <summary>Words of the page on changes and whether they helped. They say what was seen beside what was expected, never what caused it.</summary>
public abstract class ChangesTexts
{
    public abstract string Heading { get; }

    public abstract string Lead { get; }

    /// <summary>That nothing is listed, and how to list it.</summary>
    public abstract string NoChanges { get; }

    public abstract string LastingHeading { get; }

    public abstract string PassingHeading { get; }

    public abstract string PassingCaption(string period);

    public abstract string WaitingHeading { get; }

    public abstract string WaitingCaption { get; }

    public abstract string NothingWaits { get; }

    public abstract string Kind(DatedEventKind kind);

    /// <summary>"Ändrad sida 15 september 2025: /bygglov".</summary>
    public abstract string Title(string kind, string day, string what);

    /// <summary>"samtalen om Bygglov".</summary>
    public abstract string About(Channel channel, string topic);

    public abstract string Decreased(string contacts, string percent, string low, string high, int weeks);

    public abstract string Increased(string contacts, string percent, string low, string high, int weeks);

    public abstract string Unchanged(string contacts, string low, string high, int weeks);

    public abstract string Undecided(string contacts, string low, string high, int weeks);

    public abstract string TooLittleBefore(string contacts);

    public abstract string NoTopic { get; }

    public abstract string NothingToTest(string topic);

    /// <summary>When it can be decided at the earliest.</summary>
    public abstract string Earliest(string day, string percent);

    /// <summary>That it will not be within two years.</summary>
    public abstract string NotWithinTwoYears(string percent);

    public abstract string NotYet(string day, int weeks);

    public abstract string Fewer(string count, string low, string high);

    public abstract string More(string count, string low, string high);

    public abstract string Hours(string hours, string minutes);

    public abstract string Compared(string topics);

    /// <summary>Names in the register that are no topics to compare with.</summary>
    public abstract string UnknownControls(string names);

    public abstract string NothingToCompare { get; }

    public abstract string PlacebosInTopics(int tests, int found);

    public abstract string PlacebosInTime(int tests, int found);

    public abstract string Widened { get; }

    /// <summary>A warning that the verdict rests on one day.</summary>
    public abstract string HangsOn(string day);

    public abstract string Meanwhile(string events);

    public abstract string Hoped(string percent);

    public abstract string Owner(string owner);

    /// <summary>"e-post −5 % (−14 % till +5 %)".</summary>
    public abstract string Interval(string estimate, string low, string high);

    public abstract string OtherChannels(string effects);

    public abstract string Replaces(string ratio, string low, string high, string uses);

    public abstract string DoesNotReplace(string ratio, string low, string high, string uses);

    public abstract string Total(string interval);

    public abstract string Day { get; }

    public abstract string Change { get; }

    public abstract string Effect { get; }

    public abstract string Verdict { get; }

    public abstract string VerdictWord(Stats.Analytics.Interventions.ChangeVerdict verdict);

    public abstract string NextCheckpoint { get; }

    public abstract string HopedHeading { get; }

    public abstract string OwnerHeading { get; }

    public abstract string ChartTitle(string contacts);

    public abstract string ChartSubtitle(string from, string to);

    public abstract string ChartDescription(string contacts, string day);

    public abstract string ChartCaption(string contacts, string title);

    public abstract string ChartKey { get; }

    public abstract string Week { get; }

    public abstract string Expected { get; }

    public abstract string Limits { get; }

    public abstract string Seen { get; }

    public abstract string MethodHeading { get; }

    public abstract string Method { get; }

    public abstract string Limitations { get; }
}
