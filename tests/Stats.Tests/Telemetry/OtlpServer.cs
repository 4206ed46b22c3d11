using System.Globalization;
using System.Net;
using System.Text;
using Stats.Tests.Azure;

namespace Stats.Tests.Telemetry;

/// <summary>Takes what is sent to it.</summary>
internal sealed class OtlpServer : IDisposable
{
    private readonly HttpListener listener = new();

    public OtlpServer()
    {
        Address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{LoopbackPort.Free(1)[0]}");
        listener.Prefixes.Add(Address + "/");
        listener.Start();
        _ = TakeAsync();
    }

    public string Address { get; }

    /// <summary>Paths, and bodies as text: names and values in protobuf are UTF-8.</summary>
    public List<(string Path, string Body)> Sent { get; } = [];

    public void Dispose() => listener.Close();

    private async Task TakeAsync()
    {
        while (listener.IsListening)
        {
            var context = await listener.GetContextAsync();
            using var body = new MemoryStream();
            await context.Request.InputStream.CopyToAsync(body);
            lock (Sent)
                Sent.Add((context.Request.Url!.AbsolutePath, Encoding.UTF8.GetString(body.ToArray())));
            context.Response.ContentType = "application/x-protobuf";
            context.Response.Close();
        }
    }
}
