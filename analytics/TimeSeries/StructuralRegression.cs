namespace Stats.Analytics.TimeSeries;

/// <summary>A step in a structural model: level that wanders, season, regressors and the effect of the change.</summary>
/// <remarks>Question: how far did the level move at a known time, when it wanders by itself as well?
/// Formula: y = level + season + regressors · β + effect · [after the change] + noise, the level a random walk; variances by maximum likelihood, the rest by the
/// Kalman filter. Assumptions: shocks are Gaussian, and as large before as after. Unknown values are stepped over. Source: Harvey and Durbin (1986),
/// JRSS A 149(3); Durbin and Koopman (2012), Time Series Analysis by State Space Methods.</remarks>
public static class StructuralRegression
{
    /// <summary>The step, on the scale of the values.</summary>
    /// <param name="series">The series; unknown values may be anywhere.</param>
    /// <param name="form">What the model is made of besides.</param>
    public static ChangeEstimate Effect(ChangedSeries series, StructuralForm form)
    {
        var end = StructuralFit.Of(series.Values, series.SeasonLength, form, [.. series.Regressors, series.Step]).End;
        return new(end.Mean(end.Count - 1), Math.Sqrt(end.Variance(end.Count - 1)));
    }
}
