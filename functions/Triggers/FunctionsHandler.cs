using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Stats.Functions.Sources;
using Stats.Functions.Store;
using Stats.Functions.Telemetry;

namespace Stats.Functions.Triggers;

/// <summary>The custom handler of Azure Functions: a web app on this computer's loopback, to which the host posts each trigger.</summary>
/// <remarks>An invocation that fails is answered with 500: then the host tries its queue message again, and at last moves it to the poison queue.</remarks>
internal static class FunctionsHandler
{
    /// <summary>Triggers by function, and how each is answered: with the messages for its output bindings.</summary>
    private static readonly Dictionary<string, Func<FunctionCall, Task<Dictionary<string, IReadOnlyList<string>>>>> triggers = new()
    {
        [nameof(ScanInbox)] = async call => new() { ["exports"] = [.. (await ScanInbox.RunAsync(call.Installation, call.Log, call.Stop)).Select(message => message.ToJson())] },
        [nameof(IngestExport)] = async call => RefreshIf(await IngestExport.RunAsync(
            call.Installation, ExportMessage.Parse(call.Invocation.Message("export")), call.Invocation.DequeueCount, call.Log, call.Stop)),
        [nameof(QuarantineExport)] = async call => RefreshIf(await QuarantineExport.RunAsync(
            call.Installation, call.Invocation.Message("export"), call.Invocation.DequeueCount, call.Log, call.Stop)),
        [nameof(RefreshDashboards)] = call => Nothing(RefreshDashboards.RunAsync(call.Installation, call.Log, call.Stop)),
        [nameof(RefreshAfterIngest)] = call => Nothing(RefreshAfterIngest.RunAsync(call.Installation, call.Cloud.RefreshRequests, call.Log, call.Stop)),
        [nameof(Retention)] = async call => RefreshIf(await Retention.RunAsync(call.Installation, call.Log, call.Stop)),
        [nameof(SendDigest)] = async call => new() { ["digest"] = [(await SendDigest.RunAsync(call.Installation, call.Stop)).ToJson()] },
    };

    /// <param name="cloud">Where exports, aggregates and pages are.</param>
    /// <param name="port">On 127.0.0.1; 0 for any.</param>
    public static WebApplication Build(CloudInstallation cloud, int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{port}");
        builder.Services.AddRoutingCore();
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(20));
        var app = builder.Build();
        foreach (var (name, trigger) in triggers)
            app.MapPost("/" + name, context => InvokeAsync(app, name, trigger, cloud, context));
        HttpFunctions.Map(app, cloud);
        return app;
    }

    private static async Task InvokeAsync(
        WebApplication app, string name, Func<FunctionCall, Task<Dictionary<string, IReadOnlyList<string>>>> trigger, CloudInstallation cloud, HttpContext context)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, app.Lifetime.ApplicationStopping);
        var log = new InvocationLog();
        try
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: stopping.Token);
            await using var installation = await cloud.OpenAsync(stopping.Token);
            var outputs = await trigger(new(installation, cloud, new(body.RootElement), log, stopping.Token));
            await context.Response.WriteAsJsonAsync(new InvocationReply(outputs, log.Lines), StatsJson.Compact, stopping.Token);
        }
        catch (Exception error) when (error is FormatException or JsonException)
        {
            app.Logger.Malformed(name, error is FormatException ? error.Message : "the body is no JSON.");
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        catch (ExportFormatException settings)
        {
            app.Logger.CannotBegin(name, settings.Message);
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            app.Logger.Stopped(name);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
        catch (Exception error)
        {
            app.Logger.Failed(name, error);
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    private static Dictionary<string, IReadOnlyList<string>> RefreshIf(bool changed) => changed ? new() { ["refresh"] = ["refresh"] } : [];

    private static async Task<Dictionary<string, IReadOnlyList<string>>> Nothing(Task task)
    {
        await task;
        return [];
    }
}
