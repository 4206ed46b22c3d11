using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Stats.Functions.Commands;
using Stats.Tests.Workspaces;

namespace Stats.Tests.Commands;

public sealed class ServeTests : IAsyncLifetime, IDisposable
{
    private readonly TestWorkspace folder = new();
    private WebApplication app = null!;

    public async Task InitializeAsync()
    {
        folder.Write("site/index.html", "<h1>Storköping</h1>");
        app = ServeCommand.Build(folder.Open().Site, 0);
        await app.StartAsync();
    }

    [Fact]
    public async Task The_command_tells_where_the_start_page_is_and_shows_it()
    {
        using var process = StatsProcess.Start("serve", folder.Folder, "--port", "0");
        try
        {
            var url = await process.StandardOutput.ReadLineAsync();
            using var client = new HttpClient();
            Assert.StartsWith("http://127.0.0.1:", url, StringComparison.Ordinal);
            Assert.Equal("<h1>Storköping</h1>", await client.GetStringAsync(new Uri(url!)));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    [Theory]
    [InlineData("65536", "stats: --port is a number from 1 to 65535, or 0 for any that is free, not 65536.")]
    [InlineData("-1", "stats: --port is a number from 1 to 65535, or 0 for any that is free, not -1.")]
    [InlineData(null, "stats: Another program listens on port {0} already, perhaps another `stats serve`. Name another port: --port 0 takes any that is free.")]
    public async Task A_port_that_cannot_be_had_is_told_with_what_to_do(string? port, string told)
    {
        var result = await StatsProcess.RunAsync("serve", folder.Folder, "--port", port ?? $"{Port}");
        Assert.Equal((1, "", told.Replace("{0}", $"{Port}", StringComparison.Ordinal)), (result.ExitCode, result.Results, result.Messages.Trim()));
    }

    [Theory]
    [InlineData("/index.html", 200)]
    [InlineData("/ingen.html", 404)]
    [InlineData("/../stats.yaml", 404)]
    [InlineData("/%2e%2e/stats.yaml", 404)]
    [InlineData("/..%2fstats.yaml", 404)]
    [InlineData("/%2e%2e%2fdata%2fpseudonym.key", 404)]
    [InlineData("/..\\stats.yaml", 404)]
    [InlineData("//etc/hostname", 404)]
    public async Task Only_what_lies_in_the_site_is_shown(string path, int status)
    {
        // As raw text: a client would tidy the path before it asks.
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(client.GetStream());
        var answer = await reader.ReadToEndAsync();

        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("organisation:", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_other_computer_can_reach_it()
    {
        var others = NetworkInterface.GetAllNetworkInterfaces()
            .SelectMany(card => card.GetIPProperties().UnicastAddresses.Select(address => address.Address))
            .Where(address => !IPAddress.IsLoopback(address) && address.AddressFamily == AddressFamily.InterNetwork)
            .Append(IPAddress.Parse("127.0.0.2"));
        foreach (var address in others)
        {
            using var client = new TcpClient();
            await Assert.ThrowsAsync<SocketException>(() => client.ConnectAsync(address, Port));
        }
    }

    public Task DisposeAsync() => app.DisposeAsync().AsTask();

    public void Dispose() => folder.Dispose();

    private int Port => new Uri(app.Urls.First()).Port;
}
