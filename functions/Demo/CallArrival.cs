namespace Stats.Functions.Demo;

/// <summary>A caller who reaches the queue of a topic at a second of the day.</summary>
internal sealed record CallArrival(int Second, DemoTopic Topic);
