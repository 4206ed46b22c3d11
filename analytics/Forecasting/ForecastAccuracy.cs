namespace Stats.Analytics.Forecasting;

/// <summary>The errors of forecasts against what came. All are sums over sums.</summary>
/// <param name="WapeFraction">Σ|y − ŷ| ÷ Σy.</param>
/// <param name="NaiveWapeFraction">The same of the seasonal naive forecast: as the same weekday a week before.</param>
/// <param name="Mase">Mean absolute error ÷ that of the seasonal naive forecast within what was known; below 1 is better than it.</param>
/// <param name="WeightedQuantileLossFraction">2 × Σ pinball loss ÷ Σy, mean over the five quantiles of <see cref="CountForecast"/>.</param>
/// <param name="Coverage80Fraction">The share of outcomes between the 10 % and the 90 % quantile.</param>
/// <param name="Coverage95Fraction">The share of outcomes between the 2.5 % and the 97.5 % quantile.</param>
/// <param name="BiasFraction">Σ(ŷ − y) ÷ Σy: above 0 when too much was forecast.</param>
/// <param name="Count">How many outcomes were compared.</param>
public sealed record ForecastAccuracy(
    double WapeFraction,
    double NaiveWapeFraction,
    double Mase,
    double WeightedQuantileLossFraction,
    double Coverage80Fraction,
    double Coverage95Fraction,
    double BiasFraction,
    int Count);
