using System.Text.Json;
using Stats.Functions.Triggers;

namespace Stats.Tests.Triggers;

public sealed class InvocationTests
{
    [Theory]
    [InlineData("{\"Data\":{\"export\":\"\\\"m1\\\"\"},\"Metadata\":{\"DequeueCount\":\"1\"}}", "m1", 1)]
    [InlineData("{\"Data\":{\"export\":\"\\\"{\\\\\\\"a\\\\\\\":1}\\\"\"},\"Metadata\":{\"DequeueCount\":\"4\",\"a\":\"\\\"1\\\"\"}}", "{\"a\":1}", 4)]
    [InlineData("{\"Data\":{\"export\":\"\\\"pl\\\\\\\"ain\\\"\"},\"Metadata\":{}}", "pl\"ain", 1)]
    public void A_queue_message_is_a_string_in_a_string(string body, string message, int dequeueCount)
    {
        var invocation = Of(body);
        Assert.Equal((message, dequeueCount), (invocation.Message("export"), invocation.DequeueCount));
    }

    [Theory]
    [InlineData("{}", "The host's request has no Data.export.")]
    [InlineData("{\"Data\":{\"other\":\"\\\"m1\\\"\"}}", "The host's request has no Data.export.")]
    [InlineData("{\"Data\":{\"export\":{\"a\":1}}}", "Data.export is not a queue message: expected a string in a string.")]
    [InlineData("{\"Data\":{\"export\":\"m1\"}}", "Data.export is not a queue message: expected a string in a string.")]
    public void Anything_else_is_malformed(string body, string why) =>
        Assert.Equal(why, Assert.Throws<FormatException>(() => Of(body).Message("export")).Message);

    [RealDataTheory]
    [InlineData("queue-string.json", "m1")]
    [InlineData("queue-json.json", "{\"a\":1,\"b\":{\"c\":[2]}}")]
    [InlineData("queue-quote.json", "pl\"ain")]
    public void What_a_real_host_posted_is_read(string file, string message)
    {
        var invocation = Of(File.ReadAllText(RealData.Path("reference", "functions-host", file)));
        Assert.Equal((message, 1), (invocation.Message("msg"), invocation.DequeueCount));
    }

    [RealDataFact]
    public void The_tests_write_queue_messages_as_a_real_host_does()
    {
        using var real = JsonDocument.Parse(File.ReadAllText(RealData.Path("reference", "functions-host", "queue-quote.json")));
        using var ours = JsonDocument.Parse(FunctionsHost.QueueBody("msg", "pl\"ain", 1));
        Assert.Equal(real.RootElement.GetProperty("Data").GetRawText(), ours.RootElement.GetProperty("Data").GetRawText());
        Assert.Equal(
            real.RootElement.GetProperty("Metadata").EnumerateObject().Select(one => (one.Name, one.Value.ValueKind)),
            ours.RootElement.GetProperty("Metadata").EnumerateObject().Select(one => (one.Name, one.Value.ValueKind)));
    }

    [Fact]
    public void An_export_message_survives_its_journey_and_others_are_refused()
    {
        var message = new ExportMessage(new("telefoni"), "mars \"1\".csv", "0x8D");
        Assert.Equal("{\"source\":\"telefoni\",\"name\":\"mars \\\"1\\\".csv\",\"version\":\"0x8D\"}", message.ToJson());
        Assert.Equal(message, ExportMessage.Parse(message.ToJson()));
        foreach (var other in new[] { "", "m1", "{}", "null", "[]", "{\"source\":\"telefoni\"}", "{\"source\":1,\"name\":2,\"version\":3}" })
            Assert.StartsWith("The message is no export message", Assert.Throws<FormatException>(() => ExportMessage.Parse(other)).Message, StringComparison.Ordinal);
    }

    private static Invocation Of(string body) => new(JsonSerializer.Deserialize<JsonElement>(body));
}
