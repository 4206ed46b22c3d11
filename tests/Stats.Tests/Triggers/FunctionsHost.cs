using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure;
using Stats.Functions.Azure;
using Stats.Functions.Store;
using Stats.Tests.Architecture;
using Stats.Tests.Azure;

namespace Stats.Tests.Triggers;

/// <summary>
/// Does what the Azure Functions host does, as far as this program sees of it: reads host.json and every function.json of a published folder, starts
/// the handler, and delivers timers, queue messages (again when they fail, at last to the poison queue) and HTTP requests.
/// </summary>
internal sealed class FunctionsHost : IAsyncDisposable
{
    private readonly StorageAccount account;
    private readonly JsonNode settings;
    private readonly Dictionary<string, HostedFunction> functions;
    private readonly Dictionary<string, string> environment;
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromMinutes(10) };
    private Process handler = null!;
    private int port;

    private FunctionsHost(string connection, Dictionary<string, string> environment)
    {
        account = StorageAccount.Parse(connection);
        settings = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "host.json")))!;
        functions = Directory.GetDirectories(Folder).Select(folder => Path.Combine(folder, "function.json")).Where(File.Exists)
            .Select(HostedFunction.Read).ToDictionary(function => function.Name);
        this.environment = environment;
    }

    /// <summary>What was published: by CI, or else what the build put together.</summary>
    public static string Folder { get; } = Environment.GetEnvironmentVariable("STATS_PUBLISHED") is { Length: > 0 } published
        ? published
        : Path.Combine(Repository.Root, "artifacts", "bin", "Stats.Functions", new DirectoryInfo(AppContext.BaseDirectory).Name);

    public IReadOnlyDictionary<string, HostedFunction> Functions => functions;

    /// <summary>What the handler's invocations have said, in order.</summary>
    public List<string> Logs { get; } = [];

    /// <summary>How often each function was answered with each status.</summary>
    public List<(string Function, int Status)> Answers { get; } = [];

    public Process Handler => handler;

    /// <param name="connection">Of the storage account.</param>
    /// <param name="environment">The app settings.</param>
    public static async Task<FunctionsHost> StartAsync(string connection, Dictionary<string, string> environment)
    {
        var host = new FunctionsHost(connection, environment);
        foreach (var queue in host.functions.Values.SelectMany(function => function.Bindings).Select(binding => (string?)binding["queueName"]).OfType<string>().Distinct())
            await host.Queue(queue).CreateIfNotExistsAsync();
        await host.StartHandlerAsync();
        return host;
    }

    /// <summary>Starts the handler, as the host does at first and after it died.</summary>
    public async Task StartHandlerAsync()
    {
        port = LoopbackPort.Free(1)[0];
        var description = settings["customHandler"]!["description"]!;
        var start = new ProcessStartInfo(
            Path.Combine(Folder, (string)description["defaultExecutablePath"]!),
            description["arguments"]!.AsArray().Select(argument => (string)argument!))
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = port.ToString(CultureInfo.InvariantCulture);
        start.Environment["DOTNET_ROOT"] = Path.GetDirectoryName(Environment.ProcessPath);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        handler = Process.Start(start)!;
        _ = handler.StandardOutput.ReadToEndAsync();
        Errors = handler.StandardError.ReadToEndAsync();
        for (var waited = Stopwatch.StartNew(); ;)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException) when (waited.Elapsed < TimeSpan.FromSeconds(60) && !handler.HasExited)
            {
                await Task.Delay(10);
            }
        }
    }

    /// <summary>What the handler writes to standard error, when it has ended.</summary>
    public Task<string> Errors { get; private set; } = Task.FromResult("");

    public QueueClient Queue(string name) => account.GetQueueClient(name, QueueMessageEncoding.Base64);

    public Task<HttpStatusCode> FireTimerAsync(string function)
    {
        var binding = (string)functions[function].TriggerBinding["name"]!;
        return InvokeAsync(functions[function], $$$$"""
            {"Data":{"{{{{binding}}}}":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":false}},"Metadata":{"sys":{"MethodName":"{{{{function}}}}","UtcNow":"2026-11-21T19:26:16.1317545Z","RandGuid":"45c1e2dc-1ed8-4128-b03c-7e71b2b8376a"}}}
            """);
    }

    /// <summary>Delivers what waits in the queues, one message after another, until nothing is left.</summary>
    public async Task DeliverAllAsync()
    {
        bool any;
        do
        {
            any = false;
            foreach (var function in QueueFunctions)
            {
                while (await DeliverAsync(function))
                    any = true;
            }
        }
        while (any);
    }

    /// <summary>Delivers one message of each queue.</summary>
    /// <returns>Whether there was any.</returns>
    public async Task<bool> DeliverAsync()
    {
        var any = false;
        foreach (var function in QueueFunctions)
            any |= await DeliverAsync(function);
        return any;
    }

    private IEnumerable<HostedFunction> QueueFunctions =>
        functions.Values.Where(function => function.Trigger == "queueTrigger").OrderBy(function => function.Name, StringComparer.Ordinal);

    /// <summary>A request from outside: its key is checked, then it is forwarded as it is.</summary>
    public async Task<HttpResponseMessage> GetAsync(string path, Action<HttpRequestMessage>? with = null)
    {
        var function = functions.Values.Where(one => one.Trigger == "httpTrigger").Single(one => path.StartsWith("/api/" + ((string)one.TriggerBinding["route"]!).Split('/')[0], StringComparison.Ordinal));
        if ((string)function.TriggerBinding["authLevel"]! == "function" && !path.Contains("code=host-key", StringComparison.Ordinal))
            return new(HttpStatusCode.Unauthorized);
        var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{port}{path}");
        with?.Invoke(request);
        return await http.SendAsync(request);
    }

    /// <summary>Sends a request as it is written, and reads the whole answer.</summary>
    public async Task<string> RawAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(client.GetStream());
        return await reader.ReadToEndAsync();
    }

    /// <summary>Posts a body to a function as the host does, byte for byte.</summary>
    public async Task<HttpResponseMessage> PostAsync(string function, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"http://127.0.0.1:{port}/{function}") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Azure-Functions-InvocationId", Guid.NewGuid().ToString());
        request.Headers.Add("X-Azure-Functions-HostVersion", "4.1037.0.0");
        return await http.SendAsync(request);
    }

    /// <summary>A queue message's body as the host writes it: the text is JSON in JSON.</summary>
    public static string QueueBody(string binding, string text, long dequeueCount)
    {
        var encoded = JsonSerializer.Serialize(JsonSerializer.Serialize(text, StatsJson.Compact), StatsJson.Compact);
        return $$$$"""
            {"Data":{"{{{{binding}}}}":{{{{encoded}}}}},"Metadata":{"DequeueCount":"{{{{dequeueCount}}}}","ExpirationTime":"2026-11-28T19:51:01+00:00","Id":"\"cac59430-dadb-4c10-b532-bb8785cf0bae\"","InsertionTime":"2026-11-21T19:51:01+00:00","NextVisibleTime":"2026-11-21T20:01:03+00:00","PopReceipt":"\"MjFOb3YyMDI2MTk6NTE6MDNmZGJl\"","sys":{"MethodName":"x","UtcNow":"2026-11-21T19:51:03.2645022Z","RandGuid":"44300334-ed70-41df-8747-4ed783d69dce"}}}
            """;
    }

    public async ValueTask DisposeAsync()
    {
        if (!handler.HasExited)
            handler.Kill();
        await handler.WaitForExitAsync();
        handler.Dispose();
        http.Dispose();
    }

    private async Task<bool> DeliverAsync(HostedFunction function)
    {
        var queue = Queue((string)function.TriggerBinding["queueName"]!);
        var messages = await queue.ReceiveMessagesAsync((int)settings["extensions"]!["queues"]!["batchSize"]!, TimeSpan.FromMinutes(10));
        foreach (var message in messages)
            await DeliverAsync(function, queue, message);
        return messages.Count > 0;
    }

    private async Task DeliverAsync(HostedFunction function, QueueClient queue, QueueMessage message)
    {
        var status = await InvokeAsync(function, QueueBody((string)function.TriggerBinding["name"]!, message.MessageText, message.DequeueCount));
        if ((int)status is >= 200 and < 300)
        {
            await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
        }
        else if (message.DequeueCount >= (int)settings["extensions"]!["queues"]!["maxDequeueCount"]!)
        {
            var poison = Queue(queue.Name + "-poison");
            await poison.CreateIfNotExistsAsync();
            await poison.SendMessageAsync(message.MessageText);
            await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
        }
        else
        {
            // The host waits for host.json's visibilityTimeout; tests do not.
            await queue.UpdateMessageAsync(message, TimeSpan.Zero);
        }
    }

    private async Task<HttpStatusCode> InvokeAsync(HostedFunction function, string body)
    {
        HttpStatusCode status;
        try
        {
            using var response = await PostAsync(function.Name, body);
            status = response.StatusCode;
            if (response.IsSuccessStatusCode)
            {
                var reply = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
                Logs.AddRange(reply["logs"]!.AsArray().Select(line => (string)line!));
                foreach (var (output, messages) in reply["outputs"]!.AsObject())
                {
                    foreach (var text in messages!.AsArray())
                        await Queue(function.QueueOf(output)).SendMessageAsync((string)text!);
                }
            }
        }
        catch (HttpRequestException)
        {
            status = HttpStatusCode.BadGateway;
        }

        Answers.Add((function.Name, (int)status));
        return status;
    }
}
