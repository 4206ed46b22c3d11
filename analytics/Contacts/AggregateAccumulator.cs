using NodaTime;

namespace Stats.Analytics.Contacts;

/// <summary>The running sums behind one <see cref="DayAggregate"/>; lengths of time in whole milliseconds, as they are stored.</summary>
internal sealed class AggregateAccumulator
{
    private const int SlotsPerDay = 96;

    private long offered, handled, abandoned, shortAbandoned;
    private long waitMilliseconds, abandonedWaitMilliseconds, handleMilliseconds;
    private int slotMinutes = 15;
    private int[]? slots;
    private int[]? waits;

    public void Add(in ContactEvent contact, Duration shortAbandon)
    {
        var slot = contact.Moment.Slot;
        var isHandled = contact.Outcome == ContactOutcome.Handled;
        var isAbandoned = contact.Outcome == ContactOutcome.Abandoned;
        offered++;
        handled += isHandled ? 1 : 0;
        abandoned += isAbandoned ? 1 : 0;
        if (contact.WaitMilliseconds != ContactEvent.NotTold && (isHandled || isAbandoned))
            AddWait(Math.Max(0, contact.WaitMilliseconds), isHandled, shortAbandon);
        if (contact.HandleMilliseconds != ContactEvent.NotTold)
            handleMilliseconds += contact.HandleMilliseconds;
        AddSlot(slot, 1, isHandled ? 1 : 0, isAbandoned ? 1 : 0);
        if (slot < 0)
            slotMinutes = 1440;
    }

    public void Add(in ContactSum sum)
    {
        offered += sum.Counts.Offered;
        handled += sum.Counts.Handled;
        abandoned += sum.Counts.Abandoned;
        shortAbandoned += sum.Counts.ShortAbandoned;
        waitMilliseconds += Milliseconds(sum.WaitTimeTotal);
        handleMilliseconds += Milliseconds(sum.HandleTimeTotal);
        slotMinutes = Math.Max(slotMinutes, sum.SlotMinutes);
        AddSlot(sum.Slot, (int)sum.Counts.Offered, (int)sum.Counts.Handled, (int)sum.Counts.Abandoned);
    }

    public void Add(AggregateAccumulator other)
    {
        offered += other.offered;
        handled += other.handled;
        abandoned += other.abandoned;
        shortAbandoned += other.shortAbandoned;
        waitMilliseconds += other.waitMilliseconds;
        abandonedWaitMilliseconds += other.abandonedWaitMilliseconds;
        handleMilliseconds += other.handleMilliseconds;
        slotMinutes = Math.Max(slotMinutes, other.slotMinutes);
        slots = Sum(slots, other.slots);
        waits = Sum(waits, other.waits);
    }

    public DayAggregate Build(AggregateKey key) => new(
        key,
        new(offered, handled, abandoned, shortAbandoned),
        Duration.FromMilliseconds(waitMilliseconds),
        Duration.FromMilliseconds(abandonedWaitMilliseconds),
        Duration.FromMilliseconds(handleMilliseconds),
        slotMinutes,
        BuildSlots(),
        BuildWaits());

    private static long Milliseconds(Duration duration) => duration.BclCompatibleTicks / NodaConstants.TicksPerMillisecond;

    private void AddWait(long milliseconds, bool isHandled, Duration shortAbandon)
    {
        if (isHandled)
            waitMilliseconds += milliseconds;
        else
        {
            abandonedWaitMilliseconds += milliseconds;
            shortAbandoned += milliseconds <= Milliseconds(shortAbandon) ? 1 : 0;
        }

        waits ??= new int[WaitHistogram.BinCount * 2];
        waits[(WaitHistogram.BinOf(milliseconds) * 2) + (isHandled ? 0 : 1)]++;
    }

    private void AddSlot(int slot, int offeredCount, int handledCount, int abandonedCount)
    {
        if (slot < 0)
            return;
        slots ??= new int[SlotsPerDay * 3];
        slots[slot * 3] += offeredCount;
        slots[(slot * 3) + 1] += handledCount;
        slots[(slot * 3) + 2] += abandonedCount;
    }

    private static int[]? Sum(int[]? mine, int[]? others)
    {
        if (mine is null || others is null)
            return mine ?? (int[]?)others?.Clone();
        for (var i = 0; i < mine.Length; i++)
            mine[i] += others[i];
        return mine;
    }

    private List<SlotCounts> BuildSlots()
    {
        var built = new List<SlotCounts>();
        for (var slot = 0; slots is not null && slot < SlotsPerDay; slot++)
        {
            var counts = new SlotCounts((byte)slot, slots[slot * 3], slots[(slot * 3) + 1], slots[(slot * 3) + 2]);
            if (counts is not { Offered: 0, Handled: 0, Abandoned: 0 })
                built.Add(counts);
        }

        return built;
    }

    private List<WaitCounts> BuildWaits()
    {
        var built = new List<WaitCounts>();
        for (var bin = 0; waits is not null && bin < WaitHistogram.BinCount; bin++)
        {
            if (waits[bin * 2] != 0 || waits[(bin * 2) + 1] != 0)
                built.Add(new((byte)bin, waits[bin * 2], waits[(bin * 2) + 1]));
        }

        return built;
    }
}
