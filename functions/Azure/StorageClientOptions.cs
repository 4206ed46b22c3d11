using Azure.Core;

namespace Stats.Functions.Azure;

/// <summary>How requests are sent: transport, and how often and how patiently they are tried again.</summary>
public sealed class StorageClientOptions : ClientOptions
{
    public StorageClientOptions()
    {
        Diagnostics.ApplicationId = "stats";
        Retry.MaxRetries = 5;
        Retry.Delay = TimeSpan.FromSeconds(0.5);
        Retry.MaxDelay = TimeSpan.FromSeconds(30);
    }
}
