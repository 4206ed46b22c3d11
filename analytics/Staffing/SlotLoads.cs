using NodaTime;

namespace Stats.Analytics.Staffing;

/// <summary>The load of each slot of a day, from arrivals that change over it.</summary>
public static class SlotLoads
{
    private const double MinuteSeconds = 60;

    /// <summary>The load to staff each slot for, in erlangs.</summary>
    /// <param name="arrivals">Mean arrivals in each slot, in order and without gaps. Finite, at least 0. Within a slot the rate is constant.</param>
    /// <param name="slot">The length of a slot. At least a minute.</param>
    /// <param name="averageHandleTime">Mean time an agent is busy with a contact. Above zero.</param>
    /// <param name="method">How.</param>
    public static IReadOnlyList<double> Erlangs(IReadOnlyList<double> arrivals, Duration slot, Duration averageHandleTime, LoadMethod method)
    {
        if (arrivals.Any(count => !double.IsFinite(count) || count < 0))
            throw new ArgumentOutOfRangeException(nameof(arrivals), "Arrivals are finite numbers, at least 0.");
        ArgumentOutOfRangeException.ThrowIfLessThan(slot, Duration.FromMinutes(1));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(averageHandleTime, Duration.Zero);
        var slotHandleTimes = slot / averageHandleTime;
        var each = arrivals.Select(count => count / slotHandleTimes).ToArray();
        return method switch
        {
            LoadMethod.Sipp => each,
            LoadMethod.SippMax => [.. each.Select((_, i) => each[Math.Max(0, i - 1)..Math.Min(each.Length, i + 2)].Max())],
            LoadMethod.LaggedSipp => [.. each.Select((_, i) => Lagged(each, i, 1 / slotHandleTimes))],
            LoadMethod.ModifiedOfferedLoad => Modified(each, slot.TotalSeconds, averageHandleTime.TotalSeconds),
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "There is no such method."),
        };
    }

    /// <summary>The mean over a slot's length that began <paramref name="lag"/> slots ago: parts of two slots.</summary>
    private static double Lagged(double[] each, int slot, double lag)
    {
        var whole = (int)Math.Min(Math.Floor(lag), slot);
        var part = lag - Math.Floor(lag);
        return ((1 - part) * each[slot - whole]) + (part * each[Math.Max(0, slot - whole - 1)]);
    }

    /// <summary>m′ = λ − m ÷ AHT: within a slot m moves from what it was towards the slot's own load, so its largest value is at one of the ends.</summary>
    private static List<double> Modified(double[] each, double slotSeconds, double handleSeconds)
    {
        var loads = new List<double>(each.Length);
        var before = 0.0;
        foreach (var own in each)
        {
            var after = own + ((before - own) * Math.Exp(-slotSeconds / handleSeconds));
            loads.Add(Math.Max(after, own + ((before - own) * Math.Exp(-MinuteSeconds / handleSeconds))));
            before = after;
        }

        return loads;
    }
}
