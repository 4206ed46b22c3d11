namespace Stats.Functions.Demo;

/// <summary>What became of a caller. Times in seconds; the wait runs from the queue to the answer, or to hanging up.</summary>
internal sealed record DemoCall(CallArrival Arrival, int WaitSeconds, int Position, int PositionAtEnd)
{
    /// <summary>The number of the agent who answered; null when the caller hung up first.</summary>
    public int? Agent { get; init; }

    public int RingSeconds { get; init; }

    public int TalkSeconds { get; init; }

    /// <summary>An agent who let it ring before the answer, if any.</summary>
    public int? MissedBy { get; init; }

    /// <summary>The log lost how the call ended.</summary>
    public bool IsLost { get; init; }

    public int LeftQueueAt => Arrival.Second + WaitSeconds;
}
