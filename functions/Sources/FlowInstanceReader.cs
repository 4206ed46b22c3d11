using System.Globalization;
using System.Text;
using System.Xml;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>Reads Open ePlatform's flow-instance statistics (XML): how far each use of an e-service came. Sex and age are never read.</summary>
/// <remarks>A use belongs to the day it was started, whenever it was sent in: then "sent in ÷ started" speaks of the same uses.</remarks>
internal static class FlowInstanceReader
{
    private const string Element = "FlowInstanceStatistic";

    private static readonly string[] patterns = ["yyyy-MM-dd HH:mm:ssf", "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm:ssf", "yyyy-MM-ddTHH:mm:ssfz", "yyyy-MM-dd"];

    public static void Read(ExportFile file, Stream stream, ExportReading reading, CancellationToken stop)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreWhitespace = true,
        };

        // Also makes the code pages known that an XML declaration may name.
        if (!FileStart.Of(file).Text.TrimStart().StartsWith('<'))
            throw new ExportFormatException($"{file.Name} is not XML: it does not start with <. Make the export as XML (getflowinstances/xml) and drop it again.");
        var clock = new ZoneClock(reading.Context.Zone, reading.Context.Zone);
        var formats = Array.ConvertAll(patterns, pattern => new TimestampFormat(pattern));
        var flows = new Utf8Map<string>(flow => reading.Context.Kept(reading.Source, SubjectKind.EService, flow));
        try
        {
            using var xml = XmlReader.Create(stream, settings);
            while (xml.Read())
            {
                stop.ThrowIfCancellationRequested();
                if (xml.NodeType == XmlNodeType.Element && xml.Name == Element)
                    ReadInstance(xml, reading, clock, formats, flows);
            }

            reading.AmbiguousTimeCount = clock.AmbiguousCount;
        }
        catch (XmlException broken)
        {
            // Not as inner exception: its message quotes the file.
            throw new ExportFormatException(
                $"{file.Name} is not whole XML: it cannot be read beyond line {broken.LineNumber}. The download was probably cut off; make the export again.");
        }
    }

    private static void ReadInstance(XmlReader xml, ExportReading reading, ZoneClock clock, TimestampFormat[] formats, Utf8Map<string> flows)
    {
        var line = ((IXmlLineInfo)xml).LineNumber;
        string flow = "", created = "", submitted = "", saved = "", aborted = "";
        var depth = xml.Depth;
        xml.Read();
        while (!xml.EOF && xml.Depth > depth)
        {
            switch (xml.NodeType == XmlNodeType.Element ? xml.Name : "")
            {
                case "flowID":
                    flow = Value(xml);
                    break;
                case "created":
                    created = Value(xml);
                    break;
                case "submitted":
                    submitted = Value(xml);
                    break;
                case "savedStep":
                    saved = Value(xml);
                    break;
                case "abortedStep":
                    aborted = Value(xml);
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        var (outcome, step) = submitted.Length > 0 ? (EServiceOutcome.Submitted, "")
            : aborted.Length > 0 ? (EServiceOutcome.Aborted, aborted)
            : saved.Length > 0 ? (EServiceOutcome.Saved, saved)
            : (EServiceOutcome.Started, "");
        var stepNumber = 0;
        if (flow.Length == 0)
            reading.Reject(line, "flowID", "is empty");
        else if (!TryPlace(created, clock, formats, out var started))
            reading.Reject(line, "created", "is not a time written as " + string.Join(" or ", patterns));
        else if (started.Day > reading.Context.LastDay)
            reading.Reject(line, "created", $"lies in the future (after {reading.Context.LastDay:yyyy-MM-dd})");
        else if (step.Length > 0 && !int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out stepNumber))
            reading.Reject(line, outcome == EServiceOutcome.Saved ? "savedStep" : "abortedStep", "is not the number of a step");
        else
            reading.Add(started, flows[Encoding.UTF8.GetBytes(flow)], outcome, stepNumber);
    }

    /// <summary>The text of a simple element; the reader is left behind it.</summary>
    private static string Value(XmlReader xml)
    {
        var text = new StringBuilder();
        using (var inner = xml.ReadSubtree())
        {
            while (inner.Read())
                text.Append(inner.NodeType is XmlNodeType.Text or XmlNodeType.CDATA ? inner.Value : "");
        }

        xml.Read();
        return text.ToString().Trim();
    }

    private static bool TryPlace(string text, ZoneClock clock, TimestampFormat[] formats, out Moment moment)
    {
        moment = default;
        var bytes = Encoding.UTF8.GetBytes(text);
        foreach (var format in formats)
        {
            if (format.TryParse(bytes, out var timestamp))
            {
                moment = clock.Place(timestamp);
                return true;
            }
        }

        return false;
    }
}
