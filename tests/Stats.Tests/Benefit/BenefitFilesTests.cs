using Stats.Analytics.Benefit;
using Stats.Analytics.Contacts;
using Stats.Functions.Sources;
using Stats.Functions.Workspaces;
using Stats.Tests.Calendar;
using Stats.Tests.Workspaces;

namespace Stats.Tests.Benefit;

public sealed class BenefitFilesTests : IDisposable
{
    private readonly TestWorkspace folder = new(topics: "source;kind;pattern;topic\n*;queue;Sopor;Avfall\n");

    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "causes.csv", "# hjälp\nsource;kind;pattern;cause\n*;queue;A;10", "line 3: the cause must be a number from 0 (value-creating) to 9 (could have been told beforehand). The README lists them." },
        { "causes.csv", "source;kind;pattern;cause\n*;kö;A;1", "line 2: the kind must be queue, page, eservice, casetype or mailbox." },
        { "causes.csv", "source;kind;pattern;cause\n*;queue;;1", "line 2: a pattern is needed." },
        { "causes.csv", "källa;orsak\n", "line 1: the columns must be source;kind;pattern;cause. Found: källa;orsak." },
        { "coding.csv", "date;topic;channel;cause;count\n2026-02-30;Avfall;phone;1;2", "line 2: 'date' must be a day such as 2026-03-31." },
        { "coding.csv", "date;topic;channel;cause;count\n2026-03-02;Okänt;phone;1;2", "line 2: no row of topics.csv has this topic. Write it as there, or add it there." },
        { "coding.csv", "date;topic;channel;cause;count\n2026-03-02;Avfall;telefon;1;2", "line 2: the channel must be phone, email, chat, visit, letter, socialmedia, eservice or unknown." },
        { "coding.csv", "date;topic;channel;cause;count\n2026-03-02;Avfall;phone;1;0", "line 2: 'count' must be a whole number of contacts, at least 1." },
        { "coding.csv", "date;topic;channel;cause;count;repeats\n2026-03-02;Avfall;phone;1;2;3", "line 2: 'repeats' are some of 'count', so they cannot be more." },
        { "guidelines.csv", "situation;topic;channels;from\n;Avfall;eservice;2026-01-01", "line 2: 'situation' is needed, in your own words." },
        { "guidelines.csv", "situation;topic;channels;from\nFlytt;Avfall;;2026-01-01", "line 2: 'channels' is needed, such as eservice, or phone + visit." },
        { "guidelines.csv", "situation;topic;channels;from\nFlytt;Avfall;eservice;2026-01-01\n\nFlytt;Avfall;phone;2026-01-01", "line 4: the situation has a guideline from that day already. Remove one of the two, or change its day." },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_wrong_row_is_told_with_its_line(string file, string text, string what)
    {
        folder.Write(file, text);
        Assert.Equal($"{folder.PathOf(file)}, {what}", Assert.Throws<ExportFormatException>(() => Read()).Message);
    }

    [Fact]
    public void The_files_are_read_with_comments_any_separator_and_any_order_of_columns()
    {
        folder.Write("causes.csv", "# 0–9; \"orsak\"\nsource,kind,pattern,cause\n,CaseType,Utebliven*,7\n");
        folder.Write("coding.csv", "count;cause;channel;topic;date;repeats\n# mars\n3;1;Phone;Avfall;2026-03-02;1\n2;0;email;Avfall;2026-03-02;\n");
        folder.Write("guidelines.csv", "situation;topic;channels;from\nFlytt;Avfall;phone + visit;2026-01-01\n");

        var settings = Read();

        Assert.Equal([new("*", SubjectKind.CaseType, "Utebliven*", ContactCause.PromiseNotKept)], settings.Causes.Rules);
        Assert.Equal(
            [new(Days.On("2026-03-02"), new("Avfall"), Channel.Phone, ContactCause.StatusFollowUp, 3, 1), new(Days.On("2026-03-02"), new("Avfall"), Channel.Email, 0, 2)],
            settings.Coded);
        var guideline = Assert.Single(settings.Guidelines);
        Assert.Equal(("Flytt", new Topic("Avfall"), Days.On("2026-01-01")), (guideline.Situation, guideline.Topic, guideline.From));
        Assert.Equal([Channel.Phone, Channel.Visit], guideline.Channels);
    }

    [Fact]
    public void The_templates_of_a_new_workspace_tell_nothing_and_are_valid()
    {
        foreach (var name in new[] { "causes.csv", "coding.csv", "guidelines.csv" })
            folder.Write(name, Workspace.Templates()[name]);

        var settings = Read();

        Assert.Equal((0, 0, 0, 1600.0), (settings.Causes.Rules.Count, settings.Coded.Count, settings.Guidelines.Count, settings.ProductiveHoursPerYear));
    }

    public void Dispose() => folder.Dispose();

    private BenefitSettings Read()
    {
        var workspace = folder.Open();
        return workspace.Benefit(workspace.Topics());
    }
}
