using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Stats.Functions.Telemetry;

/// <summary>Sends traces and metrics by OTLP where the environment says to (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c> and its companions); else does nothing.</summary>
internal sealed class TelemetryExport : IDisposable
{
    private readonly TracerProvider traces;
    private readonly MeterProvider metrics;

    private TelemetryExport()
    {
        var resource = ResourceBuilder.CreateDefault().AddService("stats").AddEnvironmentVariableDetector();
        traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Measures.Name).AddOtlpExporter().Build();
        metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Measures.Name).AddOtlpExporter().Build();
    }

    /// <returns><see langword="null"/> when nothing is to be sent.</returns>
    public static TelemetryExport? Start() =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT")) ? null : new();

    /// <summary>Sends what is left.</summary>
    public void Dispose()
    {
        traces.Dispose();
        metrics.Dispose();
    }
}
