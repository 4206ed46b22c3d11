using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Analytics.Interventions;

/// <summary>A change, and whether it helped.</summary>
/// <param name="Change">What was changed.</param>
/// <param name="Channel">The channel most of the topic's contacts came in before it; <see langword="null"/> when there are none to test.</param>
/// <param name="Baseline">The days it is compared with.</param>
/// <param name="Checkpoints">When it is judged, in order.</param>
/// <param name="Controls">The topics it is compared with: nothing is known to have happened to them.</param>
/// <param name="Meanwhile">What else happened to the topic from four weeks before the change to the last day tested, and outages.</param>
public sealed record ChangeEvaluation(
    Change Change,
    Channel? Channel,
    DateInterval Baseline,
    IReadOnlyList<ChangeCheckpoint> Checkpoints,
    IReadOnlyList<Topic> Controls,
    IReadOnlyList<DatedEvent> Meanwhile)
{
    /// <summary>What the last checkpoint that was reached says; <see langword="null"/> before the first.</summary>
    public ChangeCheckpoint? Decisive => Checkpoints.LastOrDefault(checkpoint => checkpoint.Test is not null);

    /// <summary>The next checkpoint to come; <see langword="null"/> when all are reached.</summary>
    public ChangeCheckpoint? Next => Checkpoints.FirstOrDefault(checkpoint => checkpoint.Test is null);

    /// <summary>The smallest effect of interest, as a share of the contacts.</summary>
    public double SmallestFraction { get; init; } = ChangeEvaluations.UsualSmallestFraction;

    /// <summary>What the register names as controls and cannot be one: no topic with contacts, or the topic itself.</summary>
    public IReadOnlyList<string> UnknownControls { get; init; } = [];

    /// <summary>Whether it can ever be judged: its topic is known, and contacts about it before it are.</summary>
    public bool CanBeJudged => Channel is not null;

    /// <summary>The same days in the topic's other channels.</summary>
    public IReadOnlyList<ChannelEffect> Others { get; init; } = [];

    /// <summary>For a launch: contacts replaced per use.</summary>
    public SubstitutionRatio? Substitution { get; init; }

    /// <summary>Mean minutes of work per contact before the change; <see langword="null"/> when no source tells.</summary>
    public double? MinutesPerContact { get; init; }

    /// <summary>Week by week, from half a year before the change.</summary>
    public IReadOnlyList<EffectWeek> Weeks { get; init; } = [];

    /// <summary>The verdict; undecided before the first checkpoint.</summary>
    public ChangeVerdict Verdict => Decisive?.Test?.Verdict ?? ChangeVerdict.Undecided;
}
