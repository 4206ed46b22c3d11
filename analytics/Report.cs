using NodaTime;
using Stats.Analytics.Benefit;
using Stats.Analytics.ChannelShift;
using Stats.Analytics.DataQuality;
using Stats.Analytics.Interventions;
using Stats.Analytics.Overview;
using Stats.Analytics.Peaks;
using Stats.Analytics.Staffing;

namespace Stats.Analytics;

/// <summary>Everything a page may know. The same store and the same today give the same report, byte for byte.</summary>
/// <param name="Organisation">The organisation's name as shown.</param>
/// <param name="Today">The day the report is made for.</param>
/// <param name="KeyNumbers">The five numbers of the start page.</param>
/// <param name="Load">When calls arrive; <see langword="null"/> without data.</param>
/// <param name="Channels">How contacts come in.</param>
/// <param name="Sources">How far each source can be trusted, by source then profile.</param>
/// <param name="Quarantine">Files that could not be read, by source then name.</param>
public sealed record Report(
    string Organisation,
    LocalDate Today,
    IReadOnlyList<KeyNumber> KeyNumbers,
    LoadProfile? Load,
    ChannelMix Channels,
    IReadOnlyList<SourceQuality> Sources,
    IReadOnlyList<QuarantinedFile> Quarantine)
{
    /// <summary>Sources that report the same contacts, held against each other; by the source that is compared, and in no sum.</summary>
    public IReadOnlyList<Reconciliation> Reconciliations { get; init; } = [];

    /// <summary>Sources that are both counted, and look as if they reported the same contacts.</summary>
    public IReadOnlyList<PossibleDouble> PossibleDoubles { get; init; } = [];

    /// <summary>Whether people really move to another channel; <see langword="null"/> when too little is known of the year before.</summary>
    public ChannelShiftReport? Shift { get; init; }

    /// <summary>How many are needed in the days to come, and whether the schedule is enough; <see langword="null"/> when too little is known.</summary>
    public StaffingPlan? Staffing { get; init; }

    /// <summary>The largest peaks of the last 13 months; <see langword="null"/> when too little is known.</summary>
    public PeakHistory? Peaks { get; init; }

    /// <summary>The changes of the last two years and whether they helped, the latest first.</summary>
    public IReadOnlyList<ChangeEvaluation> Changes { get; init; } = [];

    /// <summary>What contact could be spared, what has been, and what to do next.</summary>
    public BenefitSummary Benefit { get; init; } = new();
}
