using Azure;
using Stats.Functions.Azure;

namespace Stats.Tests.Azure;

public sealed class QueueClientTests
{
    [AzuriteFact]
    public async Task A_message_is_sent_received_hidden_and_deleted()
    {
        foreach (var encoding in new[] { QueueMessageEncoding.None, QueueMessageEncoding.Base64 })
        {
            var queue = (await Azurite.AccountAsync()).GetQueueClient(Azurite.NewName(), encoding);
            Assert.True(await queue.CreateIfNotExistsAsync());
            Assert.False(await queue.CreateIfNotExistsAsync());
            await queue.SendMessageAsync("{\"blob\":\"växel <1> & co \U0001F4DE\"}");
            Assert.Equal(1, await queue.GetApproximateMessagesCountAsync());

            var message = Assert.Single(await queue.ReceiveMessagesAsync(32, TimeSpan.FromSeconds(30)));
            Assert.Equal(("{\"blob\":\"växel <1> & co \U0001F4DE\"}", 1), (message.MessageText, message.DequeueCount));
            Assert.Empty(await queue.ReceiveMessagesAsync(32, TimeSpan.FromSeconds(30)));
            await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
            Assert.Equal(0, await queue.GetApproximateMessagesCountAsync());
            Assert.Equal(404, (await Assert.ThrowsAsync<RequestFailedException>(() => queue.DeleteMessageAsync(message.MessageId, message.PopReceipt))).Status);
        }
    }

    [AzuriteFact]
    public async Task A_message_that_is_not_deleted_comes_again()
    {
        var queue = (await Azurite.AccountAsync()).GetQueueClient(Azurite.NewName());
        await queue.CreateIfNotExistsAsync();
        await queue.SendMessageAsync("1");
        await queue.SendMessageAsync("later", visibilityTimeout: TimeSpan.FromMinutes(5));
        Assert.Equal("1", Assert.Single(await queue.ReceiveMessagesAsync(2, TimeSpan.FromSeconds(1))).MessageText);
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        Assert.Equal(2, Assert.Single(await queue.ReceiveMessagesAsync(2, TimeSpan.FromSeconds(1))).DequeueCount);
    }
}
