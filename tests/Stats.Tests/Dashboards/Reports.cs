using NodaTime;
using Stats.Analytics;
using Stats.Analytics.ChannelShift;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;
using Stats.Analytics.Overview;
using Stats.Analytics.Peaks;

namespace Stats.Tests.Dashboards;

/// <summary>Reports made by hand, one for each state the pages must tell.</summary>
internal static class Reports
{
    public static readonly LocalDate Today = new(2026, 5, 25);

    private static readonly SourceId phones = new("telefoni");
    private static readonly SourceId mail = new("e-post");
    private static readonly SourceId services = new("e-tjänster");
    private static readonly SourceId web = new("webb");

    /// <summary>Everything has something to say.</summary>
    public static Report Rich { get; } = new(
        "Exempelby kommun", Today, RichKeyNumbers(), RichLoad(), Mix(new(2024, 1, 1), 29), RichSources(), RichQuarantine());

    /// <summary>Nothing has ever been read.</summary>
    public static Report Empty { get; } = new("Exempelby kommun", Today, [], null, new([], [], [], []), [], []);

    /// <summary>Something has been read, but it cannot tell anything.</summary>
    public static Report Nulls { get; } = new(
        "Exempelby kommun",
        Today,
        [.. new[]
        {
            KeyNumberKind.ContactsPerWorkingDay, KeyNumberKind.AnsweredFraction, KeyNumberKind.AverageWaitSeconds,
            KeyNumberKind.EServiceFraction, KeyNumberKind.BusiestWeekday,
        }.Select(kind => new KeyNumber(kind, null, null, MonthOf(2026, 4), 0, []))],
        new(Channel.Phone, MonthOf(2026, 4), [0, 0, 0, 0, 0, 0, 0], [], 0, 0, [], [phones]),
        new([Channel.Phone], [new(MonthOf(2026, 5), false, 0, [new(Channel.Phone, 0, null)])],
            [new(new(new(2026, 1, 1), new(2026, 12, 31)), false, 0, [new(Channel.Phone, 0, null)])], [phones]),
        [new(new(phones, "telia-ace", "Telia ACE", "Samtal.", "Calls.", 1, 4, 0, [new("no day in the row", 4)], []), null, 0, null, [], 0, 0, [], 0)],
        []);

    /// <summary>Fourteen years, many sources, and text that would break a page that does not escape it.</summary>
    public static Report Long { get; } = new(
        "Å & Ä <script>alert('ö')</script> \"kommun\"",
        Today,
        RichKeyNumbers(),
        RichLoad(),
        Mix(new(2012, 1, 1), 173),
        [.. Enumerable.Range(1, 20).Select(i => Quality(new($"källa-{i:00}"), "<b>System & söner</b>", i, i))],
        [.. Enumerable.Range(1, 30).Select(i => new QuarantinedFile(new("källa-01"), $"export <{i}> & co.csv", "Column 'Dag' is missing.\nAdd it."))]);

    private static List<KeyNumber> RichKeyNumbers() =>
    [
        new(KeyNumberKind.ContactsPerWorkingDay, 618.4, 594.6, MonthOf(2026, 4), 12368, [phones, mail, services]),
        new(KeyNumberKind.AnsweredFraction, 0.912, 0.884, MonthOf(2026, 4), 7421, [phones]),
        new(KeyNumberKind.NineInTenWaitSeconds, 270, 240, MonthOf(2026, 4), 6768, [phones]),
        new(KeyNumberKind.EServiceFraction, 0.231, 0.18, MonthOf(2026, 4), 12368, [phones, mail, services]),
        new(KeyNumberKind.BusiestHalfHour, 38.46, null, new(new(2026, 2, 23), new(2026, 5, 22)), 22950, [phones], IsoDayOfWeek.Monday, 18),
    ];

    private static LoadProfile RichLoad()
    {
        double[] shape = [12, 24, 36, 34, 31, 29, 27, 22, 18, 21, 25, 24, 22, 19, 16, 11, 7, 0];
        double[] weekday = [1.0684, 0.93, 0.88, 0.84, 0.71];
        var cells =
            from day in Enumerable.Range(0, 5)
            from half in Enumerable.Range(0, shape.Length)
            let perDay = Math.Round(shape[half] * weekday[day], 2)
            select new LoadCell((IsoDayOfWeek)(day + 1), 16 + half, (long)(perDay * 12), perDay, Math.Round(perDay * 5.4, 1));
        return new(
            Channel.Phone, new(new(2026, 2, 23), new(2026, 5, 22)), [12, 13, 13, 11, 11, 0, 0],
            [new(2026, 4, 3), new(2026, 4, 6), new(2026, 5, 1), new(2026, 5, 14), new(2026, 5, 15)], 16, 33, [.. cells], [phones]);
    }

