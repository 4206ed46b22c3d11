using NodaTime;
using Stats.Analytics.Benefit;
using Stats.Analytics.Calendar;
using Stats.Analytics.ChannelShift;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;
using Stats.Analytics.Interventions;
using Stats.Analytics.Overview;
using Stats.Analytics.Peaks;
using Stats.Analytics.Staffing;

namespace Stats.Analytics;

/// <summary>Turns what is stored into what pages show. Pure: no clock, no I/O.</summary>
/// <param name="Organisation">The organisation's name as shown.</param>
/// <param name="Today">The day the report is made for. It is not finished: it shows how fresh the data are, and is in no sum.</param>
/// <param name="Topics">Which topic each subject belongs to.</param>
public sealed record Analysis(string Organisation, LocalDate Today, TopicMap Topics)
{
    /// <summary>From how many earlier days forecasts are made again for the report, to tell how right they are.</summary>
    private const int RecordOrigins = 8;

    /// <summary>How long ago a change may be to be put to the test again.</summary>
    private const int ChangeYears = 2;

    /// <summary>The share of scheduled time that is not on duty: at least 0, below 1.</summary>
    public double ShrinkageFraction { get; init; }

    /// <summary>What an e-mail takes; <see langword="null"/>: answering e-mail is not planned.</summary>
    public WrittenPromise? Email { get; init; }

    /// <summary>What the organisation has told of causes, guidelines and time.</summary>
    public BenefitSettings Benefit { get; init; } = new();

    /// <summary>The changes that the organisation has written down.</summary>
    public IReadOnlyList<RegisteredChange> RegisteredChanges { get; init; } = [];

    /// <summary>The report. Neither the order of the streams nor that of the quarantined files matters.</summary>
    /// <param name="streams">Every stream, each once.</param>
    /// <param name="quarantine">The files that could not be read.</param>
    /// <remarks>
    /// A stream that reports the contacts of another is compared with it, and is in no sum, also on days that the other does not have. Days after today, and before the years that <see cref="SwedishCalendar"/> knows, cannot be right and are left out.
    /// </remarks>
    public Report Analyse(IReadOnlyList<StreamFacts> streams, IReadOnlyList<QuarantinedFile> quarantine)
    {
        var yesterday = Today.PlusDays(-1);
        var known = Known(streams);
        var secondary = Secondary(known);
        var all = known.ConvertAll(Finished);
        var finished = all.FindAll(stream => !secondary.ContainsKey(stream.Id));
        var load = LoadProfiles.Of(finished, yesterday);
        var changes = ChangesIn(streams);
        return new(
            Organisation,
            Today,
            KeyNumbers.Of(finished, load, yesterday),
            load,
            ChannelMixes.Of(finished, yesterday),
            known.ConvertAll(stream => SourceQualities.Of(stream, Today, Topics)),
            [.. quarantine.OrderBy(file => file.Source)
                .ThenBy(file => file.FileName, StringComparer.Ordinal).ThenBy(file => file.Reason, StringComparer.Ordinal)])
        {
            Reconciliations = [.. secondary.Select(pair => Reconciliations.Of(
                all.FindAll(stream => pair.Value.Contains(stream.Id)), all.Find(stream => stream.Id == pair.Key)!))],
            PossibleDoubles = Reconciliations.LookAlike(finished),
            Shift = ChannelShifts.Of(finished, Topics),
            Staffing = load is null ? null : Outlook(streams).Plan(new(load.Channel), RecordOrigins),
            Peaks = PeakHistories.Of(finished, load),
            Changes = changes,
            Benefit = Benefits.Of(
                finished, all, Topics, Benefit, Email?.AverageHandleTime.TotalMinutes, [.. changes.Select(ContactChange.Of).OfType<ContactChange>()]),
        };
    }

    /// <summary>The changes of the last two years, put to the test, the latest first.</summary>
    /// <param name="streams">Every stream, each once, in any order.</param>
    public IReadOnlyList<ChangeEvaluation> ChangesIn(IReadOnlyList<StreamFacts> streams) =>
        Evaluations(streams) is not { } evaluations ? []
            : [.. Interventions.Changes.Of(evaluations.Events, RegisteredChanges, evaluations.Topics).Where(change => change.Days.Start >= Today.PlusYears(-ChangeYears))
                .AsParallel().AsOrdered().Select(evaluations.Evaluate)];

    /// <summary>A change with the days and the topics it is to be compared with; as it is when nothing about its topic is known.</summary>
    /// <param name="change">The change, as it is written down.</param>
    /// <param name="streams">Every stream, each once, in any order.</param>
    public RegisteredChange Lock(RegisteredChange change, IReadOnlyList<StreamFacts> streams) =>
        Evaluations(streams) is { } evaluations && evaluations.Design(Interventions.Changes.Of([], [change], evaluations.Topics)[0]) is var (baseline, controls)
            ? change with { BaselineFrom = baseline.Start, Controls = [.. controls.Select(topic => topic.Name)] }
            : change;

