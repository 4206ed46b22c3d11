namespace Stats.Analytics.Interventions;

/// <summary>Contacts replaced by each use of a new e-service: 1 is one for one, 0 is none.</summary>
/// <param name="UseCount">Uses sent in since the launch, over the days that were tested.</param>
/// <param name="ReplacedPerUse">Contacts fewer than expected, per use.</param>
/// <param name="Total">All contacts about the topic, uses of e-services included, beside what would have been: does the e-service replace or add?</param>
/// <remarks>The fall in contacts is that of the change test, so demand that moved for other reasons is allowed for as far as controls and season tell.</remarks>
public sealed record SubstitutionRatio(long UseCount, EffectInterval ReplacedPerUse, Effect? Total)
{
    /// <summary>Whether contacts were replaced: the whole interval lies above 0.</summary>
    public bool Replaces => ReplacedPerUse.Lower > 0;
}
