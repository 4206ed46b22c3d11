namespace Stats.Analytics.Forecasting;

/// <summary>Adds up the errors of forecasts from several origins.</summary>
internal sealed class ForecastErrors
{
    private readonly List<double> scaledErrors = [];
    private double naiveError;
    private double outcomes;
    private double errors;
    private double naiveErrors;
    private double bias;
    private double losses;
    private double originErrors;
    private int within80;
    private int within95;
    private int originCount;
    private int count;

    /// <summary>Turns to the next origin.</summary>
    /// <param name="naiveErrorBefore">The mean absolute error of the seasonal naive forecast within what was known there.</param>
    public void Begin(double naiveErrorBefore)
    {
        EndOrigin();
        naiveError = naiveErrorBefore;
    }

    public void Add(double outcome, CountForecast forecast, double naive)
    {
        var error = Math.Abs(outcome - forecast.Median);
        outcomes += outcome;
        errors += error;
        originErrors += error;
        naiveErrors += Math.Abs(outcome - naive);
        bias += forecast.Median - outcome;
        var quantiles = forecast.Quantiles();
        for (var i = 0; i < quantiles.Count; i++)
        {
            var (level, distance) = (CountForecast.LevelFractions[i], outcome - quantiles[i]);
            losses += 2 * Math.Max(level * distance, (level - 1) * distance) / quantiles.Count;
        }

        within80 += forecast.Low <= outcome && outcome <= forecast.High ? 1 : 0;
        within95 += forecast.Lowest <= outcome && outcome <= forecast.Highest ? 1 : 0;
        originCount++;
        count++;
    }

    /// <returns><see langword="null"/> when nothing was added, or nothing came.</returns>
    public ForecastAccuracy? Accuracy()
    {
        EndOrigin();
        return outcomes == 0 ? null : new(
            errors / outcomes,
            naiveErrors / outcomes,
            scaledErrors.Count == 0 ? double.NaN : scaledErrors.Average(),
            losses / outcomes,
            (double)within80 / count,
            (double)within95 / count,
            bias / outcomes,
            count);
    }

    private void EndOrigin()
    {
        if (originCount > 0 && naiveError > 0)
            scaledErrors.Add(originErrors / originCount / naiveError);
        (originErrors, originCount) = (0, 0);
    }
}
