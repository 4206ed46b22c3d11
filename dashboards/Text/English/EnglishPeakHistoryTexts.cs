using Stats.Analytics.Contacts;

namespace Stats.Dashboards.Text.English;

public sealed class EnglishPeakHistoryTexts : PeakHistoryTexts
{
    public override string Heading => "Which have been the largest peaks?";

    public override string Lead => "Days with far more contacts than expected, and what happened then. That something happened at the same time does not prove that it was the cause.";

    public override string Unevenness(string ratio, string contacts) =>
        $"The busiest half-hour of the week brings {ratio} times as many {contacts} as an open half-hour does on average.";

    public override string NoPeaks(string period) => $"No day had far more contacts than expected, {period}.";

    public override string Unknown => "At least six weeks of contacts are needed to tell which days have been peaks.";

    public override string Caption(string contacts, string period) => $"The largest peaks in the number of {contacts}, {period}";

    public override string Days => "Days";

    public override string Expected => "Expected";

    public override string Excess => "More than expected";

    public override string More(string excess, string low, string high) => $"{excess} (between {low} and {high})";

    public override string WhatHappened => "What happened then?";

    public override string NothingKnown => "no known reason";

    public override string AfterHoliday => "first working day after a public holiday or an eve";

    public override string Event(DatedEventKind kind, string what, string day) => kind switch
    {
        DatedEventKind.Outage => "outage",
        DatedEventKind.Letter => "mailing",
        DatedEventKind.Campaign => "campaign",
        DatedEventKind.Launch => "launch",
        DatedEventKind.PageEdit => "edited page",
        _ => "change or event",
    } + $" {day}: {what}";

    public override string Method =>
        "The expected number is told for each working day from the level of the four weeks before and after, the weekday, and whether the day is a bridge day or "
        + "follows a public holiday. A peak begins on a day that has more contacts than 99 such days in 100. The span in brackets holds the true number nine times in ten.";
}
