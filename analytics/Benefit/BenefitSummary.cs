namespace Stats.Analytics.Benefit;

/// <summary>What contact could be spared, what has been, and what to do next.</summary>
public sealed record BenefitSummary
{
    /// <summary>Contacts that need never have come, from coded ones; <see langword="null"/> when none are coded.</summary>
    public AvoidableContacts? Avoidable { get; init; }

    /// <summary>The same as far as the sources' own words tell.</summary>
    public IReadOnlyList<MappedCauses> Mapped { get; init; } = [];

    /// <summary>What changes have freed, as far as they are tested.</summary>
    public IReadOnlyList<FreedTime> Freed { get; init; } = [];

    /// <summary>Waves that come every year, most contacts first.</summary>
    public IReadOnlyList<ProactiveWave> Waves { get; init; } = [];

    /// <summary>Topics by what an e-service would be worth.</summary>
    public IReadOnlyList<NextEService> NextEServices { get; init; } = [];

    /// <summary>How each e-service fares, those that need a look first.</summary>
    public IReadOnlyList<EServiceAdoption> Adoptions { get; init; } = [];

    /// <summary>How many come the way that is meant.</summary>
    public IReadOnlyList<GuidelineAdherence> Guidelines { get; init; } = [];

    /// <summary>What was sent in against cases received.</summary>
    public IReadOnlyList<SubmissionReconciliation> Submissions { get; init; } = [];

    /// <summary>How much is registered; <see langword="null"/> without contacts.</summary>
    public RegistrationCompleteness? Registration { get; init; }
}
