using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Stats.Analytics.Staffing;

namespace Stats.Tests.Staffing;

public sealed class ErlangPropertyTests
{
    private const double Rounding = 1e-11;

    private sealed record Case(QueueLoad Load, int Agents, Duration Within);

    private static readonly Gen<Duration> patience = Gen.Frequency((1, Gen.Constant(0)), (9, Gen.Choose(1, 3600))).Select(seconds => Duration.FromSeconds(seconds));

    private static readonly Gen<Case> withoutPatience =
        from erlangs in Gen.OneOf(Gen.Choose(1, 400).Select(n => n / 100.0), Gen.Choose(4, 600).Select(n => (double)n))
        from handle in Gen.Choose(30, 1200)
        from extra in Gen.Choose(-20, 30)
        from within in Gen.Frequency((1, Gen.Constant(0)), (9, Gen.Choose(1, 600)))
        select new Case(
            QueueLoad.OfErlangs(erlangs, Duration.FromSeconds(handle)), Math.Max(1, (int)erlangs + extra), Duration.FromSeconds(within));

    private static readonly Gen<Case> withPatience = from one in withoutPatience from each in patience select one with { Load = one.Load with { Patience = each } };
    private static readonly Arbitrary<Case> any = Gen.OneOf(withoutPatience, withPatience).ToArbitrary();

    [Fact]
    public void One_more_agent_never_makes_anyone_wait_longer() => Prop.ForAll(any, one =>
        IsNoWorse(Outcome(one with { Agents = one.Agents + 1 }), Outcome(one))).QuickCheckThrowOnFailure();

    [Fact]
    public void More_load_never_shortens_the_wait() => Prop.ForAll(any, one =>
        IsNoWorse(Outcome(one), Outcome(one with { Load = one.Load with { ArrivalsPerHour = one.Load.ArrivalsPerHour * 1.1 } }))).QuickCheckThrowOnFailure();

    [Fact]
    public void More_time_never_lowers_the_service_level() => Prop.ForAll(any, one =>
        Enum.GetValues<ServiceLevelVariant>().All(variant =>
            Outcome(one with { Within = one.Within * 2 }).ServiceLevel.Fraction(variant) >= Outcome(one).ServiceLevel.Fraction(variant) - Rounding)).QuickCheckThrowOnFailure();

    [Fact]
    public void Shares_lie_between_0_and_1() => Prop.ForAll(any, one =>
    {
        var outcome = Outcome(one);
        return new[] { outcome.ProbabilityOfWait, outcome.AbandonmentFraction, outcome.OccupancyFraction }
            .Concat(Enum.GetValues<ServiceLevelVariant>().Select(outcome.ServiceLevel.Fraction)).All(share => share is >= 0 and <= 1);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void With_patience_the_mean_wait_is_the_abandoned_share_times_patience_and_the_queue_is_arrivals_times_the_mean_wait() =>
        Prop.ForAll(withPatience.ToArbitrary(), one =>
        {
            var outcome = Outcome(one);
            return IsNear(outcome.AverageSpeedOfAnswerSeconds, outcome.AbandonmentFraction * one.Load.Patience!.Value.TotalSeconds)
                && IsNear(outcome.AverageQueueLength, one.Load.ArrivalsPerHour / 3600 * outcome.AverageSpeedOfAnswerSeconds)
                && IsNear(outcome.OccupancyFraction * one.Agents, one.Load.OfferedLoadErlangs * (1 - outcome.AbandonmentFraction));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Without_end_of_patience_Erlang_A_is_Erlang_C() =>
        Prop.ForAll(withoutPatience.Where(one => one.Agents > one.Load.OfferedLoadErlangs * 1.01).ToArbitrary(), one =>
        {
            var c = Outcome(one);
            var a = Outcome(one with { Load = one.Load with { Patience = Duration.FromSeconds(1e12) } });
            return Math.Abs(a.ProbabilityOfWait - c.ProbabilityOfWait) < 1e-6
                && Math.Abs(a.ServiceLevel.OfferedFraction - c.ServiceLevel.OfferedFraction) < 1e-6
                && Math.Abs(a.AverageSpeedOfAnswerSeconds - c.AverageSpeedOfAnswerSeconds) < 1e-4 * (1 + c.AverageSpeedOfAnswerSeconds);
        }).QuickCheckThrowOnFailure();

    [Fact] // The balance of every state with the next: arrivals up, service and hanging up down.
    public void Erlang_A_is_the_chain_of_states_that_it_stands_for() => Prop.ForAll(withPatience.Where(one => one.Load.Patience > Duration.Zero).ToArbitrary(), one =>
    {
        var (sum, delayed, queue, logWeight) = (0.0, 0.0, 0.0, 0.0);
        var ratio = one.Load.AverageHandleTime / one.Load.Patience!.Value;
        for (var present = 0; present < 20_000; present++)
        {
            if (present > 0)
                logWeight += Math.Log(one.Load.OfferedLoadErlangs / (Math.Min(present, one.Agents) + (Math.Max(0, present - one.Agents) * ratio)));
            var weight = Math.Exp(logWeight - one.Load.OfferedLoadErlangs);
            sum += weight;
            delayed += present >= one.Agents ? weight : 0;
            queue += Math.Max(0, present - one.Agents) * weight;
        }

        var outcome = Outcome(one);
        return Math.Abs(outcome.ProbabilityOfWait - (delayed / sum)) < 1e-9 && Math.Abs(outcome.AverageQueueLength - (queue / sum)) < 1e-9 * (1 + (queue / sum));
    }).QuickCheckThrowOnFailure();

    private static QueueOutcome Outcome(Case one) => QueueOutcome.Of(one.Load, one.Agents, one.Within);

    private static bool IsNoWorse(QueueOutcome better, QueueOutcome worse) =>
        better.ProbabilityOfWait <= worse.ProbabilityOfWait + Rounding
        && better.AverageSpeedOfAnswerSeconds <= worse.AverageSpeedOfAnswerSeconds * (1 + Rounding) + Rounding
        && better.AbandonmentFraction <= worse.AbandonmentFraction + Rounding
        && Enum.GetValues<ServiceLevelVariant>().All(variant => better.ServiceLevel.Fraction(variant) >= worse.ServiceLevel.Fraction(variant) - Rounding);

    private static bool IsNear(double one, double other) => Math.Abs(one - other) <= 1e-10 * (1 + Math.Abs(other));
}
