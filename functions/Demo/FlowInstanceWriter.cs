using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Stats.Functions.Demo;

/// <summary>Open ePlatform flow-instance statistics as XML, ISO-8859-1, local times, one file per month.</summary>
internal sealed class FlowInstanceWriter(ExportFolder folder, DemandModel model, TruthTally tally)
{
    public const string Source = "e-tjanster";
    private const string MalformedFile = "flowinstances_2025-05.xml";
    private static readonly LocalDateTimePattern Time = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");
    private static readonly string[] MalformedInstances =
    [
        "<flowID>231</flowID><created>2025-13-40 99:99</created><savedStep>2</savedStep>",
        "<flowID>270</flowID><created></created><abortedStep>1</abortedStep>",
    ];

    private readonly FlowInstanceArrivals arrivals = new(model, tally);

    public void Write()
    {
        foreach (var month in DemoPeriod.Days.GroupBy(day => day.ToYearMonth()))
        {
            var name = $"flowinstances_{month.Key.Year}-{month.Key.Month:00}.xml";
            var instances = month.SelectMany(arrivals.On).Select(Elements).ToList();
            if (name == MalformedFile)
            {
                instances.AddRange(MalformedInstances);
                tally.MalformedIn(Source, name, MalformedInstances.Length);
            }
            var file = folder.Create(name, Encoding.Latin1);
            file.WriteLine("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>");
            file.WriteLine("<FlowInstances>");
            file.WriteLine($"  <Count>{instances.Count}</Count>");
            file.WriteLine("  <FlowInstances>");
            foreach (var instance in instances)
                file.WriteLine($"    <FlowInstanceStatistic>{instance}</FlowInstanceStatistic>");
            file.WriteLine("  </FlowInstances>");
            file.WriteLine("</FlowInstances>");
            folder.Deliver(file, name, month.Key.OnDayOfMonth(1).PlusMonths(1));
        }
    }

    private static string Elements(DemoFlowInstance instance)
    {
        var xml = new StringBuilder();
        Append(xml, "flowID", instance.Service.FlowId);
        Append(xml, "created", Time.Format(instance.Created));
        if (instance.Submitted is { } submitted)
        {
            Append(xml, "sex", instance.IsFemale ? "Female" : "Male");
            Append(xml, "age", $"{instance.Age}");
            Append(xml, "submitted", Time.Format(submitted));
        }
        if (instance.SurveyAnswer is { } answer)
            Append(xml, "surveyAnswer", $"{answer}");
        if (instance.SavedStep is { } saved)
            Append(xml, "savedStep", $"{saved}");
        if (instance.AbortedStep is { } aborted)
            Append(xml, "abortedStep", $"{aborted}");
        return xml.ToString();
    }

    private static void Append(StringBuilder xml, string element, string value) =>
        xml.Append('<').Append(element).Append('>').Append(value).Append("</").Append(element).Append('>');
}