    /// <summary>The contacts about a topic day by day, beside those that a change cannot have moved; <see langword="null"/> when none are known before it.</summary>
    /// <param name="topic">The topic's name, or what belongs to it.</param>
    /// <param name="channel">The channel; <see langword="null"/>: the one with most contacts.</param>
    /// <param name="change">The first day of the change.</param>
    /// <param name="streams">Every stream, each once, in any order.</param>
    public (Channel Channel, EffectSeries Series, IReadOnlyList<Topic> Controls)? EffectSeries(string topic, Channel? channel, LocalDate change, IReadOnlyList<StreamFacts> streams)
    {
        if (Evaluations(streams) is not { } evaluations)
            return null;
        var one = new Change(DatedEventKind.Other, topic, evaluations.Topics.Of(topic), new(change, change));
        return evaluations.Design(one) is var (baseline, controls) && (channel ?? evaluations.ChannelOf(one, baseline)) is { } counted && evaluations.Days.SumOf(one.Topic, counted, baseline) > 0
            ? (counted, evaluations.SeriesOf([one.Topic], counted, baseline, controls, one), controls)
            : null;
    }

    private ChangeEvaluations? Evaluations(IReadOnlyList<StreamFacts> streams)
    {
        var counted = Counted(streams);
        return TopicDays.Of(counted, Topics, Today.PlusDays(-1)) is not { } days ? null : new(
            days,
            Interventions.Changes.Known([.. SaneDays(streams).SelectMany(day => day.Events)], RegisteredChanges),
            new(Topics, [.. counted.Select(stream => stream.Source).Distinct()]),
            Today.PlusDays(-1));
    }

    /// <summary>The finished days of the streams that are counted: those that report the contacts of another are left out.</summary>
    /// <param name="streams">Every stream, each once, in any order.</param>
    public IReadOnlyList<StreamFacts> Counted(IReadOnlyList<StreamFacts> streams)
    {
        var known = Known(streams);
        var secondary = Secondary(known);
        return known.FindAll(stream => !secondary.ContainsKey(stream.Id)).ConvertAll(Finished);
    }

    /// <summary>What staffing is planned from.</summary>
    /// <param name="streams">Every stream, each once, in any order.</param>
    public StaffingOutlook Outlook(IReadOnlyList<StreamFacts> streams)
    {
        var known = Known(streams);
        var secondary = Secondary(known);
        var days = SaneDays(streams);
        return new(
            known.FindAll(stream => !secondary.ContainsKey(stream.Id)).ConvertAll(Finished),
            Topics,
            [.. days.SelectMany(day => day.Events)],
            [.. days.SelectMany(day => day.Planned)],
            [.. days.SelectMany(day => day.ServiceLevels)],
            Today,
            ShrinkageFraction)
        {
            Email = Email,
        };
    }

    /// <summary>Which contacts to give a cause, so that their share holds for all; <see langword="null"/> without contacts.</summary>
    /// <param name="streams">Every stream, each once, in any order.</param>
    /// <param name="weeks">For how many weeks. At least 1.</param>
    /// <param name="count">How many contacts. At least 1.</param>
    /// <param name="startFraction">Where the draw begins: 0 to below 1.</param>
    public SamplingPlan? Sample(IReadOnlyList<StreamFacts> streams, int weeks, int count, double startFraction)
    {
        var known = Known(streams);
        var secondary = Secondary(known);
        return SamplingPlans.Of(
            known.FindAll(stream => !secondary.ContainsKey(stream.Id)).ConvertAll(Finished), Topics, Today, weeks, count, startFraction);
    }

    /// <summary>All days, also those to come within a year, by source.</summary>
    private List<DayFacts> SaneDays(IReadOnlyList<StreamFacts> streams)
    {
        var sane = new DateInterval(FirstDay, Today.PlusYears(1));
        return [.. streams.OrderBy(stream => stream.Id).SelectMany(stream => stream.Days).Where(day => sane.Contains(day.Day))];
    }

    private static LocalDate FirstDay => new(SwedishCalendar.FirstYear + 1, 1, 1);

    private StreamFacts Finished(StreamFacts stream) => stream.Within(new(FirstDay, Today.PlusDays(-1)));

    private List<StreamFacts> Known(IReadOnlyList<StreamFacts> streams) =>
    [
        .. streams.Select(stream => stream.Within(new(FirstDay, Today)))
            .OrderBy(stream => stream.Source).ThenBy(stream => stream.Reading.ProfileId, StringComparer.Ordinal),
    ];

    private static IReadOnlyDictionary<StreamId, IReadOnlyList<StreamId>> Secondary(List<StreamFacts> known) =>
        SecondaryStreams.Of(known.Where(stream => stream.Days.Count > 0).Select(stream => (stream.Id, stream.Reading.SameContactsAs)));
}
