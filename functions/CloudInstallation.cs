using Stats.Functions.Azure;
using Stats.Functions.Inbox;
using Stats.Functions.Publishing;
using Stats.Functions.Sources;
using Stats.Functions.Store;
using Stats.Functions.Workspaces;

namespace Stats.Functions;

/// <summary>An installation in a storage account: a blob container laid out like a workspace's folder, and a table. Safe for many callers at once.</summary>
public sealed class CloudInstallation
{
    /// <summary>The environment variable that holds the account's name or connection string.</summary>
    public const string AccountVariable = "STATS_STORAGE";

    /// <summary>The environment variable that names the organisation's container.</summary>
    public const string OrganisationVariable = "STATS_CONTAINER";

    private const string DefaultOrganisation = "stats";

    private readonly StorageAccount account;
    private readonly string organisation;
    private readonly BlobContainerClient container;
    private readonly BlobWorkspace workspace;

    private Task<IAggregateStore>? prepared;

    /// <param name="account">The account.</param>
    /// <param name="organisation">Names the container, and the organisation's part of the table.</param>
    public CloudInstallation(StorageAccount account, string organisation)
    {
        (this.account, this.organisation) = (account, organisation);
        container = account.GetBlobContainerClient(organisation);
        workspace = new(container);
        Site = new BlobSite(container);
        RefreshRequests = account.GetQueueClient("refresh", QueueMessageEncoding.Base64);
    }

    public ISite Site { get; }

    /// <summary>The queue of requests to make the pages anew.</summary>
    public QueueClient RefreshRequests { get; }

    /// <summary>The one the Functions host works for.</summary>
    /// <exception cref="ExportFormatException">No account is named, or it or the container not rightly, or there is no pseudonym key.</exception>
    /// <exception cref="InvalidDataException">What should be the pseudonym key is none. To begin with it would send every export to quarantine.</exception>
    public static CloudInstallation FromEnvironment()
    {
        var text = AccountInEnvironment ?? Environment.GetEnvironmentVariable("AzureWebJobsStorage");
        if (string.IsNullOrWhiteSpace(text))
            throw new ExportFormatException($"No storage account is named. Set {AccountVariable} to its name, or to its connection string.");
        if (!Workspace.IsKeyInEnvironment)
        {
            throw new ExportFormatException(
                $"{Privacy.PseudonymKey.Variable} is not set. All workers must share one pseudonym key: `openssl rand -hex 32` makes one; keep it in a Key Vault.");
        }

        Workspace.CheckKeyInEnvironment();
        var organisation = Environment.GetEnvironmentVariable(OrganisationVariable) is { Length: > 0 } named ? named : DefaultOrganisation;
        return StorageSettings.IsContainer(organisation) ? Of(text, organisation)
            : throw new ExportFormatException($"{OrganisationVariable} is '{organisation}', which cannot name a container: 3–63 small letters, digits and single hyphens.");
    }

    /// <summary>The one that stats.yaml says a workspace's aggregates are kept in; <see langword="null"/> when they are kept in its folder.</summary>
    /// <remarks>stats.yaml names the account only. A connection string holds a secret, so it stands in the environment.</remarks>
    public static CloudInstallation? Of(Workspace workspace) => workspace.Settings.Storage is { } storage
        ? Of(AccountInEnvironment ?? storage.Account, storage.Container is { Length: > 0 } container ? container : DefaultOrganisation)
        : null;

    private static string? AccountInEnvironment => Environment.GetEnvironmentVariable(AccountVariable) is { Length: > 0 } text ? text : null;

    private static CloudInstallation Of(string account, string organisation)
    {
        try
        {
            var parsed = StorageAccount.Parse(account);
            parsed.RequireServices();
            return new(parsed, organisation);
        }
        catch (FormatException wrong)
        {
            throw new ExportFormatException($"The storage account: {wrong.Message}");
        }
    }

    /// <summary>The store alone, for a workspace's folder that keeps its aggregates in the cloud.</summary>
    public async Task<IAggregateStore> OpenStoreAsync(CancellationToken stop) => await TableStore.OpenAsync(account, organisation, stop: stop);

    /// <summary>Opens it with the settings as they are now. What does not exist yet is made.</summary>
    public async Task<Installation> OpenAsync(CancellationToken stop)
    {
        var preparing = prepared ??= PrepareAsync();
        IAggregateStore store;
        try
        {
            store = await preparing.WaitAsync(stop);
        }
        catch when (preparing.IsFaulted)
        {
            prepared = null;
            throw;
        }

        return new(await workspace.OpenAsync(stop), new BlobInbox(container), store, Site);
    }

    private async Task<IAggregateStore> PrepareAsync()
    {
        await Task.WhenAll(
            container.CreateIfNotExistsAsync(CancellationToken.None),
            RefreshRequests.CreateIfNotExistsAsync(CancellationToken.None));
        await workspace.CreateIfNotExistsAsync(CancellationToken.None);
        return await OpenStoreAsync(CancellationToken.None);
    }
}
