using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Analytics.DataQuality;

/// <summary>Says how far each stream can be trusted: freshness, gaps, and subjects that no topic claims.</summary>
public static class SourceQualities
{
    private const int MostUnmapped = 50;

    /// <summary>The quality of one stream.</summary>
    /// <param name="stream">The stream, no later days than <paramref name="today"/>.</param>
    /// <param name="today">The day the report is made for.</param>
    /// <param name="topics">Which topic each subject belongs to. A contact without subject, or an internal one, is never unmapped.</param>
    /// <remarks>
    /// A stream with pages counts page views; one with contacts counts contacts (an e-service's contacts are the uses that were sent in);
    /// one with neither counts its cases, or else its dated events.
    /// </remarks>
    public static SourceQuality Of(StreamFacts stream, LocalDate today, TopicMap topics)
    {
        var days = new DataDays(stream.Days.Where(HasData).Select(day => day.Day));
        var counts = CountBySubject(stream);
        var unmapped = counts
            .Where(pair => pair.Value > 0 && pair.Key.Kind != SubjectKind.None && topics.TopicOf(stream.Source, pair.Key).IsUnmapped)
            .Select(pair => new UnmappedSubject(pair.Key, pair.Value))
            .OrderByDescending(one => one.Count).ThenBy(one => one.Subject)
            .ToList();

        return new(
            stream.Reading,
            days.IsEmpty ? null : new(days.First, days.Last),
            days.Count,
            days.IsEmpty ? null : Math.Max(0, Period.DaysBetween(days.Last, today)),
            days.IsRegular && stream.Days.Any(HasMoreThanEvents) ? [.. days.Gaps()] : [],
            Count(stream),
            unmapped.Sum(one => one.Count),
            [.. unmapped.Take(MostUnmapped)],
            unmapped.Count);
    }

    private static bool HasData(DayFacts day) => day.Events.Count > 0 || HasMoreThanEvents(day);

    private static bool HasMoreThanEvents(DayFacts day) =>
        day.Contacts.Count > 0 || day.Pages.Count > 0 || day.EServices.Count > 0 || day.Cases.Count > 0;

    private static long Count(StreamFacts stream) =>
        stream.Days.Any(day => day.Pages.Count > 0) ? stream.Days.Sum(day => day.Pages.Sum(page => page.Views))
        : stream.Days.Any(day => day.Contacts.Count > 0 || day.EServices.Count > 0)
            ? stream.Days.Sum(day => day.Contacts.Sum(contacts => contacts.Counts.Offered))
        : stream.Days.Any(day => day.Cases.Count > 0) ? stream.Days.Sum(day => day.Cases.Count)
        : stream.Days.Sum(day => day.Events.Count);

    /// <summary>The same contacts (or views, or cases) as <see cref="Count"/>, without the internal ones.</summary>
    private static Dictionary<Subject, long> CountBySubject(StreamFacts stream)
    {
        var hasPages = stream.Days.Any(day => day.Pages.Count > 0);
        var hasContacts = stream.Days.Any(day => day.Contacts.Count > 0 || day.EServices.Count > 0);
        var counts = new Dictionary<Subject, long>();
        foreach (var day in stream.Days)
        {
            var parts = hasPages ? day.Pages.Select(page => (new Subject(SubjectKind.Page, page.Page), page.Views))
                : hasContacts ? day.Contacts.Where(one => one.Key.Channel != Channel.Internal).Select(one => (one.Key.Subject, one.Counts.Offered))
                : day.Cases.Select(one => (one.Subject, 1L));
            foreach (var (subject, count) in parts)
                counts[subject] = counts.GetValueOrDefault(subject) + count;
        }

        return counts;
    }
}
