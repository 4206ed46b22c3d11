using Stats.Functions.Azure;

namespace Stats.Functions.Workspaces;

/// <summary>Where in the cloud the aggregates are kept.</summary>
public sealed record StorageSettings
{
    /// <summary>The storage account's name.</summary>
    public string Account { get; init => field = value ?? ""; } = "";

    /// <summary>The organisation's container, which also names its part of the table; the default one when left out.</summary>
    public string? Container { get; init; }

    /// <summary>Whether a text can name an organisation's container.</summary>
    public static bool IsContainer(string text) => BlobContainerClient.IsName(text) && text[0] != '$';
}
