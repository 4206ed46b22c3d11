using System.Text;
using Stats.Functions.Sources;

namespace Stats.Tests.Sources;

public class FlowInstanceTests
{
    private const string Profile = "open-eplatform-xml";

    [Fact]
    public void Saved_and_aborted_uses_are_counted_by_step_and_only_what_was_sent_in_is_a_contact()
    {
        var reading = Read(
            "<flowID>198</flowID><created>2025-03-10 09:00</created><savedStep>2</savedStep>",
            "<flowID>198</flowID><created>2025-03-10 09:00</created><savedStep>3</savedStep>",
            "<flowID>198</flowID><created>2025-03-10 09:00</created><abortedStep>2</abortedStep>",
            "<flowID>198</flowID><created>2025-03-10 09:00</created><savedStep>2</savedStep><abortedStep>1</abortedStep>",
            "<flowID>198</flowID><created>2025-03-10 09:00</created><savedStep>2</savedStep><submitted>2025-03-11 09:00</submitted>");

        Assert.Equal(
            ["Saved 2 × 1", "Saved 3 × 1", "Aborted 1 × 1", "Aborted 2 × 1", "Submitted 0 × 1"],
            Export.Facts(reading).SelectMany(day => day.EServices).Select(use => $"{use.Outcome} {use.Step} × {use.Count}"));
        Assert.Equal(1, Export.OnlyContacts(reading).Counts.Offered);
    }

    [Fact]
    public void Sex_and_age_are_never_read()
    {
        var random = new Random(20250310);
        for (var round = 0; round < 50; round++)
        {
            var (sex, age) = ($"kön{random.Next(100_000, 999_999)}", $"{random.Next(100_000_000, 999_999_999)}");
            var everything = Export.Everything(Read(
                $"<sex>{sex}</sex><flowID>198</flowID><age>{age}</age><created>2025-03-10 09:00</created><submitted>2025-03-10 09:10</submitted>",
                $"<age>{age}</age><flowID>231</flowID><created>fel</created><sex>{sex}<age>{age}</age></sex>"));

            Assert.DoesNotContain(sex, everything, StringComparison.Ordinal);
            Assert.DoesNotContain(age, everything, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_element_of_a_person_inside_another_is_not_taken_for_the_e_service() =>
        Assert.Equal(["flowID: is empty × 1"], Export.Counted(Read("<user><flowID>19700101-1234</flowID></user><created>2025-03-10 09:00</created>").Rejected));

    [Fact]
    public void A_download_that_was_cut_off_is_refused_with_the_line()
    {
        var xml = Xml("<flowID>198</flowID><created>2025-03-10 09:00</created>", "<flowID>199</flowID><created>2025-03-10 09:00</created>");

        Assert.Contains("line 4", Export.Refusal(Profile, xml[..xml.IndexOf("199", StringComparison.Ordinal)]), StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_XML_is_refused_without_quoting_it()
    {
        var xml = Xml("<flowID>198</flowID><p19700101>Karin</p19700102>");

        var refusal = Assert.Throws<ExportFormatException>(() => Export.Read(Profile, Encoding.UTF8.GetBytes(xml)));

        Assert.Contains("line 3", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("1970", refusal.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PK\u0003\u0004archive", "is a zip archive")]
    [InlineData("flowID;created\n198;2025-03-10 09:00\n", "is not XML")]
    [InlineData("<html><body>Logga in</body></html>", "holds no rows")]
    [InlineData("<!DOCTYPE html><html></html>", "is not whole XML")]
    public void What_is_not_the_statistics_is_refused_with_what_it_is(string text, string reason) =>
        Assert.Contains(reason, Export.Refusal(Profile, text), StringComparison.Ordinal);

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("utf-8")]
    [InlineData("windows-1252")]
    [InlineData("utf-16")]
    public void The_declared_encoding_is_believed(string encoding)
    {
        var text = Xml("<flowID>Förskola</flowID><created>2025-03-10 09:00</created><submitted>2025-03-10 09:00</submitted>")
            .Replace("UTF-8", encoding, StringComparison.Ordinal);
        var bytes = TextEncoding.Named(encoding) is var known ? (byte[])[.. known.GetPreamble(), .. known.GetBytes(text)] : [];

        Assert.Equal("Förskola", Export.OnlyContacts(Export.Read(Profile, bytes)).Key.Subject.Value);
    }

    private static string Xml(params string[] instances) =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<FlowInstances>\n"
        + string.Concat(instances.Select(instance => $"<FlowInstanceStatistic>{instance}</FlowInstanceStatistic>\n"))
        + "</FlowInstances>\n";

    private static ExportReading Read(params string[] instances) => Export.Read(Profile, Encoding.UTF8.GetBytes(Xml(instances)));
}
