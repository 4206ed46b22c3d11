using Stats.Dashboards.Charts;

namespace Stats.Dashboards.Text.English;

public sealed class EnglishPeaksTexts : PeaksTexts
{
    public override string Heading => "When is there most to do?";

    public override string Lead(string contacts) => $"How {contacts} spread over the week. Use the page when shifts are planned.";

    public override string MeasureHeading(LoadMeasure measure, string contacts) =>
        measure == LoadMeasure.Contacts ? $"Number of {contacts}" : "Work in minutes";

    public override string Message(LoadMeasure measure, string contacts, string when, string value) => measure == LoadMeasure.Contacts
        ? $"Most {contacts} come in on {when}: {value} on average"
        : $"Most work comes in on {when}: {value} minutes on average";

    public override string NothingArrived(string contacts) => $"No {contacts} came in during the period";

    public override string Subtitle(LoadMeasure measure, string contacts, string period, string days, string count) =>
        $"{(measure == LoadMeasure.Contacts ? $"Incoming {contacts}" : "Minutes of work that came in")} per half-hour, mean by weekday, "
        + $"{period}. Rests on {count} {contacts} over {days}.";

    public override string Description(LoadMeasure measure, string contacts, string first, string last) =>
        $"Grid with weekdays as columns and half-hours from {first} to {last} as rows. Each cell shows the mean number of "
        + $"{(measure == LoadMeasure.Contacts ? contacts : "minutes of work")}; more gives a stronger colour. All values are in the table after the chart.";

    public override string Caption(LoadMeasure measure, string contacts, string period) =>
        $"{(measure == LoadMeasure.Contacts ? $"Incoming {contacts}" : "Minutes of work")} per half-hour, mean, {period}";

    public override string Legend(LoadMeasure measure, string contacts) =>
        measure == LoadMeasure.Contacts ? $"{char.ToUpperInvariant(contacts[0])}{contacts[1..]} per half-hour" : "Minutes per half-hour";

    public override string TimeOfDay => "Time";

    public override string NoTimes =>
        "No source tells at what time of day the contacts came in. Choose a report by interval (15, 30 or 60 minutes) "
        + "or single calls when the export is ordered.";

    public override string MinutesExplained =>
        "The minutes are the number of contacts times the mean handle time of what they were about. They show what the peaks demand, not only how many they are.";

    public override string NoHandleTimes => "No source tells handle times, so the work in minutes cannot be shown.";

    public override string LeftOutHeading => "What is not included?";

    public override string LeftOut(int count, string days) =>
        $"{days} {(count == 1 ? "is" : "are")} left out: public holidays, eves and bridge days have another pattern and would pull the mean down.";

    public override string NothingLeftOut => "There were no public holidays, eves or bridge days in the period, so every day is included.";

    public override string LeftOutList => "Show the days";

    public override string MethodHeading => "How it is counted";

    public override string Method =>
        "Each cell is all incoming contacts in the half-hour divided by the number of such weekdays in the period. Times are local. "
        + "Contacts without a time of day are not included.";
}
