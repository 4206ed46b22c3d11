namespace Stats.Analytics.TimeSeries;

/// <summary>A regression whose errors are an ARIMA process, fitted.</summary>
/// <param name="Process">Coefficients of the process: AR, MA, seasonal AR, seasonal MA.</param>
/// <param name="Coefficients">Coefficients of the regressors, the step last.</param>
/// <param name="StepStandardError">The standard error of the step.</param>
/// <param name="Variance">The variance of the shocks, by maximum likelihood.</param>
/// <param name="LogLikelihood">That of the differenced series.</param>
public sealed record ArimaFit(double[] Process, double[] Coefficients, double StepStandardError, double Variance, double LogLikelihood);
