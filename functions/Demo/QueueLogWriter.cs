using System.Text;
using NodaTime;
using Stats.Analytics.Calendar;

namespace Stats.Functions.Demo;

/// <summary>Asterisk queue_log: pipes, epoch seconds, one file per month, rotated at local midnight.</summary>
internal sealed class QueueLogWriter(ExportFolder folder, DemandModel model, TruthTally tally, HostedExchangeWriter exchange)
{
    public const string Source = "telefoni";
    public const string TwiceDelivered = "queue_log-2025-02", TwiceDeliveredAs = "queue_log-2025-02.1";
    private const string OverflowQueue = "vaxel";
    private const string MalformedFile = "queue_log-2024-07";
    private const int TimeoutSeconds = 300;
    private static readonly int[] BaseNumbers = [70_174_06_05, 8_465_004_00, 31_390_06_00, 40_628_04_00];

    private readonly Random random = new(2);
    private readonly List<(long Epoch, string Text)> pending = [];
    private int sequence = 100;

    public CallArrivals Write()
    {
        var arrivals = new CallArrivals(model, new Random(13));
        var centre = new ContactCentre(model, new Random(4));
        foreach (var month in DemoPeriod.Days.GroupBy(day => day.ToYearMonth()))
        {
            var name = FileName(month.Key);
            var file = folder.Create(name, new UTF8Encoding(false));
            if (name == MalformedFile)
                WriteMalformed(file);
            foreach (var day in month)
            {
                WriteDay(day, arrivals.On(day), centre);
                Flush(file, day);
            }
            folder.Deliver(file, name, month.Key.OnDayOfMonth(1).PlusMonths(1));
        }
        folder.Copy(TwiceDelivered, TwiceDeliveredAs, new(2025, 3, 4));
        return arrivals;
    }

    private static string FileName(YearMonth month) => $"queue_log-{month.Year}-{month.Month:00}";

    private void WriteDay(LocalDate day, IReadOnlyList<CallArrival> arrivals, ContactCentre centre)
    {
        var midnight = DemoPeriod.MidnightEpoch(day);
        var calls = centre.Answer(day, arrivals);
        if (PlantedTruths.GapDays.Contains(day))
        {
            tally.CallsInGap(calls.Count);
            return;
        }
        if (day.DayOfWeek == IsoDayOfWeek.Monday)
            Restart(midnight + 4 * 3600);
        if (WorkingDays.IsWorkingDay(day))
            AddAgents(midnight);
        foreach (var call in calls)
            Add(day, midnight, call);
        if (PlantedTruths.RotationCrossings.Contains(day))
            AddNightCall(day);
    }

    /// <summary>The switch starts anew, and with it the sequence that ends each unique id.</summary>
    private void Restart(long epoch)
    {
        Line(epoch, "NONE|NONE|NONE|QUEUESTART|");
        sequence = 100;
    }

    /// <summary>Four agents who log in, take lunch in turns and go home.</summary>
    private void AddAgents(long midnight)
    {
        for (var agent = 0; agent < 4; agent++)
        {
            var lunch = 11 * 3600 + 1800 * agent;
            Line(midnight + 28_500 + 40 * agent, $"NONE|{OverflowQueue}|{Member(agent)}|ADDMEMBER|");
            Line(midnight + lunch, $"NONE|NONE|{Member(agent)}|PAUSE|lunch");
            Line(midnight + lunch + 2400, $"NONE|NONE|{Member(agent)}|UNPAUSE|");
            Line(midnight + 61_200 + 30 * agent, $"NONE|{OverflowQueue}|{Member(agent)}|REMOVEMEMBER|");
        }
    }

    /// <summary>A call to the water line's night service that begins before the log is rotated and ends after.</summary>
    private void AddNightCall(LocalDate day)
    {
        var midnight = DemoPeriod.MidnightEpoch(day);
        var second = (int)(DemoPeriod.MidnightEpoch(day.PlusDays(1)) - midnight) - 95;
        Add(day, midnight, new(new(second, DemoCatalogue.Water), 120, 1, 1) { Agent = 0, RingSeconds = 6, TalkSeconds = 210 });
    }

