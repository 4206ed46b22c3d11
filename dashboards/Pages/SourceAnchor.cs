using Stats.Analytics;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;

namespace Stats.Dashboards.Pages;

/// <summary>Where a source is described on the data-quality page, and what it is called on the others.</summary>
public static class SourceAnchor
{
    /// <summary>The id of the section about the nth source of the report.</summary>
    public static string At(int place) => $"source-{place + 1}";

    /// <summary>The id of the section about a source; the page's main part when the report does not describe it.</summary>
    public static string Of(Report report, SourceId source)
    {
        var place = report.Sources.Select(quality => quality.Reading.Source).ToList().IndexOf(source);
        return place < 0 ? Document.ContentId : At(place);
    }

    /// <summary>The source with its systems: "telefoni (Telia ACE)".</summary>
    public static string NameOf(Report report, SourceId source)
    {
        var systems = report.Sources.Where(quality => quality.Reading.Source == source).Select(quality => quality.Reading.ProfileTitle).Distinct();
        var named = string.Join(", ", systems);
        return named.Length == 0 ? source.Value : $"{source.Value} ({named})";
    }

    /// <summary>One reading of a source, told from its others by the system: "e-post (Microsoft 365)".</summary>
    public static string NameOf(SourceReading reading) => $"{reading.Source} ({reading.ProfileTitle})";
}
