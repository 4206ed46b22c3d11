using Azure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Stats.Functions.Store;
using Stats.Functions.Telemetry;

namespace Stats.Functions.Triggers;

/// <summary>The functions that answer requests from outside. The host forwards them as they are.</summary>
internal static class HttpFunctions
{
    public static void Map(WebApplication app, CloudInstallation cloud)
    {
        var access = DashboardAccess.FromEnvironment();
        app.MapGet("/api/health", context => GuardAsync(app, nameof(Health), context, async () =>
        {
            await using var installation = await cloud.OpenAsync(context.RequestAborted);
            await context.Response.WriteAsJsonAsync(await Health.RunAsync(installation, context.RequestAborted), StatsJson.Compact, context.RequestAborted);
        }));
        app.MapMethods("/api/dashboards/{**path}", ["GET", "HEAD"], context => GuardAsync(
            app, nameof(Dashboards), context, () => Dashboards.RunAsync(cloud, access, context, context.Request.RouteValues["path"] as string ?? "")));
    }

    private static async Task GuardAsync(WebApplication app, string name, HttpContext context, Func<Task> answerAsync)
    {
        try
        {
            await answerAsync();
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
        }
        catch (Exception error)
        {
            app.Logger.Failed(name, error);
            context.Response.StatusCode = error is RequestFailedException or IOException ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
            await context.Response.WriteAsJsonAsync(
                new { status = "unreachable", why = error is RequestFailedException failed ? failed.Status == 0 ? "Storage did not answer." : $"Storage answered {failed.Status} {failed.ErrorCode}." : error.GetType().Name },
                StatsJson.Compact);
        }
    }
}
