namespace Stats.Analytics.Staffing;

/// <summary>The service level within one time T, by each definition. Without patience (Erlang C) all are the same.</summary>
/// <param name="OfferedFraction">Answered within T ÷ all offered.</param>
/// <param name="ExcludingShortFraction">Answered within T ÷ (offered − abandoned within T).</param>
/// <param name="AnsweredFraction">Answered within T ÷ answered.</param>
/// <param name="VirtualFraction">The probability that a citizen who never hangs up is answered within T.</param>
public sealed record ServiceLevel(double OfferedFraction, double ExcludingShortFraction, double AnsweredFraction, double VirtualFraction)
{
    public double Fraction(ServiceLevelVariant variant) => variant switch
    {
        ServiceLevelVariant.Offered => OfferedFraction,
        ServiceLevelVariant.ExcludingShort => ExcludingShortFraction,
        ServiceLevelVariant.Answered => AnsweredFraction,
        ServiceLevelVariant.Virtual => VirtualFraction,
        _ => throw new ArgumentOutOfRangeException(nameof(variant), variant, "There is no such service level."),
    };
}
