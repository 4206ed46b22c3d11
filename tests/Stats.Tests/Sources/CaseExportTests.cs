using Stats.Analytics.Contacts;
using Stats.Functions.Sources;
using Stats.Tests.Contacts;

namespace Stats.Tests.Sources;

public class CaseExportTests
{
    private const string StreamflowHeader = "case_id;description;created_on;closed_on;deleted;casetype;assigned;assigned_organization;assigned_group\n";
    private const string KansasHeader = "CASE ID,SOURCE,DEPARTMENT,REQUEST TYPE,CATEGORY,CREATION DATE,CREATION TIME,STATUS,CLOSED DATE,ADDRESS WITH GEOCODE\n";

    [Fact]
    public void A_case_type_that_is_NULL_is_the_empty_word_and_its_case_is_kept()
    {
        var one = Case(Streamflow("20250310-1;Text;2025-03-10 09:00:00;2025-03-11 09:00:00;0;NULL;Anna Ek;NULL;Kundcenter"));

        Assert.Equal((SubjectKind.CaseType, "", "Kundcenter"), (one.Subject.Kind, one.Subject.Value, one.State.Unit));
    }

    [Fact]
    public void A_deleted_case_is_ignored() => Assert.Equal(
        ["a deleted case × 2"],
        Export.Counted(Streamflow("20250310-1;;2025-03-10 09:00:00;;1;Skola;;;", "20250310-2;;2025-03-10 09:00:00;;TRUE;Skola;;;").Ignored));

    [Theory]
    [InlineData("")]
    [InlineData("NULL")]
    [InlineData("  ")]
    public void A_case_without_a_closing_time_is_open(string closed) =>
        Assert.Null(Case(Streamflow($"20250310-1;;2025-03-10 09:00:00;{closed};0;Skola;;;")).State.ClosedAt);

    [Fact]
    public void A_case_that_a_later_export_tells_more_about_is_one_case_whichever_export_is_read_first()
    {
        var open = Streamflow("20250310-1;;2025-03-10 09:00:00;;0;Skola;;Skolan;");
        var closed = Streamflow("20250310-1;;2025-03-10 09:00:00;2025-03-12 10:00:00;0;Skola;;Skolan;", "20250312-1;;2025-03-12 09:00:00;;0;Skola;;Skolan;");

        Assert.Equal(Text.Of(Export.Facts(open, closed)), Text.Of(Export.Facts(closed, open)));
        Assert.Equal([true, false], Export.Facts(open, closed).SelectMany(day => day.Cases).Select(one => one.State.ClosedAt is not null));
    }

    [Fact]
    public void Descriptions_officials_and_case_ids_are_never_kept()
    {
        var everything = Export.Everything(Streamflow("20250310-77;Ring Bo på 0701740605;2025-03-10 09:00:00;;0;Skola;Anna Ek;Skolan;"));

        Assert.All(["20250310-77", "Ring Bo", "0701740605", "Anna Ek"], value => Assert.DoesNotContain(value, everything, StringComparison.Ordinal));
    }

    [Fact]
    public void A_line_break_inside_quotation_marks_does_not_end_the_row()
    {
        var reading = Kansas(
            "1,PHONE,NHS,Trash,Trash,11/16/2019,02:55 PM,RESOL,11/17/2019,\"1 Example St\nKansas City\r\n(39.0, -94.5)\"",
            "2,WEB,NHS,Trash,Trash,13/16/2019,02:55 PM,RESOL,11/17/2019,\"2 Example St\nKansas City\"");

        Assert.Equal((2, 1), (reading.RowCount, reading.EventRowCount));
        Assert.Equal(5, Assert.Single(reading.RejectedRows).Line);
        Assert.DoesNotContain("Example St", Export.Everything(reading), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PHONE", Channel.Phone)]
    [InlineData("voice", Channel.Phone)]
    [InlineData("WEB ", Channel.EService)]
    [InlineData("SYS", Channel.Internal)]
    [InlineData("inspe", Channel.Internal)]
    [InlineData("KCMPD", Channel.Internal)]
    [InlineData("", Channel.Unknown)]
    [InlineData("NEW", Channel.Unknown)]
    public void Codes_of_staff_and_systems_are_kept_apart_and_unknown_codes_are_a_channel_of_their_own(string source, Channel channel) =>
        Assert.Equal(channel, Export.OnlyContacts(Kansas($"1,{source},NHS,Trash,Trash,11/16/2019,02:55 PM,RESOL,,")).Key.Channel);

    private static ExportReading Streamflow(params string[] rows) => Export.Read("streamflow-cases", StreamflowHeader + string.Join('\n', rows));

    private static ExportReading Kansas(params string[] rows) => Export.Read("kansas-city-311", KansasHeader + string.Join('\n', rows));

    private static Case Case(ExportReading reading) => Assert.Single(Export.Facts(reading).SelectMany(day => day.Cases));
}
