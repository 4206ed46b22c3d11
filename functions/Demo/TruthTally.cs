using NodaTime;

namespace Stats.Functions.Demo;

/// <summary>Counts what the writers put into the exports, as they write it.</summary>
internal sealed class TruthTally
{
    private readonly SortedDictionary<int, DemoTotals> byYear = [];
    private readonly Dictionary<(string Topic, DemoChannel Channel), int[]> contactsPerDay = [];
    private readonly SortedDictionary<string, int> submissionsByFlow = new(StringComparer.Ordinal);
    private readonly List<MalformedRows> malformed = [];

    public IReadOnlyDictionary<int, DemoTotals> ByYear => byYear;

    public IReadOnlyDictionary<string, int> SubmissionsByFlow => submissionsByFlow;

    public IReadOnlyList<MalformedRows> Malformed => malformed;

    public int CallsLostInGap { get; private set; }

    public int TwoMailboxEMails { get; private set; }

    public DemoTotals Total => byYear.Values.Aggregate(new DemoTotals(), (sum, year) => sum + year);

    public void Add(LocalDate day, DemoTotals totals) =>
        byYear[day.Year] = byYear.TryGetValue(day.Year, out var sum) ? sum + totals : totals;

    public void Contact(DemoTopic topic, DemoChannel channel, LocalDate day)
    {
        if (!contactsPerDay.TryGetValue((topic.Name, channel), out var days))
            contactsPerDay[(topic.Name, channel)] = days = new int[DemoPeriod.DayCount];
        days[DemoPeriod.IndexOf(day)]++;
    }

    public void Submission(DemoEService service) =>
        submissionsByFlow[service.FlowId] = submissionsByFlow.GetValueOrDefault(service.FlowId) + 1;

    public void CallsInGap(int count) => CallsLostInGap += count;

    public void TwoMailboxes() => TwoMailboxEMails++;

    public void MalformedIn(string source, string file, int count) => malformed.Add(new(source + "/" + file, count));

    /// <summary>How many contacted the municipality about a topic, by channel, from one day to another, both included.</summary>
    public TopicContacts ContactsIn(DemoTopic topic, LocalDate from, LocalDate to)
    {
        int Sum(DemoChannel channel) => contactsPerDay.TryGetValue((topic.Name, channel), out var days)
            ? days[DemoPeriod.IndexOf(from)..(DemoPeriod.IndexOf(to) + 1)].Sum()
            : 0;
        return new(topic.Name, Sum(DemoChannel.Phone), Sum(DemoChannel.Email), Sum(DemoChannel.EService));
    }
}
