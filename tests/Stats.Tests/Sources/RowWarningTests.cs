using System.Text;
using Stats.Analytics.DataQuality;
using Stats.Functions.Sources;

namespace Stats.Tests.Sources;

/// <summary>Rows that are read as usual, and warned of.</summary>
public sealed class RowWarningTests
{
    private static readonly RowWarning[] warnings =
    [
        new() { Column = "Inkommen kanal", In = ["Telefonsamtal"], Sv = "Telefon är förvalt.", En = "Telephone is the default." },
        new() { Column = "Full Export Completed?", Matches = "^no?$", Sv = "Filen är avkortad.", En = "The file is cut short." },
    ];

    private static readonly SourceProfile contacts = new()
    {
        Id = "arenden",
        Title = "Ärenden",
        Time = new() { Columns = ["Dag"], Formats = ["yyyy-MM-dd"] },
        Channel = new() { Fixed = Analytics.Contacts.Channel.Phone },
        Ignore = [new() { Column = "Inkommen kanal", In = ["Test"], Reason = "a test" }],
        Warnings = warnings,
    };

    [Fact]
    public void A_warned_row_is_an_event_and_is_counted_for_each_of_its_warnings()
    {
        var reading = Export.Read(contacts, """
            Dag;Inkommen kanal;Full Export Completed
            2025-03-10;Telefonsamtal;NO
            2025-03-10; telefonsamtal ;YES
            2025-03-10;Webb;no
            2025-03-10;Webb;YES
            2025-03-10;Test;NO
            i går;Telefonsamtal;NO

            """);

        // The ignored row and the one without a day are no events: nothing to warn of.
        Assert.Equal((6, 4, 1, 1), (reading.RowCount, reading.EventRowCount, reading.Ignored.Values.Sum(), reading.Rejected.Values.Sum()));
        Assert.Equal([new("Telefon är förvalt.", "Telephone is the default.", 2), new WarningCount("Filen är avkortad.", "The file is cut short.", 2)], reading.Warned);
    }

    [Fact]
    public void A_warning_of_a_column_that_is_not_there_is_a_warning_of_no_row()
    {
        var reading = Export.Read(contacts, "Dag;Inkommen kanal\n2025-03-10;Webb\n");
        Assert.Equal(1, reading.EventRowCount);
        Assert.Empty(reading.Warned);
    }

    [Fact]
    public void A_file_read_in_parts_has_the_warnings_of_them_all()
    {
        var text = new StringBuilder("Dag;Inkommen kanal;Full Export Completed\n");
        for (var row = 0; row < 300_000; row++)
            text.Append(row % 3 == 0 ? "2025-03-10;Telefonsamtal;YES\n" : "2025-03-11;Kontakt genom webbformulär;YES\n");
        var file = Export.File(Encoding.UTF8.GetBytes(text.ToString()));
        Assert.True(file.Length > 9 << 20);

        Assert.Equal([new WarningCount("Telefon är förvalt.", "Telephone is the default.", 100_000)], Export.Read(contacts, file).Warned);
    }

    [Fact]
    public void Exports_that_differ_in_what_they_warn_of_do_not_say_the_same()
    {
        var (whole, cut) = (Digest("YES"), Digest("NO"));
        Assert.NotEqual(whole, cut);

        static string Digest(string completed)
        {
            using var digest = new Functions.Store.ReadingDigest(Export.Read(contacts, $"Dag;Inkommen kanal;Full Export Completed\n2025-03-10;Webb;{completed}\n"));
            return digest.Text;
        }
    }
}
