using System.Diagnostics;
using System.Globalization;
using Stats.Tests.Azure;

namespace Stats.Benchmarks;

/// <summary>Azurite, from the folder that the tests install it in (<c>npm ci</c> there first).</summary>
internal sealed class AzuriteProcess : IDisposable
{
    public const string Account = "devstoreaccount1";
    public const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly Process process;
    private readonly IReadOnlyList<string> endpoints;

    private AzuriteProcess(Process process, IReadOnlyList<string> endpoints) => (this.process, this.endpoints) = (process, endpoints);

    /// <summary>Of its tables.</summary>
    public string Endpoint => endpoints[2];

    public string ConnectionString => $"AccountName={Account};AccountKey={Key};BlobEndpoint={endpoints[0]};QueueEndpoint={endpoints[1]};TableEndpoint={Endpoint}";

    public static async Task<AzuriteProcess> StartAsync(string folder)
    {
        string[] kinds = ["--blobPort", "--queuePort", "--tablePort"];
        var ports = Array.ConvertAll(LoopbackPort.Free(kinds.Length), port => port.ToString(CultureInfo.InvariantCulture));
        var process = Process.Start(new ProcessStartInfo(
            "node", ["start.cjs", .. kinds.Zip(ports).SelectMany(one => new[] { one.First, one.Second }), "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry", "--silent"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
        })!;
        using var http = new HttpClient();
        while (!process.HasExited)
        {
            try
            {
                (await http.GetAsync($"http://127.0.0.1:{ports[2]}/")).Dispose();
                return new(process, [.. ports.Select(port => $"http://127.0.0.1:{port}/{Account}")]);
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }

        throw new InvalidOperationException($"Azurite did not start. Run `npm ci` in {folder}.");
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
