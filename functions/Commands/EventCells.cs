using System.Globalization;
using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Commands;

/// <summary>An event as a row of a table.</summary>
internal static class EventCells
{
    public static string[] Headers { get; } = ["What", "Day", "Time", "Channel", "Subject", "Count or outcome", "Wait", "Handle time"];

    public static string[] Of(object one) => one switch
    {
        ContactEvent contact =>
        [
            contact.Case is not null ? "case" : contact.Step == ContactStep.Whole ? "contact" : contact.Step.ToString(),
            Day(contact.Moment.Day), Time(contact.Moment), contact.Channel?.ToString() ?? "–", contact.Subject.Value,
            contact.Outcome.ToString(), Length(contact.WaitTime), Length(contact.HandleTime),
        ],
        ContactSum sum =>
        [
            $"sum of {sum.SlotMinutes} min", Day(sum.Day), sum.Slot < 0 ? "–" : $"{sum.Slot / 4:00}:{sum.Slot % 4 * 15:00}", sum.Channel.ToString(), sum.Subject.Value,
            $"{sum.Counts.Offered}/{sum.Counts.Handled}/{sum.Counts.Abandoned}", Length(sum.WaitTimeTotal), Length(sum.HandleTimeTotal),
        ],
        (LocalDate day, PageDay page) => ["page", Day(day), "–", nameof(Channel.WebVisit), page.Page, $"{page.Views} views, {page.Visits} visits", "", Length(page.TimeSpent)],
        (Moment started, EServiceDay use) =>
            ["e-service", Day(started.Day), Time(started), nameof(Channel.EService), use.Service, use.Step > 0 ? $"{use.Outcome} at step {use.Step}" : use.Outcome.ToString(), "", ""],
        DatedEvent dated => ["event", Day(dated.Start.Day), Time(dated.Start), "–", dated.What, dated.Kind.ToString(), "", dated.End is { } end ? $"to {Day(end.Day)} {Time(end)}" : ""],
        _ => [one.ToString() ?? "", "", "", "", "", "", "", ""],
    };

    private static string Day(LocalDate day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Time(Moment moment) => moment.SecondOfDay < 0 ? "–"
        : LocalTime.FromSecondsSinceMidnight(moment.SecondOfDay).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Length(Duration? duration) => duration is { } known && known != Duration.Zero
        ? known.ToString("H:mm:ss", CultureInfo.InvariantCulture) : "";
}
