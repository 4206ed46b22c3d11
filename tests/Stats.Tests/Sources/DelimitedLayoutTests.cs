using Stats.Functions.Sources;

namespace Stats.Tests.Sources;

public class DelimitedLayoutTests
{
    private static readonly SourceProfile profile = new()
    {
        Id = "prov",
        Time = new() { Columns = ["Datum | Date", "Tid?"], Formats = ["yyyy-MM-dd"] },
        Subject = new() { Columns = ["Kö"] },
    };

    [Theory]
    [InlineData(';')]
    [InlineData(',')]
    [InlineData('\t')]
    [InlineData('|')]
    public void Finds_the_separator_that_fits_the_profile(char separator)
    {
        var (layout, missing) = DelimitedLayout.Find($"date{separator}\"Kö\"{separator}Antal;a,b\n2025-03-10{separator}Växel{separator}1\n", profile);

        Assert.Empty(missing);
        Assert.Equal((separator, 0, 1), (layout.Separator, layout.HeaderRecord, layout.Columns.IndexOf("Kö")));
    }

    [Fact]
    public void Finds_the_header_below_a_preamble()
    {
        var (layout, missing) = DelimitedLayout.Find("# Rapport; mars\n# Konto, kommunen\n\n# Slut\nDatum;Kö\n2025-03-10;Växel\n", profile);

        Assert.Empty(missing);
        Assert.Equal((';', 3, 0, -1), (layout.Separator, layout.HeaderRecord, layout.Columns.IndexOf("Datum | Date"), layout.Columns.IndexOf("Tid?")));
    }

    [Fact]
    public void Tells_which_columns_are_missing_from_the_best_header_there_is()
    {
        var (layout, missing) = DelimitedLayout.Find("Rapport\nDatum;Grupp\n2025-03-10;Växel\n", profile);

        Assert.Equal(["Kö"], missing);
        Assert.Equal(["Datum", "Grupp"], layout.Columns.Names);
    }

    [Fact]
    public void Names_are_matched_without_regard_to_case_spaces_and_no_break_spaces()
    {
        var layout = DelimitedLayout.Find("\uFEFF DATUM ;Antal\u00A0samtal;kÖ\n", profile).Layout;

        Assert.Equal((0, 1, 2), (layout.Columns.IndexOf("datum"), layout.Columns.IndexOf("antal samtal"), layout.Columns.IndexOf("Kö")));
    }

    [Theory]
    [InlineData("#1", 0)]
    [InlineData("#3?", 2)]
    [InlineData("Finns inte | #2", 1)]
    [InlineData("#0", -1)]
    [InlineData("#4", -1)]
    [InlineData("#x", -1)]
    public void A_column_may_be_named_by_its_number(string column, int index) => Assert.Equal(index, new Columns([], 3).IndexOf(column));
}
