using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Stats.Functions.Triggers;

/// <summary>HTTP: the pages, for those who may see them.</summary>
internal static class Dashboards
{
    private const string StartPage = "index.html";

    public static async Task RunAsync(CloudInstallation cloud, DashboardAccess access, HttpContext context, string path)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "private, no-cache";
        if (!access.Allows(context))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await context.Response.WriteAsync(
                $"You may not see these pages. Sign in through Entra ID, or open them once with ?code=KEY, the key in the app setting {DashboardAccess.KeyVariable} (16 characters at least).\n");
            return;
        }

        if (path.Length == 0)
        {
            context.Response.Redirect($"{context.Request.Path.Value!.TrimEnd('/')}/{StartPage}");
            return;
        }

        if (await cloud.Site.FindAsync(path, context.RequestAborted) is not { } file)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(file.Content.Span))[..32]}\"";
        headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = file.ContentType;
        context.Response.ContentLength = file.Content.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(file.Content, context.RequestAborted);
    }
}
