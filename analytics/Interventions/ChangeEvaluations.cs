using NodaTime;
using Stats.Analytics.Calendar;
using Stats.Analytics.Contacts;

namespace Stats.Analytics.Interventions;

/// <summary>Puts changes to the test on the contacts about their topics.</summary>
/// <param name="Days">How many contacts came each day.</param>
/// <param name="Events">All dated events, outages included, and what is only in the register.</param>
/// <param name="Topics">The topic of what a dated event concerns.</param>
/// <param name="LastDay">The last finished day.</param>
/// <remarks>
/// The baseline is at most two years, and the checkpoints are 8 and 26 weeks after it, or four weeks for what passes. Both are set by rule, and the
/// controls by what happened, so that nobody chooses them by their result. Days of outages and the days after other letters about the topic are left out.
/// </remarks>
public sealed record ChangeEvaluations(TopicDays Days, IReadOnlyList<DatedEvent> Events, EventTopics Topics, LocalDate LastDay)
{
    /// <summary>An effect smaller than this share of the contacts is of no interest, unless the register expects less.</summary>
    public const double UsualSmallestFraction = 0.1;

    private const int BaselineYears = 2;
    private const int ShortestBaselineWeeks = 26;
    private const int PassingWeeks = 4;
    private const int ShortestBeforePassing = 9;
    private const int WeeksBeforeShown = 26;
    private const int WeeksBeforeMeanwhile = 4;
    private const int LetterReach = 10;
    private const int MostPlaceboTopics = 6;

    /// <summary>Fewer contacts a day than this in a control tell nothing.</summary>
    private const double LeastPerDay = 0.5;

    private static readonly int[] lastingWeeks = [8, 26];

    /// <summary>The days and the topics that a change is compared with, as they would be chosen now; <see langword="null"/> when no contacts about its topic are known.</summary>
    public (DateInterval Baseline, IReadOnlyList<Topic> Controls)? Design(Change change)
    {
        var baseline = BaselineOf(change);
        return ChannelOf(change, baseline) is { } channel ? (baseline, Controls(change, channel, baseline, change.Days.End)) : null;
    }

    /// <summary>Evaluates one change.</summary>
    public ChangeEvaluation Evaluate(Change change)
    {
        var start = change.Days.Start;
        var baseline = BaselineOf(change);
        int[] weeks = change.Lasts ? lastingWeeks : [Math.Max(PassingWeeks, (Period.DaysBetween(start, change.Days.End) / 7) + 1)];
        var reached = weeks.Where(count => start.PlusWeeks(count) <= LastDay.PlusDays(1)).ToList();
        var channel = ChannelOf(change, baseline);
        var empty = new ChangeEvaluation(
            change, channel, baseline, [.. weeks.Select(count => new ChangeCheckpoint(count, start.PlusWeeks(count), null))], [], Meanwhile(change, start.PlusWeeks(reached.LastOrDefault(weeks[0]))));
        if (channel is not { } counted || reached.Count == 0)
            return empty;

        var end = start.PlusWeeks(reached[^1]).PlusDays(-1);
        var controls = Controls(change, counted, baseline, end);
        var series = SeriesOf([change.Topic], counted, baseline, controls, change);
        var before = baseline.Length;
        var smallest = change.Registered?.ExpectedFraction is { } hoped and not 0 ? Math.Min(UsualSmallestFraction, Math.Abs(hoped)) : UsualSmallestFraction;
        var counterfactual = ChangeTests.HasEnoughBefore(series, before) ? new Counterfactual(series, before) : null;
        var others = change.Lasts ? Others(change, counted, baseline, controls) : [];
        var done = empty with
        {
            Controls = controls,
            SmallestFraction = smallest,
            UnknownControls = [.. (change.Registered?.Controls ?? []).Where(name => !controls.Exists(topic => topic.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))],
            Checkpoints = [.. empty.Checkpoints.Select(one => one.Weeks > reached[^1] ? one : one with { Test = ChangeTests.Of(series, before, one.Weeks * 7, smallest, counterfactual, others) })],
        };
        return counterfactual is null || done.Decisive?.Test?.Effect is null ? done : done with
        {
            Others = [.. InChannels(change, counted, baseline, end)],
            Substitution = change.Kind == DatedEventKind.Launch ? SubstitutionOf(change, done.Decisive.Test.Effect, baseline, end) : null,
            MinutesPerContact = Days.MinutesPerContact(change.Topic, counted, baseline),
            Weeks = WeeksOf(counterfactual, series, before, reached[^1]),
        };
    }

