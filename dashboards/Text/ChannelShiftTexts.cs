namespace Stats.Dashboards.Text;

/// <summary>Words of the page on channel shift and benefit. Channels are named as in a sentence; numbers, shares and spans are already written.</summary>
public abstract class ChannelShiftTexts
{
    public abstract string Heading { get; }

    public abstract string Lead { get; }

    /// <summary>The question: do people really move to the channel?</summary>
    public abstract string Question(string channel);

    public abstract string TooLittle { get; }

    /// <summary>The answer, when it can be told: within topics the share rose or fell by so many points.</summary>
    public abstract string Moved(string channel, bool isUp, string points, string span);

    public abstract string Undecided(string channel, string span);

    /// <summary>The answer, when registration may be what has changed.</summary>
    public abstract string Withheld { get; }

    public abstract string WithheldText { get; }

    /// <summary>What the share of all contacts did, and that the topics' sizes had part in it.</summary>
    public abstract string InAll(string channel, string before, string after, int mixSign);

    /// <summary>Periods and n.</summary>
    public abstract string Subtitle(string before, string after, string countBefore, string countAfter);

    public abstract string Volume(string change, string span);

    public abstract string Total { get; }

    public abstract string Behaviour { get; }

    public abstract string Mix { get; }

    public abstract string BarsTitle(string channel);

    public abstract string BarsDescription(string total, string behaviour, string mix);

    public abstract string BarsText { get; }

    /// <summary>"+1,5 procentenheter".</summary>
    public abstract string Points(string number);

    /// <summary>"17,2 %".</summary>
    public abstract string Percent(string number);

    /// <summary>"1,0 till 2,0".</summary>
    public abstract string Span(string lower, string upper);

    public abstract string Weeks(long compared, string leftOut);

    public abstract string LeftOutHoliday(string week, string holidays);

    public abstract string LeftOutOther(string week, bool isMissingData);

    public abstract string HolidayName(string swedish);

    /// <summary>A trend per year of the odds: "+12 %".</summary>
    public abstract string Trend(string channel, string perYear, string span, long months, bool isDecided);

    public abstract string Break(string month, string topic, string before, string after);

    public abstract string DepartmentsCaption { get; }

    public abstract string Department { get; }

    public abstract string NoDepartment { get; }

    public abstract string DepartmentsText { get; }

    /// <summary>In place of a number that may be no change of behaviour.</summary>
    public abstract string NotToBeTold { get; }

    public abstract string TopicsCaption { get; }

    public abstract string Topic { get; }

    public abstract string NoTopic { get; }

    public abstract string ContactsBefore { get; }

    public abstract string ContactsAfter { get; }

    public abstract string ShareBefore { get; }

    public abstract string ShareAfter { get; }

    public abstract string Change { get; }

    public abstract string AddsBehaviour { get; }

    public abstract string AddsMix { get; }

    public abstract string TopicsText { get; }

    public abstract string MonthsCaption { get; }

    public abstract string Month { get; }

    public abstract string WeeksCompared { get; }

    public abstract string MonthsText { get; }

    public abstract string Unfinished { get; }

    /// <summary>Contacts that became unknown, or were unknown and are no more.</summary>
    public abstract string ReasonUnknown(string day, string channel, string own, string other, string others);

    public abstract string ReasonVanished(string day, string channel, string own, string other, string others);

    public abstract string ReasonSwapped(string day, string channel, string own, string other, string others);

    public abstract string ReasonAdded(string day, string channel, string own);

    public abstract string ReasonLost(string day, string channel, string own);

    public abstract string ReasonTopics(string onlyBefore, string onlyAfter);

    public abstract string ReasonSource(string day, string source, bool begins);

    /// <summary>"från 10 % till 20 %".</summary>
    public abstract string FromTo(string before, string after);
}
