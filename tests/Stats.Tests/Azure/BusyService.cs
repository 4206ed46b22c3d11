using System.Globalization;
using System.Net;
using System.Text;

namespace Stats.Tests.Azure;

/// <summary>A table service that answers what it is told to, one answer after another.</summary>
internal sealed class BusyService : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly Queue<(int Status, string? RetryAfter, string Body)> answers;

    public BusyService(params (int Status, string? RetryAfter, string Body)[] answers)
    {
        this.answers = new(answers);
        Address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{LoopbackPort.Free(1)[0]}");
        listener.Prefixes.Add(Address + "/");
        listener.Start();
        _ = AnswerAsync();
    }

    public string Address { get; }

    /// <summary>When requests came, with their date and signature.</summary>
    public List<(DateTimeOffset At, string? Date, string? Authorization, string Address)> Requests { get; } = [];

    public void Dispose() => listener.Close();

    private async Task AnswerAsync()
    {
        while (listener.IsListening)
        {
            var context = await listener.GetContextAsync();
            Requests.Add((DateTimeOffset.UtcNow, context.Request.Headers["x-ms-date"], context.Request.Headers["Authorization"], context.Request.RawUrl!));
            var (status, retryAfter, body) = answers.Dequeue();
            context.Response.StatusCode = status;
            if (retryAfter is not null)
                context.Response.Headers["Retry-After"] = retryAfter;
            context.Response.Close(Encoding.UTF8.GetBytes(body), willBlock: true);
        }
    }
}
