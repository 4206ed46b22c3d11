using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Functions;

/// <summary>Which days an export speaks for when it replaces what is known.</summary>
internal static class CoveredDays
{
    /// <summary>A longer silence between two days with data is not told by the export: it may be two exports in one, or a mistyped year.</summary>
    private const int LongestSilenceDays = 31;

    /// <summary>The days with data, and the empty days between them: an export that says nothing of a day in its midst says that it was empty.</summary>
    public static IEnumerable<DayFacts> Of(SourceId source, IEnumerable<DayFacts> days)
    {
        LocalDate? previous = null;
        foreach (var facts in days)
        {
            if (previous is { } last && Period.DaysBetween(last, facts.Day) <= LongestSilenceDays + 1)
            {
                for (var empty = last.PlusDays(1); empty < facts.Day; empty = empty.PlusDays(1))
                    yield return new(source, empty, [], [], [], [], []);
            }

            yield return facts;
            previous = facts.Day;
        }
    }
}
