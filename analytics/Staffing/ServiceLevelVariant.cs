namespace Stats.Analytics.Staffing;

/// <summary>What a service level is a share of: definitions differ between systems.</summary>
public enum ServiceLevelVariant
{
    /// <summary>Answered within T ÷ all offered.</summary>
    Offered,

    /// <summary>Answered within T ÷ (offered − abandoned within T).</summary>
    ExcludingShort,

    /// <summary>Answered within T ÷ answered.</summary>
    Answered,

    /// <summary>The probability that a citizen who never hangs up is answered within T.</summary>
    Virtual,
}
