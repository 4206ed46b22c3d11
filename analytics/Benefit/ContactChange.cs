using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Analytics.Interventions;

namespace Stats.Analytics.Benefit;

/// <summary>How many contacts fewer, or more, a change brought over a period, as a change test tells it.</summary>
/// <param name="What">The change, in the organisation's own words.</param>
/// <param name="Topic">What the contacts are about.</param>
/// <param name="Channel">How they come in.</param>
/// <param name="Period">The days the contacts are of.</param>
/// <param name="Estimate">Contacts more than without the change; negative when they are fewer.</param>
/// <param name="Lower">The lower limit.</param>
/// <param name="Upper">The upper limit.</param>
public sealed record ContactChange(string What, Topic Topic, Channel Channel, DateInterval Period, double Estimate, double Lower, double Upper)
{
    /// <summary>What the last checkpoint of a lasting change says; <see langword="null"/> when it found neither fewer nor more.</summary>
    public static ContactChange? Of(ChangeEvaluation evaluation) =>
        evaluation is { Change.Lasts: true, Channel: { } channel, Verdict: ChangeVerdict.Decreased or ChangeVerdict.Increased, Decisive: { Test.Effect: { } effect } decisive }
            ? new(
                evaluation.Change.Registered?.What ?? evaluation.Change.What,
                evaluation.Change.Topic,
                channel,
                new(evaluation.Change.Days.Start, evaluation.Change.Days.Start.PlusWeeks(decisive.Weeks).PlusDays(-1)),
                effect.Cumulative.Estimate,
                effect.Cumulative.Lower,
                effect.Cumulative.Upper)
            : null;
}
