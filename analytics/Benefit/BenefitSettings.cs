namespace Stats.Analytics.Benefit;

/// <summary>What an organisation has told of causes, guidelines and time.</summary>
public sealed record BenefitSettings
{
    /// <summary>Hours that a full-time employee works with contacts in a year, when nobody has said otherwise.</summary>
    public const double DefaultProductiveHours = 1600;

    /// <summary>For which cause each source's subjects come.</summary>
    public CauseMap Causes { get; init; } = CauseMap.Empty;

    /// <summary>The contacts that employees gave causes.</summary>
    public IReadOnlyList<CodedContacts> Coded { get; init; } = [];

    /// <summary>Which way in is meant for which situation.</summary>
    public IReadOnlyList<ChannelGuideline> Guidelines { get; init; } = [];

    /// <summary>Hours that a full-time employee works with contacts in a year. Above 0.</summary>
    public double ProductiveHoursPerYear { get; init; } = DefaultProductiveHours;
}
