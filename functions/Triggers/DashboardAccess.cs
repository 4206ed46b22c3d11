using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Stats.Functions.Triggers;

/// <summary>Who may see the pages: those whom Entra ID has let in, or who know the key. Without either setting nobody.</summary>
/// <param name="isEntraOn">Whether the platform signs users in ("Easy Auth") before requests come here; else its headers could be anybody's.</param>
/// <param name="key">The key, or <see langword="null"/> for none.</param>
internal sealed class DashboardAccess(bool isEntraOn, string? key)
{
    /// <summary>The setting that holds the key.</summary>
    public const string KeyVariable = "STATS_DASHBOARD_KEY";

    private const string Cookie = "stats-key";
    private const int LeastKeyLength = 16;

    public static DashboardAccess FromEnvironment() => new(
        string.Equals(Environment.GetEnvironmentVariable("WEBSITE_AUTH_ENABLED"), "true", StringComparison.OrdinalIgnoreCase),
        Environment.GetEnvironmentVariable(KeyVariable));

    public bool Allows(HttpContext context)
    {
        if (isEntraOn && context.Request.Headers.ContainsKey("X-MS-CLIENT-PRINCIPAL"))
            return true;
        if (key is null || key.Length < LeastKeyLength || key.StartsWith("@Microsoft.KeyVault", StringComparison.Ordinal))
            return false;
        if (IsKey(context.Request.Cookies[Cookie]))
            return true;
        if (!IsKey(context.Request.Query["code"]))
            return false;

        // The pages' own links do not carry the key.
        context.Response.Cookies.Append(Cookie, Fingerprint(key), new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Strict, IsEssential = true });
        return true;
    }

    /// <summary>The cookie holds a fingerprint, so that the key itself lies in no browser.</summary>
    private bool IsKey(string? text) =>
        text is not null && (Same(text, key!) || Same(text, Fingerprint(key!)));

    private static string Fingerprint(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("stats dashboards " + key)));

    private static bool Same(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
