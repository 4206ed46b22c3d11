using System.Text;
using Stats.Analytics.Contacts;
using Stats.Functions.Sources;

namespace Stats.Tests.Sources;

/// <summary>Objects of JSON that follow one another, with or without line ends.</summary>
public class JsonLinesTests
{
    private const string Abandoned = """{"ContactId":"a","Channel":"VOICE","InitiationMethod":"INBOUND","InitiationTimestamp":"2025-03-10T08:01:41Z","Queue":{"Name":"Växel","Duration":85},"Agent":null}""";
    private const string Answered = """{"ContactId":"b","Channel":"VOICE","InitiationMethod":"INBOUND","InitiationTimestamp":"2025-03-10T08:01:41Z","Queue":{"Name":"Växel","Duration":5},"Agent":{"ConnectedToAgentTimestamp":"2025-03-10T08:01:46Z","AgentInteractionDuration":60}}""";

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("\r\n\r\n")]
    public void Objects_are_told_apart_whatever_stands_between_them(string between) =>
        Assert.Equal(new ContactCounts(2, 1, 1), Export.OnlyContacts(Export.Read("amazon-connect", Abandoned + between + Answered + between)).Counts);

    [Fact]
    public void What_the_first_objects_lack_is_read_where_it_comes_later()
    {
        var many = string.Concat(Enumerable.Range(0, 600).Select(id => Abandoned.Replace("\"a\"", $"\"{id}\"", StringComparison.Ordinal)));

        Assert.Equal(new ContactCounts(601, 1, 600), Export.OnlyContacts(Export.Read("amazon-connect", many + Answered)).Counts);
    }

    [Fact]
    public void A_file_that_is_cut_anywhere_is_read_up_to_whole_objects_or_refused()
    {
        var bytes = Encoding.UTF8.GetBytes(Abandoned + Answered);
        var first = Encoding.UTF8.GetByteCount(Abandoned);
        var cutsThatAreRead = Enumerable.Range(1, bytes.Length).Where(cut =>
        {
            try
            {
                return Export.Read("amazon-connect", bytes[..cut]).RowCount > 0;
            }
            catch (ExportFormatException refused)
            {
                Assert.DoesNotContain("Växel", refused.ToString(), StringComparison.Ordinal);
                return false;
            }
        });

        Assert.Equal([first, bytes.Length], cutsThatAreRead);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void The_encoding_is_told_from_the_bytes(string encoding)
    {
        var bytes = Encoding.GetEncoding(encoding) is var known ? known.GetPreamble().Concat(known.GetBytes(Answered)).ToArray() : [];

        Assert.Equal("Queue:Växel", Export.OnlyContacts(Export.Read("amazon-connect", bytes)).Key.Subject.ToString());
    }

    [Fact]
    public void A_list_that_is_not_there_is_refused_by_its_name()
    {
        var refusal = Export.Refusal("graph-message-trace", """{"values":[{"messageId":"m"}]}""");

        Assert.Contains("'receivedDateTime'", refusal, StringComparison.Ordinal);
        Assert.Contains("no list of objects was found as 'value'", refusal, StringComparison.Ordinal);
    }
}
