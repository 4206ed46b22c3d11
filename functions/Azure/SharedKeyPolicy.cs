using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Stats.Functions.Azure;

/// <summary>Signs requests with the account's key, anew each time they are sent, since the signature covers the time.</summary>
/// <param name="account">The account's name.</param>
/// <param name="key">Its key.</param>
/// <param name="isTable">Tables are signed with less: the date and the address.</param>
/// <remarks>"Authorize with Shared Key" in the storage services' REST reference.</remarks>
internal sealed class SharedKeyPolicy(string account, byte[] key, bool isTable) : HttpPipelineSynchronousPolicy
{
    private static readonly string[] signedHeaders =
        ["Content-Encoding", "Content-Language", "Content-Length", "Content-MD5", "Content-Type", "Date",
            "If-Modified-Since", "If-Match", "If-None-Match", "If-Unmodified-Since", "Range"];

    public override void OnSendingRequest(HttpMessage message)
    {
        message.Request.Headers.SetValue("x-ms-date", DateTimeOffset.UtcNow.ToString("R", CultureInfo.InvariantCulture));
        var signature = Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(StringToSign(message.Request))));
        message.Request.Headers.SetValue("Authorization", $"{(isTable ? "SharedKeyLite" : "SharedKey")} {account}:{signature}");
    }

    /// <summary>What the signature covers.</summary>
    internal string StringToSign(Request request)
    {
        var address = request.Uri.ToUri();
        if (isTable)
        {
            request.Headers.TryGetValue("x-ms-date", out var date);
            var comp = Query(address).FirstOrDefault(one => one.Name == "comp");
            return $"{date}\n/{account}{address.AbsolutePath}{(comp.Name is null ? "" : $"?comp={comp.Value}")}";
        }

        var text = new StringBuilder(request.Method.Method).Append('\n');
        foreach (var name in signedHeaders)
            text.Append(Header(request, name)).Append('\n');
        foreach (var header in request.Headers
            .Where(header => header.Name.StartsWith("x-ms-", StringComparison.OrdinalIgnoreCase))
            .Select(header => (Name: header.Name.ToLowerInvariant(), header.Value))
            .OrderBy(header => header.Name, StringComparer.Ordinal))
            text.Append(header.Name).Append(':').Append(header.Value.Trim()).Append('\n');
        text.Append('/').Append(account).Append(address.AbsolutePath);
        foreach (var query in Query(address).GroupBy(one => one.Name).OrderBy(group => group.Key, StringComparer.Ordinal))
            text.Append('\n').Append(query.Key).Append(':').AppendJoin(',', query.Select(one => one.Value).Order(StringComparer.Ordinal));
        return text.ToString();
    }

    private static string Header(Request request, string name)
    {
        if (name == "Content-Length")
            return request.Content is { } content && content.TryComputeLength(out var length) && length > 0 ? length.ToString(CultureInfo.InvariantCulture) : "";
        return request.Headers.TryGetValue(name, out var value) ? value! : "";
    }

    private static IEnumerable<(string Name, string Value)> Query(Uri address) =>
        address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part =>
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            return equals < 0 ? (part.ToLowerInvariant(), "")
                : (Uri.UnescapeDataString(part[..equals]).ToLowerInvariant(), Uri.UnescapeDataString(part[(equals + 1)..]));
        });
}
