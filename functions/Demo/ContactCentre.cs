using NodaTime;

namespace Stats.Functions.Demo;

/// <summary>
/// A real queue, in small: callers of all topics are answered in order of arrival by whichever agent has been free the longest,
/// wait with exponential patience, and keep an agent busy for a log-normal time. Agents are planned per half-hour from the
/// demand that a planner could know, so mailings, outages and chance make the queue grow.
/// </summary>
internal sealed class ContactCentre(DemandModel model, Random random)
{
    private const int FirstHalfHour = 16, LastHalfHour = 32;
    private const int HalfHourSeconds = 1800;
    private const double PlannedOccupancy = 0.92;
    private const double HandleSigma = 0.7;
    private const double PatienceSeconds = 1600;
    private const double HastyFraction = 0.03;
    private const double MissedFraction = 0.05;
    private const double LostFraction = 0.0003;
    private const int MaxAgents = 16;

    public IReadOnlyList<DemoCall> Answer(LocalDate day, IReadOnlyList<CallArrival> arrivals)
    {
        var onDuty = AgentsOnDuty(day);
        var freeAt = new int[onDuty.Max()];
        var calls = new List<DemoCall>(arrivals.Count);
        foreach (var arrival in arrivals)
        {
            var call = Answer(arrival, onDuty, freeAt, calls);
            if (call.Agent is { } agent)
                freeAt[agent] = call.LeftQueueAt + call.TalkSeconds;
            calls.Add(call);
        }
        return calls;
    }

    private DemoCall Answer(CallArrival arrival, int[] onDuty, int[] freeAt, List<DemoCall> before)
    {
        var agent = FirstFree(arrival.Second, onDuty, freeAt);
        var ring = random.Next(2, 9);
        var wait = FreeFrom(agent, arrival.Second, onDuty, freeAt) - arrival.Second + ring;
        var patience = random.Chance(HastyFraction) ? random.Next(1, 15) : 5 + (int)random.Exponential(PatienceSeconds);
        var talk = Math.Max(15, (int)random.LogNormal(arrival.Topic.HandleMinutes * 60, HandleSigma));
        var missed = random.Chance(MissedFraction);
        var isLost = random.Chance(LostFraction);
        var position = 1 + Waiting(before, arrival.Second);
        if (patience < wait)
            return new(arrival, patience, position, 1 + Waiting(before, arrival.Second + patience)) { IsLost = isLost };
        return new(arrival, wait, position, 1)
        {
            Agent = agent,
            RingSeconds = ring,
            TalkSeconds = talk,
            MissedBy = missed && wait > 30 ? (agent + 1) % 4 : null,
        };
    }

    /// <summary>Agents on duty per half-hour of the day, from the planned load in erlangs.</summary>
    private int[] AgentsOnDuty(LocalDate day)
    {
        var erlangHours = DemoCatalogue.Topics.Sum(topic => model.PlannedCalls(topic, day) * topic.HandleMinutes / 60);
        var onDuty = new int[48];
        for (var half = FirstHalfHour; half <= LastHalfHour; half++)
        {
            var fraction = TimeOfDay.Phone.FractionIn(2 * half) + TimeOfDay.Phone.FractionIn(2 * half + 1);
            onDuty[half] = Math.Clamp((int)Math.Ceiling(erlangHours * fraction * 2 / PlannedOccupancy), 2, MaxAgents);
        }
        Array.Fill(onDuty, onDuty[LastHalfHour], LastHalfHour, 48 - LastHalfHour);
        return onDuty;
    }

    private static int FirstFree(int second, int[] onDuty, int[] freeAt)
    {
        int best = 0, bestFrom = int.MaxValue;
        for (var agent = 0; agent < freeAt.Length; agent++)
        {
            var from = FreeFrom(agent, second, onDuty, freeAt);
            if (from > bestFrom || (from == bestFrom && freeAt[agent] >= freeAt[best]))
                continue;
            best = agent;
            bestFrom = from;
        }
        return best;
    }

    /// <summary>The first second, from the given one on, when an agent is both on duty and free.</summary>
    private static int FreeFrom(int agent, int second, int[] onDuty, int[] freeAt)
    {
        var free = Math.Max(second, freeAt[agent]);
        var half = Math.Min(free / HalfHourSeconds, 47);
        while (half < 48 && onDuty[half] <= agent)
            half++;
        return half == 48 ? int.MaxValue / 2 : Math.Max(free, half * HalfHourSeconds);
    }

    private static int Waiting(List<DemoCall> before, int second)
    {
        var waiting = 0;
        for (var index = Math.Max(0, before.Count - 60); index < before.Count; index++)
            waiting += before[index].LeftQueueAt > second ? 1 : 0;
        return waiting;
    }
}
