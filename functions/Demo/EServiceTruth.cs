namespace Stats.Functions.Demo;

/// <summary>How users of an e-service fare: expected shares submitted and aborted (the rest save), and where most stop.</summary>
internal sealed record EServiceTruth(
    string FlowId, string Topic, double SubmittedFraction, double AbortedFraction, int HardStep, int RealisedSubmissions);
