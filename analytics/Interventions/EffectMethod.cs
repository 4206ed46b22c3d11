namespace Stats.Analytics.Interventions;

/// <summary>How an effect is computed.</summary>
public enum EffectMethod
{
    /// <summary>The change test: <see cref="Counterfactual"/>.</summary>
    Averaged,

    /// <summary>A second opinion: <see cref="TimeSeries.InterruptedSeries"/> with a trend.</summary>
    Interrupted,

    /// <summary>A second opinion: <see cref="TimeSeries.StructuralCounterfactual"/>.</summary>
    Structural,

    /// <summary>A second opinion: <see cref="TimeSeries.ArimaRegression"/>.</summary>
    Arima,
}