    private void Add(LocalDate day, long midnight, DemoCall call)
    {
        var entered = midnight + call.Arrival.Second;
        var id = $"{entered - random.Next(2, 6)}.{sequence}";
        sequence += random.Next(1, 4);
        var queue = call.Arrival.Topic.Queue;
        var caller = Caller();
        var held = 0;
        Line(entered, $"{id}|{queue}|NONE|ENTERQUEUE||{caller}|{call.Position}");
        List<(int, string)> legs = [(call.Arrival.Second, queue)];
        if (call.WaitSeconds > TimeoutSeconds && queue != OverflowQueue && !call.IsLost)
        {
            held = TimeoutSeconds;
            Line(entered + held, $"{id}|{queue}|NONE|EXITWITHTIMEOUT|1|{call.Position}|{held}");
            queue = OverflowQueue;
            Line(entered + held, $"{id}|{queue}|NONE|ENTERQUEUE||{caller}|{call.PositionAtEnd}");
            legs.Add((call.Arrival.Second + held, queue));
        }
        if (call.Agent is { } agent)
            AddConversation(entered + held, $"{id}|{queue}", call, agent, call.WaitSeconds - held);
        else if (!call.IsLost)
            Line(entered + call.WaitSeconds, $"{id}|{queue}|NONE|ABANDON|{call.PositionAtEnd}|{call.Position}|{call.WaitSeconds - held}");
        Count(day, call);
        exchange.Add(day, legs, call.Agent is not null, call.Agent is null && !call.IsLost);
    }

    private void AddConversation(long entered, string call, DemoCall outcome, int agent, int hold)
    {
        if (outcome.MissedBy is { } missed && hold > 30)
            Line(entered + hold - outcome.RingSeconds - 1, $"{call}|{Member(missed)}|RINGNOANSWER|15000");
        var ring = Math.Min(outcome.RingSeconds, hold);
        Line(entered + hold, $"{call}|{Member(agent)}|CONNECT|{hold}|{entered + hold - ring}.{sequence++}|{ring}");
        var ended = random.Chance(0.6) ? "COMPLETECALLER" : "COMPLETEAGENT";
        Line(entered + hold + outcome.TalkSeconds, $"{call}|{Member(agent)}|{ended}|{hold}|{outcome.TalkSeconds}|{outcome.Position}");
    }

    private void Count(LocalDate day, DemoCall call)
    {
        bool handled = call.Agent is not null, abandoned = !handled && !call.IsLost;
        tally.Contact(call.Arrival.Topic, DemoChannel.Phone, day);
        tally.Add(day, new()
        {
            CallsOffered = 1,
            CallsHandled = handled ? 1 : 0,
            CallsAbandoned = abandoned ? 1 : 0,
            HandledWaitSeconds = handled ? call.WaitSeconds : 0,
            AbandonedWaitSeconds = abandoned ? call.WaitSeconds : 0,
            HandleSeconds = call.TalkSeconds,
        });
    }

    /// <summary>Writes the day's lines in order; those after midnight wait for tomorrow's, which may be in the next file.</summary>
    private void Flush(StreamWriter file, LocalDate day)
    {
        var nextMidnight = DemoPeriod.MidnightEpoch(day.PlusDays(1));
        foreach (var (epoch, text) in pending.Where(line => line.Epoch < nextMidnight).OrderBy(line => line.Epoch))
        {
            file.Write(epoch);
            file.Write('|');
            file.WriteLine(text);
        }
        pending.RemoveAll(line => line.Epoch < nextMidnight);
    }

    private void WriteMalformed(StreamWriter file)
    {
        file.WriteLine("17198x4000|1719814797.7|avfall|NONE|ENTERQUEUE||0701740605|1");
        file.WriteLine("|1719814902.9|skola|NONE|ABANDON|1|1|30");
        file.WriteLine("2024-07-01 08:05|1719815100.11|vatten|SIP/2012|CONNECT|12|1719815108.12|4");
        tally.MalformedIn(Source, MalformedFile, 3);
    }

    private void Line(long epoch, string text) => pending.Add((epoch, text));

    private static string Member(int agent) => $"SIP/{2011 + agent}";

    /// <summary>A number that is set aside for fiction, or none.</summary>
    private string Caller() => random.Chance(0.07) ? "anonymous" : $"0{random.Pick(BaseNumbers) + random.Next(95)}";
}
