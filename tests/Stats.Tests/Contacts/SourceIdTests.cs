using Stats.Analytics.Contacts;

namespace Stats.Tests.Contacts;

public class SourceIdTests
{
    [Theory]
    [InlineData("telefoni", "telefoni")]
    [InlineData("Telefoni", "telefoni")]
    [InlineData("VÄXEL", "växel")]
    [InlineData("3cx", "3cx")]
    [InlineData("e-tjanster_2.0", "e-tjanster_2.0")]
    public void A_folder_name_is_a_source(string folder, string source)
    {
        Assert.True(SourceId.TryParse(folder, out var read));
        Assert.Equal(source, read.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".dold")]
    [InlineData("-telefoni")]
    [InlineData("två ord")]
    [InlineData("../upp")]
    [InlineData("a/b")]
    [InlineData("telefoni\n")]
    public void Any_other_name_is_not(string folder) => Assert.False(SourceId.TryParse(folder, out _));

    [Fact]
    public void A_name_is_at_most_64_letters()
    {
        Assert.True(SourceId.TryParse(new('a', 64), out _));
        Assert.False(SourceId.TryParse(new('a', 65), out _));
    }

    [Fact]
    public void Sources_are_ordered_letter_by_letter() =>
        Assert.Equal("3cx a a-b ab b å", string.Join(' ', "b ab å a-b 3cx a".Split(' ').Select(name => new SourceId(name)).Order()));
}