    private static ChannelMix Mix(LocalDate first, int monthCount)
    {
        Channel[] channels =
            [Channel.Phone, Channel.Email, Channel.Chat, Channel.Visit, Channel.EService, Channel.Unknown, Channel.WebVisit, Channel.Internal];
        var months = Enumerable.Range(0, monthCount)
            .Select(i => Period(MonthOf(first.PlusMonths(i).Year, first.PlusMonths(i).Month), channels, i, scale: 1, i < monthCount - 1))
            .ToList();
        var years = months.GroupBy(month => month.Period.Start.Year)
            .Select(year => Period(new(new(year.Key, 1, 1), new(year.Key, 12, 31)), channels, year.Key - 2012, 12, year.Count() == 12))
            .ToList();
        return new(channels, months, years, [phones, mail, services, web]);
    }

    private static ChannelPeriod Period(DateInterval days, Channel[] channels, int i, int scale, bool isComplete)
    {
        var season = days.Start.Month == 7 ? 0.6 : days.Start.Month is 1 or 8 ? 1.15 : 1;
        double[] counts =
            [7400 - (i * 24), 2300 + (i * 5), 240 + (i * 9), 410 - (i % 5 * 21), 900 + (i * 48), 130 + (i % 4 * 30), 81200 + (i * 350), 610 + (i % 3 * 44)];
        var offered = counts.Select(count => (long)(count * scale * season * (isComplete ? 1 : 0.7))).ToList();
        var citizens = offered.Take(6).Sum();
        return new(days, isComplete, citizens, [.. channels.Select((channel, c) =>
            new ChannelCount(channel, offered[c], c < 6 ? (double)offered[c] / citizens : null))]);
    }

    private static List<SourceQuality> RichSources() =>
    [
        new(
            new(mail, "exchange-message-trace", "Microsoft 365", "E-post till kommunens funktionsbrevlådor. Svar och automatiska svar räknas inte.",
                "E-mail to the municipality's shared mailboxes. Replies and automatic replies are not counted.", 29, 88213, 71240,
                [], [new("automatic reply", 9120), new("sent by the organisation itself", 7853)]),
            new(new(2024, 1, 2), new(2026, 5, 22)), 596, 3, [], 71240, 0, [], 0),
        new(
            new(services, "open-eplatform", "Open ePlatform", "Insända e-tjänster. Påbörjade men inte insända räknas inte som kontakter.",
                "E-services sent in. Those started but not sent in are not counted as contacts.", 5, 41200, 41200, [], []),
            new(new(2024, 1, 1), new(2026, 5, 8)), 858, 17, [], 41200, 0, [], 0),
        new(
            new(phones, "telia-ace", "Telia ACE", "Inkomna samtal per kö och kvart. Ett samtal som kopplas vidare räknas en gång i varje kö.",
                "Calls that came in by queue and quarter-hour. A call that is passed on counts once in each queue.", 124, 214880, 214102,
                [new("'Inkomna' is not a whole number", 12), new("the day is not a date", 3)], [new("sum row", 763)]),
            new(new(2024, 1, 2), new(2026, 5, 24)), 601, 1,
            [new(new(2025, 3, 3), new(2025, 3, 5)), new(new(2025, 11, 18), new(2025, 11, 18))], 210455, 4120,
            [new(new(SubjectKind.Queue, "Kö 17 <test>"), 3010), new(new(SubjectKind.Queue, "Överflöde & natt"), 1100), new(new(SubjectKind.Queue, ""), 10)], 5),
        Quality(web, "Matomo", 4, 2),
    ];

    private static SourceQuality Quality(SourceId source, string title, int gaps, int unmapped) => new(
        new(source, "matomo", title, "Sidvisningar per sida och dag.", "Page views by page and day.", 29, 120400, 120400, [], []),
        new(new(2024, 1, 1), new(2026, 5, 24)), 870, 1,
        [.. Enumerable.Range(1, gaps).Select(i => new DateInterval(new LocalDate(2025, 1, 6).PlusWeeks(i), new LocalDate(2025, 1, 7).PlusWeeks(i)))],
        2410233, 310 * unmapped,
        [.. Enumerable.Range(1, unmapped).Select(i => new UnmappedSubject(new(SubjectKind.Page, $"/bygga-bo/sida-{i}?<&>"), 310))], unmapped);

    private static List<QuarantinedFile> RichQuarantine() =>
    [
        new(phones, "calls-2025-03.csv",
            "calls-2025-03.csv does not look like a 'telia-ace' export: column 'Övergivna kontakter' is missing.\n"
            + "The header row (line 3) has: Dag, Kö, Inkomna kontakter, Besvarade kontakter, Medelväntetid.\n"
            + "If the report's columns were renamed, change 'columns' in profiles/telia-ace.yaml."),
    ];

    private static DateInterval MonthOf(int year, int month) =>
        new(new LocalDate(year, month, 1), new LocalDate(year, month, 1).With(DateAdjusters.EndOfMonth));
}
