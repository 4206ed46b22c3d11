using Azure.Core.Pipeline;

namespace Stats.Functions.Azure;

/// <summary>How requests prove that they may use the account.</summary>
/// <param name="PerCall">Applied once to each request.</param>
/// <param name="PerRetry">Applied each time that a request is sent.</param>
/// <param name="Signature">The shared access signature, which addresses that the service itself is to read must bear; a secret.</param>
internal sealed record StorageAuthorization(HttpPipelinePolicy[] PerCall, HttpPipelinePolicy[] PerRetry, string? Signature);
