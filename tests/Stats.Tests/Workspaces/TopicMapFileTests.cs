using System.Text;
using Stats.Analytics.Contacts;
using Stats.Functions.Sources;
using Stats.Functions.Topics;
using Stats.Functions.Totals;

namespace Stats.Tests.Workspaces;

public sealed class TopicMapFileTests : IDisposable
{
    private readonly TestWorkspace folder = new();

    [Theory]
    [InlineData("utf-8", false, ';', "\r\n")]
    [InlineData("utf-8", true, ';', "\r\n")]
    [InlineData("windows-1252", false, ';', "\r\n")]
    [InlineData("utf-8", false, ',', "\n")]
    [InlineData("utf-8", true, '\t', "\n")]
    [InlineData("utf-16", true, '\t', "\r\n")]
    public void The_file_is_read_as_Excel_saves_it(string encodingName, bool hasByteOrderMark, char separator, string lineEnd)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(encodingName);
        string[] lines = ["Source;Kind;Pattern;Topic", "telefoni;queue;Bygglov Å;Bygga och bo", ";Page;/avfall/*;\"Avfall\"", ";;;", ""];
        var text = string.Join(lineEnd, lines).Replace(';', separator);
        folder.Write("topics.csv", [.. hasByteOrderMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)]);

        Assert.Equal(
            [new TopicRule("telefoni", SubjectKind.Queue, "Bygglov Å", new("Bygga och bo")), new TopicRule("*", SubjectKind.Page, "/avfall/*", new("Avfall"))],
            TopicMapFile.Load(folder.PathOf("topics.csv")).Rules);
    }

    [Theory]
    [InlineData("source;kind;pattern;topic\n*;queue;A;B\n*;kö;A;B", "line 3: the kind must be queue, page, eservice, casetype or mailbox.")]
    [InlineData("source;kind;pattern;topic\n*;1;A;B", "line 2: the kind must be queue, page, eservice, casetype or mailbox.")]
    [InlineData("source;kind;pattern;topic\n*;none;A;B", "line 2: the kind must be queue, page, eservice, casetype or mailbox.")]
    [InlineData("source;kind;pattern;topic\n\n*;;A;B", "line 3: the kind must be queue, page, eservice, casetype or mailbox.")]
    [InlineData("source;kind;pattern;topic\n*;queue;;B", "line 2: both a pattern and a topic are needed.")]
    [InlineData("source;kind;pattern;topic\n*;queue;A", "line 2: both a pattern and a topic are needed.")]
    [InlineData("source;kind;pattern;topic;department\n*;queue;A;B;C\n*;queue;D;B;E", "line 3: B belongs to C in a row above, and to E here. A topic has one department.")]
    [InlineData("källa;typ;mönster;ämne\n", "line 1: the columns must be source;kind;pattern;topic. Found: källa;typ;mönster;ämne.")]
    public void A_wrong_row_is_told_with_its_line(string text, string what)
    {
        folder.Write("topics.csv", text);
        var error = Assert.Throws<ExportFormatException>(() => TopicMapFile.Load(folder.PathOf("topics.csv")));
        Assert.Equal($"{folder.PathOf("topics.csv")}, {what}", error.Message);
    }

    [Fact]
    public void A_topic_may_have_a_department_which_any_of_its_rows_tells()
    {
        folder.Write("topics.csv", "source;kind;pattern;topic;department\n*;queue;A;B;\n*;page;/b;B;Teknik\n*;queue;C;D;\n*;page;/b2;B;teknik\n");
        var map = TopicMapFile.Load(folder.PathOf("topics.csv"));
        Assert.Equal(("Teknik", "", true), (map.DepartmentOf(new("B")), map.DepartmentOf(new("D")), map.HasDepartments));
    }

    [Fact]
    public void A_missing_or_empty_file_maps_nothing()
    {
        Assert.Empty(TopicMapFile.Load(folder.PathOf("ingen.csv")).Rules);
        folder.Write("topics.csv", "\uFEFF\n");
        Assert.Empty(TopicMapFile.Load(folder.PathOf("topics.csv")).Rules);
    }

    [Fact]
    public async Task A_change_of_topics_changes_history_without_reading_anything_again()
    {
        await folder.IngestAsync(Export.Calls("mars.csv", "2025-03-10;08:00:00;Växel;30;60;Besvarat", "2025-03-10;08:00:00;Avfall;30;60;Besvarat"));
        Assert.Equal(["unmapped 2"], await TotalsByTopicAsync());

        folder.Write("topics.csv", "source;kind;pattern;topic\n*;queue;Avfall;Avfall och återvinning\n");
        Assert.Equal(["Avfall och återvinning 1", "unmapped 1"], await TotalsByTopicAsync());
    }

    public void Dispose() => folder.Dispose();

    private async Task<List<string>> TotalsByTopicAsync()
    {
        await using var store = folder.OpenStore();
        var rows = await StoreTotals.OfAsync(store, folder.Open().Topics(), folder.Open().NamesOf, await store.ReadStreamsAsync(default), [TotalsKey.Topic], null, default);
        return [.. rows.Select(row => $"{row.Keys[0]} {row.Counts.Offered}")];
    }
}