    private DateInterval BaselineOf(Change change)
    {
        var last = change.Days.Start.PlusDays(-1);
        return new(LocalDate.Min(LocalDate.Max(Days.Span.Start, change.Registered?.BaselineFrom ?? BaselineFrom(change)), last), last);
    }

    /// <summary>The channel with most contacts before the change, e-services apart: those cost no time.</summary>
    public Channel? ChannelOf(Change change, DateInterval baseline) =>
        change.Topic.IsUnmapped ? null : Days.ChannelsOf(change.Topic, baseline).Cast<Channel?>().FirstOrDefault(one => one != Channel.EService);

    /// <summary>Two years before the change, or half a year for what passes; not before an earlier change of the topic, if enough is left after it.</summary>
    private LocalDate BaselineFrom(Change change)
    {
        var start = change.Days.Start;
        var (longest, shortest) = change.Lasts ? (start.PlusYears(-BaselineYears), start.PlusWeeks(-ShortestBaselineWeeks)) : (start.PlusWeeks(-ShortestBaselineWeeks), start.PlusWeeks(-ShortestBeforePassing));
        return Events
            .Where(one => one.Kind is DatedEventKind.PageEdit or DatedEventKind.Launch or DatedEventKind.Campaign or DatedEventKind.Other && Topics.Of(one.What) == change.Topic)
            .Select(one => (one.End?.Day ?? one.Start.Day).PlusDays(1))
            .Where(day => day <= shortest && day > longest).DefaultIfEmpty(longest).Max();
    }

    /// <summary>The contacts about topics day by day, with what they are compared with, and two years to come.</summary>
    public EffectSeries SeriesOf(IReadOnlyList<Topic> topics, Channel channel, DateInterval baseline, IReadOnlyList<Topic> controls, Change? change)
    {
        var span = new DateInterval(baseline.Start, LocalDate.Max(LastDay, baseline.End).PlusYears(2));
        var left = LeftOut(topics, change);
        var starts = span.ToList();
        return new(
            SeriesStep.Day, starts, [.. starts.Select(day => left.Contains(day) ? null : Days.On(day, topics, channel))], IsCounts: true,
            controls.Count == 0 ? [] : [[.. starts.Select(day => Days.On(day, controls, channel))]]);
    }

    /// <summary>Days of outages, and the days that letters about the topic bring contacts on, other than the one that is tested.</summary>
    private HashSet<LocalDate> LeftOut(IReadOnlyList<Topic> topics, Change? change)
    {
        var days = new HashSet<LocalDate>();
        foreach (var one in Events.Where(one => topics.Contains(Topics.Of(one.What))))
        {
            if (one.Kind == DatedEventKind.Outage)
                days.UnionWith(new DateInterval(one.Start.Day, LocalDate.Max(one.Start.Day, one.End?.Day ?? one.Start.Day)));
            else if (one.Kind == DatedEventKind.Letter && (change is not { Kind: DatedEventKind.Letter } || one.Start.Day != change.Days.Start))
                days.UnionWith(new DateInterval(one.Start.Day, WorkingDays.Add(one.Start.Day, LetterReach)));
        }

        return days;
    }

    /// <summary>Topics to which nothing is known to have happened: not in the baseline either, or if that leaves none, not since four weeks before the change.</summary>
    private List<Topic> Controls(Change change, Channel channel, DateInterval baseline, LocalDate end)
    {
        if (change.Registered?.Controls is { } locked)
            return [.. Days.Topics.Where(topic => topic != change.Topic && locked.Contains(topic.Name, StringComparer.OrdinalIgnoreCase))];
        var able = Days.Topics.Where(topic => topic != change.Topic && Days.SumOf(topic, channel, baseline) >= LeastPerDay * baseline.Length).ToList();
        var untouched = able.FindAll(topic => !IsTouched(topic, new(baseline.Start, end)));
        return untouched.Count > 0 ? untouched : able.FindAll(topic => !IsTouched(topic, new(change.Days.Start.PlusWeeks(-WeeksBeforeMeanwhile), end)));
    }

