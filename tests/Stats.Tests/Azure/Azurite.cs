using System.Diagnostics;
using System.Globalization;
using Stats.Functions.Azure;
using Stats.Tests.Architecture;

namespace Stats.Tests.Azure;

/// <summary>Microsoft's storage emulator, one for all tests of a run, started by the first that needs it. It ends when the tests do.</summary>
internal static class Azurite
{
    private const int Starts = 3;
    private const int Accounts = 500;
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly string folder = Path.Combine(Repository.Root, "tests", "azurite");
    private static readonly Lazy<Task<string>> connection = new(() => Task.Run(StartAsync));
    private static readonly string[] services = ["Blob", "Queue", "Table"];
    private static int names;
    private static int accounts;

    /// <summary>Held, since its standard input would be let go with it.</summary>
    private static Process? running;

    /// <summary>Why tests that need it are skipped; never in CI, where a missing Node is an error.</summary>
    public static string? Missing { get; } = Environment.GetEnvironmentVariable("CI") == "true" || Find("node") is not null ? null
        : "Azurite, which these tests run on, needs Node.js. Install Node.js 20 or later.";

    /// <summary>The connection string of the account that tests share.</summary>
    public static Task<string> ConnectionAsync() => connection.Value;

    /// <summary>The connection string of an account that no other test uses, for tests of what is named once in an account.</summary>
    public static async Task<string> NewConnectionAsync()
    {
        var number = Interlocked.Increment(ref accounts);
        return number < Accounts ? (await ConnectionAsync()).Replace("devstoreaccount1", AccountName(number), StringComparison.Ordinal)
            : throw new InvalidOperationException($"Tests use more than {Accounts} accounts. Raise the number.");
    }

    public static async Task<StorageAccount> AccountAsync(StorageClientOptions? options = null) => StorageAccount.Parse(await ConnectionAsync(), options);

    /// <summary>A name that no other test uses, for a table, a container or a queue.</summary>
    public static string NewName() => string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref names)}");

    public static async Task<TableClient> NewTableAsync(StorageClientOptions? options = null)
    {
        var table = (await AccountAsync(options)).GetTableClient(NewName());
        Assert.True(await table.CreateIfNotExistsAsync());
        return table;
    }

    private static async Task<string> StartAsync()
    {
        await InstallAsync();
        for (var start = 1; ; start++)
        {
            var ports = Array.ConvertAll(LoopbackPort.Free(services.Length), port => port.ToString(CultureInfo.InvariantCulture));
            var process = Run("node", [
                "start.cjs", "--blobPort", ports[0], "--queuePort", ports[1], "--tablePort", ports[2],
                "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry", "--silent"]);
            if (await AnswersAsync(process, ports))
            {
                running = process;
                var endpoints = services.Zip(ports, (kind, port) => $"{kind}Endpoint=http://127.0.0.1:{port}/devstoreaccount1");
                return $"AccountName=devstoreaccount1;AccountKey={Key};{string.Join(';', endpoints)}";
            }

            var error = process.HasExited ? await process.StandardError.ReadToEndAsync() : "It did not answer in time.";
            process.StandardInput.Close();
            if (start == Starts)
                throw new InvalidOperationException($"Azurite did not start. {error}");
        }
    }

    /// <summary>Installs what the lock file names, once, also when several runs begin together.</summary>
    private static async Task InstallAsync()
    {
        if (Find("node") is null)
            throw new InvalidOperationException("Azurite needs Node.js. Install Node.js 20 or later.");
        using var _ = await LockAsync(Path.Combine(folder, "node_modules.lock"));
        if (File.Exists(Path.Combine(folder, "node_modules", ".package-lock.json")))
            return;
        using var npm = Run(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
        var error = npm.StandardError.ReadToEndAsync();
        await npm.StandardOutput.ReadToEndAsync();
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0)
            throw new InvalidOperationException($"`npm ci` in tests/azurite failed. {await error}");
    }

    private static async Task<FileStream> LockAsync(string path)
    {
        for (var waited = Stopwatch.StartNew(); ;)
        {
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException && waited.Elapsed < TimeSpan.FromMinutes(5))
            {
                await Task.Delay(200);
            }
        }
    }

    private static async Task<bool> AnswersAsync(Process process, string[] ports)
    {
        using var http = new HttpClient();
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(60) && !process.HasExited;)
        {
            try
            {
                foreach (var port in ports)
                    (await http.GetAsync($"http://127.0.0.1:{port}/")).Dispose();
                return true;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }

        return false;
    }

    private static Process Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["AZURITE_ACCOUNTS"] = string.Join(';', Enumerable.Range(0, Accounts).Select(number => $"{AccountName(number)}:{Key}"));
        start.Environment["NODE_OPTIONS"] = "--max-old-space-size=1024";
        return Process.Start(start)!;
    }

    private static string AccountName(int number) => number == 0 ? "devstoreaccount1" : string.Create(CultureInfo.InvariantCulture, $"testaccount{number}");

    private static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(place => new[] { Path.Combine(place, program), Path.Combine(place, program + ".exe") }).FirstOrDefault(File.Exists);
}
