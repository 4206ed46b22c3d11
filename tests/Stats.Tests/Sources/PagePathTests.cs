using Stats.Functions.Sources;

namespace Stats.Tests.Sources;

public class PagePathTests
{
    [Theory]
    [InlineData("https://kommun.example/bygga-bo/bygglov", "/bygga-bo/bygglov")]
    [InlineData("https://kommun.example", "/")]
    [InlineData("https://kommun.example/", "/")]
    [InlineData("https://karin:hemligt@kommun.example/a", "/a")]
    [InlineData("/a/b/", "/a/b")]
    [InlineData("/a?pnr=197001011234", "/a")]
    [InlineData("/a#karin", "/a")]
    [InlineData("/a;jsessionid=1", "/a")]
    [InlineData("/h%C3%A4mtningsdagar", "/hämtningsdagar")]
    [InlineData("/a%0Ab", "/ab")]
    [InlineData("'-start", "-start")]
    [InlineData("Övriga", "Övriga")]
    [InlineData("/100%", "/100%")]
    [InlineData("//", "/")]
    [InlineData("", "/")]
    public void Keeps_the_path_and_nothing_else(string address, string path) => Assert.Equal(path, PagePath.Of(address));

    [Theory]
    [InlineData("https://kommun.example?pnr=197001011234")]
    [InlineData("https://kommun.example#197001011234")]
    [InlineData("/a%3Fpnr=197001011234")]
    [InlineData("https://kommun.example?mejl=a/197001011234")]
    public void Never_keeps_a_query(string address) => Assert.DoesNotContain("197001011234", PagePath.Of(address), StringComparison.Ordinal);
}
