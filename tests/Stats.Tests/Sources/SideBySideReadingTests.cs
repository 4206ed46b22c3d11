using System.Text;
using Stats.Functions.Sources;
using Stats.Tests.Contacts;

namespace Stats.Tests.Sources;

/// <summary>A large export is read in parts side by side; nobody can tell.</summary>
public class SideBySideReadingTests
{
    private const string Header = "Datum;Tid;Kö;Väntetid;Samtalstid;Resultat\n";

    [Theory]
    [InlineData("\n", "utf-8", "Växel")]
    [InlineData("\r\n", "windows-1252", "Växel")]
    [InlineData("\n", "utf-8", "\"Växel;\n2025\"")] // a field with a line end in it: not to be cut
    public void An_export_read_in_parts_says_the_same_as_one_read_row_by_row(string lineEnd, string encoding, string queue)
    {
        var text = Calls(250_000).Replace("Växel", queue, StringComparison.Ordinal).Replace("\n", lineEnd, StringComparison.Ordinal);
        var file = Export.File(TextEncoding.Named(encoding).GetBytes(text));
        Assert.True(file.Length > 9 << 20);

        var inParts = Export.Read(Export.Profile("calls-csv"), file);
        var rowByRow = new ExportReading(Export.Source, Export.Profile("calls-csv"), Export.Context) { Observer = _ => { } };
        ExportReader.ReadInto(rowByRow, file, null, CancellationToken.None);

        Assert.Equal(250_000, inParts.RowCount);
        Assert.Equal(Export.Counted(rowByRow.Rejected), Export.Counted(inParts.Rejected));
        Assert.Equal(Export.Counted(rowByRow.Ignored), Export.Counted(inParts.Ignored));
        Assert.Equal(rowByRow.RejectedRows, inParts.RejectedRows);
        Assert.Equal(
            (rowByRow.EventRowCount, rowByRow.AmbiguousTimeCount, rowByRow.FirstDay, rowByRow.LastDay, rowByRow.AsOf, rowByRow.Volume),
            (inParts.EventRowCount, inParts.AmbiguousTimeCount, inParts.FirstDay, inParts.LastDay, inParts.AsOf, inParts.Volume));
        Assert.Equal(Text.Of(rowByRow.Facts), Text.Of(inParts.Facts));
    }

    /// <summary>Calls of two years in no order; one row in two thousand is broken, ambiguous or the header again.</summary>
    private static string Calls(int rows)
    {
        var random = new Random(7);
        var text = new StringBuilder(Header);
        for (var row = 0; row < rows; row++)
        {
            var day = new NodaTime.LocalDate(2024, 1, 1).PlusDays(random.Next(700));
            text.Append((row % 2000) switch
            {
                7 => Header,
                500 => "2025-10-26;02:30:00;Växel;1;1;Besvarat\n",
                1000 => "2025-03-10;08:00:00;Växel;fel;60;Besvarat\n",
                1500 => "2099-03-10;08:00:00;Växel;1;60;Besvarat\n",
                _ => $"{NodaTime.Text.LocalDatePattern.Iso.Format(day)};{random.Next(24):00}:{random.Next(60):00}:{random.Next(60):00};Kö {random.Next(9)};{random.Next(400)};{random.Next(900)};{(random.Next(9) == 0 ? "Tappat" : "Besvarat")}\n",
            });
        }

        return text.ToString();
    }
}
