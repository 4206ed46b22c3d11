using Stats.Analytics.Calendar;

namespace Stats.Dashboards.Text.English;

public sealed class EnglishChannelShiftTexts : ChannelShiftTexts
{
    private const int AnyYear = 2026;

    public override string Heading => "Channel shift and benefit";

    public override string Lead => "Do residents really move to e-services, and what does it free?";

    public override string Question(string channel) => $"Do residents move to {channel} – for real?";

    public override string TooLittle => "There is no year before to compare with yet: data from at least a year and two months are needed.";

    public override string Moved(string channel, bool isUp, string points, string span) =>
        $"{(isUp ? "Yes" : "No, the other way")}. Within topics the share by {channel} {(isUp ? "rose" : "fell")} by {points} percentage points ({span}).";

    public override string Undecided(string channel, string span) => $"It cannot be told. Within topics the share by {channel} may have changed by {span} percentage points.";

    public override string Withheld => "We cannot say whether residents have changed channel. Something else than what they do may have changed the numbers.";

    public override string WithheldText => "The tables show what is registered. Correct the data, or compare periods on the same side of the change.";

    public override string InAll(string channel, string before, string after, int mixSign) =>
        $"Of all contacts, {before} came by {channel} in the first year and {after} in the second."
        + (mixSign < 0 ? " More were about topics where few use that channel, which pulled the share down."
            : mixSign > 0 ? " More were about topics where many use that channel, which raised the share." : "");

    public override string Subtitle(string before, string after, string countBefore, string countAfter) =>
        $"Share of residents' contacts, {after} against {before}. Based on {countAfter} and {countBefore} contacts.";

    public override string Volume(string change, string span) => $"The number of contacts changed by {change}% ({span}).";

    public override string Total => "The whole change";

    public override string Behaviour => "Real shift";

    public override string Mix => "Changed topic mix";

    public override string BarsTitle(string channel) => $"How the share by {channel} changed";

    public override string BarsDescription(string total, string behaviour, string mix) =>
        $"Three bars in percentage points. The whole change, {total}, is real shift, {behaviour}, plus changed topic mix, {mix}.";

    public override string BarsText =>
        "Real shift is shares that change within topics. Changed topic mix is topics that grow or shrink unequally. Together they are exactly the whole change. "
        + "The thin lines are 95% intervals.";

    public override string Points(string number) => $"{number} percentage points";

    public override string Percent(string number) => $"{number}%";

    public override string Span(string lower, string upper) => $"{lower} to {upper}";

    public override string Weeks(long compared, string leftOut) =>
        $"{compared} of the last 52 weeks are compared with the same week of the year before, or with the week of the same public holidays."
        + (leftOut.Length == 0 ? "" : $" Left out: {leftOut}.");

    public override string LeftOutHoliday(string week, string holidays) => $"{week} ({holidays} in one year only)";

    public override string LeftOutOther(string week, bool isMissingData) => $"{week} ({(isMissingData ? "days are missing" : "the year before has none")})";

    public override string HolidayName(string swedish) => swedish switch
    {
        "Midsommarafton" => "Midsummer Eve",
        "Julafton" => "Christmas Eve",
        "Nyårsafton" => "New Year's Eve",
        _ => SwedishCalendar.PublicHolidays(AnyYear).FirstOrDefault(holiday => holiday.SwedishName == swedish)?.EnglishName ?? swedish,
    };

    public override string Trend(string channel, string perYear, string span, long months, bool isDecided) => isDecided
        ? $"Since the beginning, {months} months, the number by {channel} per other contact changes by {perYear}% a year ({span})."
        : $"Since the beginning, {months} months, there is no certain trend in the number by {channel} per other contact: {perYear}% a year ({span}).";

    public override string Break(string month, string topic, string before, string after) => $"{topic}: the level changed in {month}, from {before} to {after}.";

    public override string DepartmentsCaption => "Shift by department";

    public override string Department => "Department";

    public override string NoDepartment => "No department";

    public override string DepartmentsText =>
        "The same weeks as above. The topic mix is that within the department. topics.csv says which department answers for a topic.";

    public override string NotToBeTold => "cannot be told";

    public override string TopicsCaption => "Shift by topic";

    public override string Topic => "Topic";

    public override string NoTopic => "No topic";

    public override string ContactsBefore => "Contacts before";

    public override string ContactsAfter => "Contacts after";

    public override string ShareBefore => "Share before";

    public override string ShareAfter => "Share after";

    public override string Change => "Change, percentage points";

    public override string AddsBehaviour => "Part of the shift";

    public override string AddsMix => "Part of the topic mix";

    public override string TopicsText =>
        "The change is shown with its 95% interval. The last two columns add up to the bars above, in percentage points.";

    public override string MonthsCaption => "Month by month against the same month of the year before";

    public override string Month => "Month";

    public override string WeeksCompared => "Weeks compared";

    public override string MonthsText => "A month is the whole weeks whose Thursday lies in it. Weeks with a public holiday in one year only are left out.";

    public override string Unfinished => "unfinished";

    public override string ReasonUnknown(string day, string channel, string own, string other, string others) =>
        $"{day}: {channel} went {own} of the contacts while {other} went {others}. It is registration that has changed.";

    public override string ReasonVanished(string day, string channel, string own, string other, string others) =>
        $"{day}: {channel} all but vanished, {own} of the contacts, while {other} went {others}. The contacts seem to be registered as the other.";

    public override string ReasonSwapped(string day, string channel, string own, string other, string others) =>
        $"{day}: {channel} went {own} of the contacts while {other} went {others}, at once and with the total unchanged. It looks like another way of registering.";

    public override string ReasonAdded(string day, string channel, string own) =>
        $"{day}: {channel} grew {own} of the contacts about most topics at once, and nothing else fell. A source seems to have been added. Nobody moved.";

    public override string ReasonLost(string day, string channel, string own) =>
        $"{day}: {channel} fell {own} of the contacts about most topics at once, and nothing else rose. A source seems to have been lost. Nobody moved.";

    public override string ReasonTopics(string onlyBefore, string onlyAfter) =>
        $"{onlyBefore} of the contacts before are about topics that are not there after, and {onlyAfter} after about topics that were not there before. Topics seem to have been renamed. Mend topics.csv.";

    public override string ReasonSource(string day, string source, bool begins) => $"{day}: the data of {source} {(begins ? "begin" : "end")} within what is compared.";

    public override string FromTo(string before, string after) => $"from {before} to {after}";
}
