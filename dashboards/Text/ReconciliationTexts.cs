using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;

namespace Stats.Dashboards.Text;

/// <summary>Words for what sources count, and for how sources that report the same contacts agree. They never say which source is right.</summary>
public abstract class ReconciliationTexts
{
    public abstract string Unit { get; }

    public abstract string Includes { get; }

    public abstract string Apart { get; }

    public abstract string Excludes { get; }

    public abstract string UnitName(CountedUnit unit);

    public abstract string GroupName(CountedGroup group);

    /// <summary>The group where it is left out: what then remains may need to be said.</summary>
    public abstract string ExcludedName(CountedGroup group);

    /// <summary>"212 av 340 använda rader (62 %): Kanalen kan vara förvald."</summary>
    public abstract string Warning(string rows, string all, string share, string text);

    public abstract string Heading { get; }

    public abstract string Lead { get; }

    /// <summary>Under a source that is not counted.</summary>
    public abstract string OnlyCompared(string primary);

    public abstract string Pair(string primary, string secondary);

    public abstract string DefinitionsCaption(string primary, string secondary);

    public abstract string Definition { get; }

    public abstract string Counted(string source);

    public abstract string Compared(string source);

    public abstract string NoChannels { get; }

    public abstract string ChannelsCaption(string primary, string secondary);

    public abstract string Channel { get; }

    public abstract string CommonDays { get; }

    public abstract string CountIn(string source);

    /// <summary>How the compared source differs from the counted one.</summary>
    public abstract string Difference(string primary, string secondary);

    /// <summary>"365 fler", "365 färre", "lika många".</summary>
    public abstract string More(long difference, string formatted);

    public abstract string DifferentDays { get; }

    public abstract string DaysOnlyIn(string source);

    /// <summary>"12 dagar (3 410 kontakter)".</summary>
    public abstract string DaysWith(string days, string contacts);

    public abstract string DifferencesCaption(string channel, string primary, string secondary);

    public abstract string Day { get; }

    /// <summary>What to do about two sources that look alike.</summary>
    public abstract string LookAlike(string first, string second, Channel channel, string agreeing, string common, bool sameSource);
}
