using Stats.Dashboards.Charts;

namespace Stats.Dashboards.Text.English;

public sealed class EnglishPeaksTexts : PeaksTexts
{
    public override string Heading => "When is it busiest?";

    public override string Lead(string contacts) => $"How incoming {contacts} are spread over the week. Use this page when planning shifts.";

    public override string MeasureHeading(LoadMeasure measure, string contacts) =>
        measure == LoadMeasure.Contacts ? $"Number of {contacts}" : "Work in minutes";

    public override string Message(LoadMeasure measure, string contacts, string when, string value) => measure == LoadMeasure.Contacts
        ? $"The most {contacts} come in on {when}: {value} on average"
        : $"The most work comes in on {when}: {value} minutes on average";

    public override string NothingArrived(string contacts) => $"No {contacts} came in during the period";

    public override string Subtitle(LoadMeasure measure, string contacts, string period, string days, string count) =>
        $"{(measure == LoadMeasure.Contacts ? $"Incoming {contacts}" : "Incoming work in minutes")} per half-hour, mean by weekday, "
        + $"{period}. Based on {count} {contacts} over {days}.";

    public override string Description(LoadMeasure measure, string contacts, string first, string last) =>
        $"Grid with weekdays as columns and half-hours from {first} to {last} as rows. Each cell shows the mean number of "
        + $"{(measure == LoadMeasure.Contacts ? contacts : "minutes of work")}; the more, the stronger the colour. All values are in the table after the chart.";

    public override string Caption(LoadMeasure measure, string contacts, string period) =>
        $"{(measure == LoadMeasure.Contacts ? $"Incoming {contacts}" : "Work in minutes")} per half-hour, mean, {period}";

    public override string Legend(LoadMeasure measure, string contacts) =>
        measure == LoadMeasure.Contacts ? $"{char.ToUpperInvariant(contacts[0])}{contacts[1..]} per half-hour" : "Minutes per half-hour";

    public override string TimeOfDay => "Time";

    public override string NoTimes =>
        "No source says at what time of day the contacts came in. Choose a report by interval (15, 30 or 60 minutes) "
        + "or by individual call when you order the export.";

    public override string MinutesExplained =>
        "The minutes are the number of contacts times the mean handling time for what they were about. They show how much work the peaks bring, not only how many people get in touch.";

    public override string NoHandleTimes => "No source gives handling times, so the work in minutes cannot be shown.";

    public override string LeftOutHeading => "What is not included?";

    public override string LeftOut(int count, string days) =>
        $"{days} {(count == 1 ? "is" : "are")} left out: public holidays, eves and bridge days follow a different pattern and would pull the mean down.";

    public override string NothingLeftOut => "There were no public holidays, eves or bridge days in the period, so every day is included.";

    public override string LeftOutList => "Show the days";

    public override string MethodHeading => "How it is calculated";

    public override string Method =>
        "Each cell shows all incoming contacts in the half-hour, divided by the number of such weekdays in the period. Times are local. "
        + "Contacts without a time of day are not included.";
}