    private bool IsTouched(Topic topic, DateInterval period) => Events.Any(one =>
        one.Kind is not (DatedEventKind.Outage or DatedEventKind.Withdrawn)
        && one.Start.Day <= period.End && (one.End?.Day ?? one.Start.Day) >= period.Start && Topics.Of(one.What) == topic);

    /// <summary>The controls themselves as if they had been changed, each compared with the rest.</summary>
    private List<Counterfactual> Others(Change change, Channel channel, DateInterval baseline, List<Topic> controls) =>
    [
        .. controls.Take(MostPlaceboTopics).Select(topic => SeriesOf([topic], channel, baseline, controls.FindAll(other => other != topic), change with { Topic = topic }))
            .Where(series => ChangeTests.HasEnoughBefore(series, baseline.Length))
            .Select(series => new Counterfactual(series, baseline.Length)),
    ];

    private IEnumerable<ChannelEffect> InChannels(Change change, Channel counted, DateInterval baseline, LocalDate end)
    {
        foreach (var channel in Days.ChannelsOf(change.Topic, baseline).Where(one => one != counted && Days.SumOf(change.Topic, one, baseline) >= LeastPerDay * baseline.Length))
        {
            var series = SeriesOf([change.Topic], channel, baseline, Controls(change, channel, baseline, end), change);
            if (ChangeTests.HasEnoughBefore(series, baseline.Length))
                yield return new(channel, new Counterfactual(series, baseline.Length).Over(0, Period.DaysBetween(change.Days.Start, end) + 1));
        }
    }

    private SubstitutionRatio? SubstitutionOf(Change change, Effect effect, DateInterval baseline, LocalDate end)
    {
        var tested = new DateInterval(change.Days.Start, end);
        var uses = Days.UsesOf(change.What, tested);
        return uses == 0 ? null : new(uses, new(-effect.Cumulative.Estimate / uses, -effect.Cumulative.Upper / uses, -effect.Cumulative.Lower / uses), TotalOf(change, baseline, tested));
    }

    /// <summary>All contacts about the topic, uses of its e-services included.</summary>
    private Effect? TotalOf(Change change, DateInterval baseline, DateInterval tested)
    {
        var parts = Days.ChannelsOf(change.Topic, new(baseline.Start, tested.End)).Select(channel => SeriesOf([change.Topic], channel, baseline, [], change)).ToList();
        var controls = Controls(change, Channel.Phone, baseline, tested.End);
        var series = parts[0] with
        {
            Values = [.. parts[0].Starts.Select((_, t) => parts.TrueForAll(part => part.Values[t] is not null) ? parts.Sum(part => part.Values[t]) : null)],
            Controls = SeriesOf([change.Topic], Channel.Phone, baseline, controls, change).Controls,
        };
        return ChangeTests.HasEnoughBefore(series, baseline.Length) ? new Counterfactual(series, baseline.Length).Over(0, tested.Length) : null;
    }

    private static List<EffectWeek> WeeksOf(Counterfactual counterfactual, EffectSeries series, int before, int weeks)
    {
        var shown = new List<EffectWeek>();
        for (var week = -Math.Min(WeeksBeforeShown, before / 7); week < weeks; week++)
        {
            var first = before + (week * 7);
            if (week >= 0)
            {
                if (counterfactual.Over(week * 7, 7) is { PeriodCount: > 0 } effect)
                    shown.Add(new(series.Starts[first], effect.Seen, effect.Expected));
                continue;
            }

            var known = Enumerable.Range(first, 7).Where(t => counterfactual.Fitted(t) is not null).ToList();
            if (known.Count > 0)
            {
                var fitted = known.Sum(t => counterfactual.Fitted(t)!.Value);
                shown.Add(new(series.Starts[first], known.Sum(t => series.Values[t]!.Value), new(fitted, fitted, fitted)));
            }
        }

        return shown;
    }

    private List<DatedEvent> Meanwhile(Change change, LocalDate end) =>
    [
        .. Events.Where(one => one.Kind != DatedEventKind.Withdrawn && one.Start.Day >= change.Days.Start.PlusWeeks(-WeeksBeforeMeanwhile) && one.Start.Day < end
            && Topics.Of(one.What) == change.Topic && !(one.Kind == change.Kind && one.Start.Day == change.Days.Start && one.What == change.What))
            .OrderBy(one => one.Start.UnixSeconds).ThenBy(one => one.What, StringComparer.Ordinal),
    ];
}
