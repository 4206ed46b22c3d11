namespace Stats.Functions.Demo;

/// <summary>An e-service: its share of the topic's e-service use, and how its users fare (the rest save and leave).</summary>
internal sealed record DemoEService(string FlowId, string Name, DemoTopic Topic, double Weight)
{
    public double SubmittedFraction { get; init; } = 0.78;

    public double AbortedFraction { get; init; } = 0.09;

    /// <summary>The step where people most often give up; steps are numbered 1 to 5.</summary>
    public int HardStep { get; init; } = 2;
}
