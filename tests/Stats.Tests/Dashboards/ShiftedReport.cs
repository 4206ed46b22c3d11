using NodaTime;
using Stats.Analytics;
using Stats.Analytics.ChannelShift;
using Stats.Analytics.Contacts;
using Stats.Tests.Contacts;

namespace Stats.Tests.Dashboards;

/// <summary>Two years in which people move to an e-service about one topic of two, and the same with a source that begins in between.</summary>
internal static class ShiftedReport
{
    private static readonly TopicMap topics = new([.. new[] { "Avfall", "Bygglov" }.Select(topic => new TopicRule("*", SubjectKind.Queue, topic, new(topic)) { Department = topic == "Avfall" ? "Teknik" : "" })]);
    private static readonly LocalDate second = new(2025, 5, 26);

    /// <summary>The second year ends on Friday 22 May 2026. Of 100 contacts about waste 10, then 20 are e-services; of 20 about building, 10 all the time.</summary>
    public static Report Told { get; } = Reports.Rich with { Shift = Shift(calls: _ => true) };

    /// <summary>The calls about building begin in the second year.</summary>
    public static Report Withheld { get; } = Reports.Rich with { Shift = Shift(calls: day => day >= second) };

    private static ChannelShiftReport Shift(Func<LocalDate, bool> calls)
    {
        var days = Facts.WorkingDaysIn("2024-05-13", "2026-05-22").ToList();
        return ChannelShifts.Of(
            [
                Facts.Stream("telefoni", days.Select(day => Contacts(day, Channel.Phone, "Avfall", day < second ? 90 : 80))),
                Facts.Stream("växel", days.Where(calls).Select(day => Contacts(day, Channel.Phone, "Bygglov", 10))),
                Facts.Stream("e-tjänster", days.SelectMany(day => new[] { Contacts(day, Channel.EService, "Avfall", day < second ? 10 : 20), Contacts(day, Channel.EService, "Bygglov", 10) })),
            ],
            topics)!;
    }

    /// <summary>No two days are quite alike.</summary>
    private static DayAggregate Contacts(LocalDate day, Channel channel, string topic, int count) =>
        Facts.Day(day, channel, count + (day.DayOfYear * 7 % 3) - 1, new(SubjectKind.Queue, topic));
}
