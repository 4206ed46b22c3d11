using Stats.Analytics.Contacts;

namespace Stats.Tests.Contacts;

public class TopicMapTests
{
    private static readonly SourceId phone = new("telefoni");

    [Fact]
    public void The_first_rule_that_matches_decides()
    {
        var map = Map(Rule("*", SubjectKind.Queue, "Avfall företag", "Företag"), Rule("*", SubjectKind.Queue, "Avfall*", "Avfall"));

        Assert.Equal("Företag", map.TopicOf(phone, Queue("Avfall företag")).Name);
        Assert.Equal("Avfall", map.TopicOf(phone, Queue("Avfall privat")).Name);
        Assert.True(map.TopicOf(phone, Queue("Bygglov")).IsUnmapped);
    }

    [Theory]
    [InlineData("Avfall", "AVFALL", true)] // without regard to case
    [InlineData("återvinning", "ÅTERVINNING", true)]
    [InlineData("Avfall", "Avfall ", false)]
    [InlineData("Avfall*", "Avfall", true)]
    [InlineData("Avfall*", "Mitt avfall", false)]
    [InlineData("*avfall", "Mitt Avfall", true)]
    [InlineData("*avfall*", "Mitt avfall hemma", true)]
    [InlineData("/bygga/*/lov", "/bygga/hus/nytt/lov", true)]
    [InlineData("/bygga/*/lov", "/bygga/lov", false)]
    [InlineData("a*a", "a", false)]
    [InlineData("a*b*c", "abcbd", false)]
    [InlineData("a*b*c", "a-b-b-c", true)]
    [InlineData("*", "", true)]
    [InlineData("*", "två\nrader", true)]
    [InlineData("Kö (1).", "Kö (1).", true)] // nothing but the star is special
    [InlineData("Kö (1).", "Kö (1)x", false)]
    [InlineData("Kö?", "Kön", false)]
    public void A_star_stands_for_any_text(string pattern, string value, bool matches) =>
        Assert.Equal(matches, !Map(Rule("*", SubjectKind.Queue, pattern, "Ämne")).TopicOf(phone, Queue(value)).IsUnmapped);

    [Fact]
    public void A_rule_holds_for_its_source_and_kind_only()
    {
        var map = Map(Rule("Telefoni", SubjectKind.Queue, "Avfall", "Avfall"));

        Assert.False(map.TopicOf(phone, Queue("Avfall")).IsUnmapped);
        Assert.True(map.TopicOf(new("chatt"), Queue("Avfall")).IsUnmapped);
        Assert.True(map.TopicOf(phone, new(SubjectKind.Page, "Avfall")).IsUnmapped);
    }

    [Fact]
    public void Only_a_mailbox_that_is_written_out_is_named()
    {
        var map = Map(Rule("*", SubjectKind.Mailbox, "bygglov@*", "Bygglov"), Rule("*", SubjectKind.Mailbox, "*", "Övrigt"), Rule("*", SubjectKind.Queue, "*", "Allt"));

        Assert.True(map.Names(new("epost"), new(SubjectKind.Mailbox, "Bygglov@storkoping.example")));
        Assert.False(map.Names(new("epost"), new(SubjectKind.Mailbox, "anna@storkoping.example")));
    }

    [Fact]
    public void A_rule_with_a_star_names_no_single_word()
    {
        var map = Map(Rule("telefoni", SubjectKind.Queue, "08-123 456 78", "Växel"), Rule("*", SubjectKind.Queue, "070*", "Jour"));

        Assert.True(map.Names(phone, Queue("08-123 456 78")));
        Assert.False(map.Names(new("chatt"), Queue("08-123 456 78")));
        Assert.False(map.Names(phone, Queue("070-174 06 05")));
    }

    [Fact]
    public void Equal_rules_are_equal() =>
        Assert.Equal(Rule("*", SubjectKind.Queue, "Avfall*", "Avfall"), Rule("*", SubjectKind.Queue, "Avfall*", "Avfall"));

    [Fact]
    public void Many_threads_may_ask_at_once()
    {
        var map = Map(Rule("*", SubjectKind.Queue, "*5", "Fem"));

        var named = Enumerable.Range(0, 20_000).AsParallel().Count(number => !map.TopicOf(phone, Queue($"Kö {number}")).IsUnmapped);

        Assert.Equal(2000, named);
    }

    private static TopicMap Map(params IReadOnlyList<TopicRule> rules) => new(rules);

    private static TopicRule Rule(string source, SubjectKind kind, string pattern, string topic) => new(source, kind, pattern, new(topic));

    private static Subject Queue(string value) => new(SubjectKind.Queue, value);
}
