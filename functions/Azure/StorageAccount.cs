using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace Stats.Functions.Azure;

/// <summary>A storage account: where its services are, and how requests prove that they may use them. Nothing is asked of it until a client is used.</summary>
public sealed partial class StorageAccount
{
    private const string Scope = "https://storage.azure.com/.default";
    private const string DevelopmentName = "devstoreaccount1";

    /// <summary>The emulators' key, the same everywhere and no secret.</summary>
    private const string DevelopmentKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly Lazy<StorageService> tables;
    private readonly Lazy<StorageService> blobs;
    private readonly Lazy<StorageService> queues;

    private StorageAccount(string name, Func<string, string> endpointOf, Func<string, StorageAuthorization> authorizationOf, StorageClientOptions options)
    {
        Name = name;
        (tables, blobs, queues) = (Service("table", "2020-12-06"), Service("blob", "2021-12-02"), Service("queue", "2021-12-02"));

        Lazy<StorageService> Service(string kind, string version) => new(() =>
        {
            var authorization = authorizationOf(kind);
            var pipeline = HttpPipelineBuilder.Build(options, authorization.PerCall, [.. authorization.PerRetry, new CountingPolicy(kind)], new ResponseClassifier());
            return new(endpointOf(kind).TrimEnd('/'), version, pipeline, authorization.Signature);
        });
    }

    /// <summary>The account's name; empty when only addresses and a signature are known.</summary>
    public string Name { get; }

    /// <summary>Whether a text can name an account.</summary>
    public static bool IsName(string text) => AccountName().IsMatch(text);

    /// <summary>Reads an account's name, for which the program's own identity is used (a managed identity in Azure), or a connection string.</summary>
    /// <param name="text">Such as <c>kommunenstats</c>, <c>AccountName=…;AccountKey=…</c> or <c>UseDevelopmentStorage=true</c>.</param>
    /// <param name="options">How requests are sent.</param>
    /// <param name="credential">Used with a name instead of the program's own identity.</param>
    /// <exception cref="FormatException">It is neither. The message holds nothing of the text, which may be secret.</exception>
    public static StorageAccount Parse(string text, StorageClientOptions? options = null, TokenCredential? credential = null)
    {
        text = text.Trim();
        options ??= new();
        if (IsName(text))
        {
            credential ??= new LazyCredential(() => new DefaultAzureCredential());
            return new(
                text, kind => $"https://{text}.{kind}.core.windows.net",
                _ => new([], [new BearerTokenAuthenticationPolicy(credential, Scope)], null), options);
        }

        if (!text.Contains('='))
        {
            throw new FormatException(
                "A storage account is told by its name (3–24 small letters and digits) or by its connection string (AccountName=…;AccountKey=…); this is neither.");
        }

        return OfConnectionString(ConnectionString(text), options);
    }

    /// <exception cref="FormatException">The connection string does not tell where all three services are.</exception>
    public void RequireServices() => _ = (tables.Value, blobs.Value, queues.Value);

    public TableClient GetTableClient(string name) => new(tables, name);

    public BlobContainerClient GetBlobContainerClient(string name) => new(blobs, name);

    public QueueClient GetQueueClient(string name, QueueMessageEncoding encoding = QueueMessageEncoding.None) => new(queues, name, encoding);

    private static StorageAccount OfConnectionString(Dictionary<string, string> parts, StorageClientOptions options)
    {
        if (parts.TryGetValue("UseDevelopmentStorage", out var development) && development.Equals("true", StringComparison.OrdinalIgnoreCase))
        {
            return new(
                DevelopmentName,
                kind => $"http://127.0.0.1:{kind switch { "blob" => 10000, "queue" => 10001, _ => 10002 }}/{DevelopmentName}",
                kind => SharedKey(kind, DevelopmentName, DevelopmentKey), options);
        }

        var name = parts.GetValueOrDefault("AccountName") ?? "";
        return new(name, kind => EndpointOf(kind, name, parts), Authorization(name, parts), options);
    }

    private static string EndpointOf(string kind, string name, Dictionary<string, string> parts)
    {
        if (parts.TryGetValue($"{kind}Endpoint", out var endpoint))
        {
            return Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && address.Query.Length == 0 && IsWeb(address.Scheme) ? endpoint
                : throw new FormatException($"'{kind}Endpoint' of the storage account's connection string is not an address such as https://….");
        }

        var protocol = parts.GetValueOrDefault("DefaultEndpointsProtocol", "https");
        if (!IsWeb(protocol))
            throw new FormatException("'DefaultEndpointsProtocol' of the storage account's connection string is https or http.");
        return name.Length > 0
            ? $"{protocol}://{name}.{kind}.{parts.GetValueOrDefault("EndpointSuffix", "core.windows.net")}"
            : throw new FormatException($"The storage account's connection string has neither AccountName nor {char.ToUpperInvariant(kind[0])}{kind[1..]}Endpoint.");
    }

    private static bool IsWeb(string scheme) => scheme is "https" or "http";

    private static Func<string, StorageAuthorization> Authorization(string name, Dictionary<string, string> parts)
    {
        if (parts.TryGetValue("SharedAccessSignature", out var signature))
        {
            var query = signature.TrimStart('?');
            return _ => new([new SharedAccessSignaturePolicy(query)], [], query);
        }

        if (!parts.TryGetValue("AccountKey", out var key))
        {
            throw new FormatException(
                "The storage account's connection string has neither AccountKey nor SharedAccessSignature. To use the program's own identity, give only the account's name.");
        }

        if (name.Length == 0)
            throw new FormatException("The storage account's connection string has an AccountKey but no AccountName.");
        if (!Convert.TryFromBase64String(key, new byte[key.Length], out _))
            throw new FormatException("The AccountKey of the storage account's connection string is not whole: it should be base64, and usually ends with '=='.");
        return kind => SharedKey(kind, name, key);
    }

    private static StorageAuthorization SharedKey(string kind, string name, string key) =>
        new([], [new SharedKeyPolicy(name, Convert.FromBase64String(key), isTable: kind == "table")], null);

    private static Dictionary<string, string> ConnectionString(string text)
    {
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                throw new FormatException("The storage account's connection string has a part without a name: parts are 'Name=value', with ';' between them.");
            parts[part[..equals]] = part[(equals + 1)..];
        }

        return parts;
    }

    [GeneratedRegex(@"^[a-z0-9]{3,24}\z")]
    private static partial Regex AccountName();
}
