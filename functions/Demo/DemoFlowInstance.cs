using NodaTime;

namespace Stats.Functions.Demo;

/// <summary>One use of an e-service: submitted, saved at a step or aborted at a step.</summary>
internal sealed record DemoFlowInstance(DemoEService Service, LocalDateTime Created)
{
    public LocalDateTime? Submitted { get; init; }

    public bool IsFemale { get; init; }

    public int Age { get; init; }

    public int? SurveyAnswer { get; init; }

    public int? SavedStep { get; init; }

    public int? AbortedStep { get; init; }
}
