using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Azure;
using Azure.Core;

namespace Stats.Functions.Azure;

/// <summary>A queue, over the REST protocol of Azure Queue Storage. Shaped as the client of Azure.Storage.Queues.</summary>
/// <remarks>A request whose answer is lost is sent again, so a message may come twice.</remarks>
public sealed partial class QueueClient
{
    private readonly Lazy<StorageService> service;
    private readonly QueueMessageEncoding encoding;

    internal QueueClient(Lazy<StorageService> service, string name, QueueMessageEncoding encoding)
    {
        if (!QueueName().IsMatch(name))
            throw new ArgumentException($"'{name}' cannot name a queue: 3–63 small letters, digits and single hyphens.", nameof(name));
        (this.service, Name, this.encoding) = (service, name, encoding);
    }

    public string Name { get; }

    /// <returns>Whether it was made.</returns>
    public async Task<bool> CreateIfNotExistsAsync(CancellationToken stop = default)
    {
        using var message = service.Value.Message(RequestMethod.Put, $"/{Name}");
        return (await service.Value.SendAsync(message, stop)).Status == 201;
    }

    /// <param name="text">What to say.</param>
    /// <param name="visibilityTimeout">How long until it can be received; at once when <see langword="null"/>.</param>
    /// <param name="stop">Stops.</param>
    public async Task SendMessageAsync(string text, TimeSpan? visibilityTimeout = null, CancellationToken stop = default)
    {
        var content = encoding == QueueMessageEncoding.Base64 ? Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) : text;
        var body = new XElement("QueueMessage", new XElement("MessageText", content)).ToString(SaveOptions.DisableFormatting);
        using var message = service.Value.Message(
            RequestMethod.Post, $"/{Name}/messages" + (visibilityTimeout is { } time ? $"?visibilitytimeout={Seconds(time)}" : ""));
        message.Request.Headers.Add("Content-Type", "application/xml");
        message.Request.Content = RequestContent.Create(Encoding.UTF8.GetBytes(body));
        await service.Value.SendAsync(message, stop);
    }

    /// <param name="maxMessages">How many at most: 1–32.</param>
    /// <param name="visibilityTimeout">How long others do not see them: at least a second.</param>
    /// <param name="stop">Stops.</param>
    public async Task<IReadOnlyList<QueueMessage>> ReceiveMessagesAsync(int maxMessages, TimeSpan visibilityTimeout, CancellationToken stop = default)
    {
        using var message = service.Value.Message(
            RequestMethod.Get,
            $"/{Name}/messages?numofmessages={maxMessages.ToString(CultureInfo.InvariantCulture)}&visibilitytimeout={Seconds(visibilityTimeout)}");
        var response = await service.Value.SendAsync(message, stop);
        var list = await XDocument.LoadAsync(response.Content.ToStream(), LoadOptions.PreserveWhitespace, stop);
        return [.. list.Root!.Elements("QueueMessage").Select(one => new QueueMessage(
            (string)one.Element("MessageId")!, (string)one.Element("PopReceipt")!, TextOf((string)one.Element("MessageText")!), (long)one.Element("DequeueCount")!))];
    }

    /// <summary>Deletes a message that was received.</summary>
    /// <exception cref="RequestFailedException">400 or 404: it is gone, or somebody else has received it since.</exception>
    public async Task DeleteMessageAsync(string messageId, string popReceipt, CancellationToken stop = default)
    {
        using var message = service.Value.Message(
            RequestMethod.Delete, $"/{Name}/messages/{Uri.EscapeDataString(messageId)}?popreceipt={Uri.EscapeDataString(popReceipt)}");
        await service.Value.SendAsync(message, stop);
    }

    /// <summary>Changes how long a message that was received stays hidden.</summary>
    /// <returns>It, as it is to be named from now on.</returns>
    /// <exception cref="RequestFailedException">400 or 404: it is gone, or somebody else has received it since.</exception>
    public async Task<QueueMessage> UpdateMessageAsync(QueueMessage received, TimeSpan visibilityTimeout, CancellationToken stop = default)
    {
        using var message = service.Value.Message(
            RequestMethod.Put,
            $"/{Name}/messages/{Uri.EscapeDataString(received.MessageId)}?popreceipt={Uri.EscapeDataString(received.PopReceipt)}&visibilitytimeout={Seconds(visibilityTimeout)}");
        var response = await service.Value.SendAsync(message, stop);
        return received with { PopReceipt = response.Headers.TryGetValue("x-ms-popreceipt", out var receipt) ? receipt! : received.PopReceipt };
    }

    /// <summary>About how many messages there are, seen or not.</summary>
    public async Task<long> GetApproximateMessagesCountAsync(CancellationToken stop = default)
    {
        using var message = service.Value.Message(RequestMethod.Get, $"/{Name}?comp=metadata");
        var response = await service.Value.SendAsync(message, stop);
        return response.Headers.TryGetValue("x-ms-approximate-messages-count", out var count) ? long.Parse(count!, CultureInfo.InvariantCulture) : 0;
    }

    private string TextOf(string content) => encoding == QueueMessageEncoding.Base64 ? Encoding.UTF8.GetString(Convert.FromBase64String(content)) : content;

    private static string Seconds(TimeSpan time) => ((long)Math.Ceiling(time.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?=.{3,63}$)[a-z0-9]+(?:-[a-z0-9]+)*$")]
    private static partial Regex QueueName();
}
