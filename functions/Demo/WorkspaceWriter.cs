using System.Text;
using NodaTime.Text;

namespace Stats.Functions.Demo;

/// <summary>The demo's stats.yaml, topics.csv and changes.csv, as an organisation would write them.</summary>
internal static class WorkspaceWriter
{
    public static void Write(string directory)
    {
        File.WriteAllText(Path.Combine(directory, "stats.yaml"), Settings(), new UTF8Encoding(false));
        File.WriteAllText(Path.Combine(directory, "topics.csv"), TopicMap(), new UTF8Encoding(true));
        File.WriteAllText(Path.Combine(directory, "changes.csv"), Changes(), new UTF8Encoding(true));
    }

    private static string Settings() =>
        $$"""
        organisation: Lindåsa kommun        # shown on every page
        zone: Europe/Stockholm              # days and quarter-hours are counted on this clock
        today: 2026-04-01                   # fixed, so that the demo always shows the same; remove it to use today's date
        domains: [{{DemoCatalogue.Domain}}]          # mail from these is our own
        shortAbandon: 5s                    # hanging up sooner than this is not counted against us
        email: { minutes: 7, promisedDays: 2 }   # an answer takes this long, and is promised within so many working days
        sources:                            # one folder each under inbox/
          {{QueueLogWriter.Source}}: { profile: asterisk-queue-log }
          {{HostedExchangeWriter.Source}}:                              # the same calls once more: compared, not counted twice
            profile: calls-half-hour-csv
            sameContactsAs: {{QueueLogWriter.Source}}
          {{MessageTraceWriter.Source}}: { profile: exchange-message-trace }
          {{MatomoPageWriter.Source}}: { profile: matomo-page-urls }
          {{FlowInstanceWriter.Source}}:
            profile: open-eplatform-xml
            subjects:                       # what the e-services' numbers stand for
        {{Subjects()}}
          {{StreamflowWriter.Source}}: { profile: streamflow-cases }
          {{DatedEventWriter.Source}}: { profile: dated-events }
          {{StaffScheduleWriter.Source}}: { profile: planned-staff }    # our own lists: the schedule,
          {{StaffScheduleWriter.GoalSource}}: { profile: service-levels }      # and the service level aimed at

        """;

    private static string Subjects() =>
        string.Join('\n', PlantedTruths.EServices.Select(service => $"      \"{service.FlowId}\": {service.Name}"));

    /// <summary>One change that is known from the list of events too, and one whose outcome nobody knows yet.</summary>
    private static string Changes() =>
        $"""
        date;where;what;expected;owner;baselineFrom;controls
        {LocalDatePattern.Iso.Format(PlantedTruths.EffectiveEdit)};{PlantedTruths.EffectiveEditPage};Skrev om stegen;-10%;Webbredaktionen;;
        2026-03-16;/skola/skolskjuts;Svarar på vem som får skolskjuts;-15%;Utbildningskontoret;;

        """;

    private static string TopicMap()
    {
        var map = new StringBuilder("source;kind;pattern;topic;department\n");
        foreach (var topic in DemoCatalogue.Topics.Where(topic => topic.IsMapped))
        {
            Append(map, "*", "queue", topic.Queue, topic);
            Append(map, MessageTraceWriter.Source, "mailbox", $"{topic.Mailbox}@{DemoCatalogue.Domain}", topic);
            foreach (var pattern in DemoCatalogue.Pages.Where(page => page.Topic == topic).Select(PagePattern).Distinct())
                Append(map, "*", "page", pattern, topic);
            foreach (var service in PlantedTruths.EServices.Where(service => service.Topic == topic))
                Append(map, FlowInstanceWriter.Source, "eservice", service.Name, topic);
            foreach (var type in DemoCaseType.All.Where(type => type.Topic == topic))
                Append(map, StreamflowWriter.Source, "casetype", type.Name, topic);
        }
        return map.ToString();
    }

    /// <summary>The first folder of a page and all beneath it, or the page itself when it lies at the top.</summary>
    private static string PagePattern(DemoPage page) =>
        page.Path.IndexOf('/', 1, page.Path.Length - 1) is > 0 and var end ? page.Path[..(end + 1)] + "*" : page.Path;

    private static void Append(StringBuilder map, string source, string kind, string pattern, DemoTopic topic) =>
        map.Append(source).Append(';').Append(kind).Append(';').Append(pattern).Append(';').Append(topic.Name).Append(';').Append(topic.Department).Append('\n');
}
