using NodaTime;

namespace Stats.Analytics.Contacts;

/// <summary>What one web source recorded for one page on one local day. Views and visits add up over days; visitors would not.</summary>
/// <param name="Page">The path: no host, no query, no fragment.</param>
/// <param name="Views">Page views.</param>
/// <param name="Visits">Visits that included the page. A visit to three pages counts once on each.</param>
/// <param name="TimeSpent">Time spent on the page, added up; zero when the source does not tell.</param>
public sealed record PageDay(string Page, long Views, long Visits, Duration TimeSpent)
{
    public static PageDay operator +(PageDay a, PageDay b) =>
        a with { Views = a.Views + b.Views, Visits = a.Visits + b.Visits, TimeSpent = a.TimeSpent + b.TimeSpent };

    public static PageDay Add(PageDay left, PageDay right) => left + right;
}
