using Stats.Functions.Publishing;

namespace Stats.Functions.Triggers;

/// <summary>Timer: writes the digest. Whoever sends the organisation's mail takes it from the queue.</summary>
internal static class SendDigest
{
    public static async Task<Digest> RunAsync(Installation installation, CancellationToken stop) => Digest.Of(await installation.AnalyseAsync(stop));
}
