using NodaTime;
using Stats.Analytics.Calendar;
using Stats.Analytics.ChannelShift;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;
using Stats.Analytics.Overview;
using Stats.Analytics.Peaks;

namespace Stats.Analytics;

/// <summary>Turns what is stored into what pages show. Pure: no clock, no I/O.</summary>
/// <param name="Organisation">The organisation's name as shown.</param>
/// <param name="Today">The day the report is made for. It is not finished: it shows how fresh the data are, and is in no sum.</param>
/// <param name="Topics">Which topic each subject belongs to.</param>
public sealed record Analysis(string Organisation, LocalDate Today, TopicMap Topics)
{
    /// <summary>The report. Neither the order of the streams nor that of the quarantined files matters.</summary>
    /// <param name="streams">Every stream, each once.</param>
    /// <param name="quarantine">The files that could not be read.</param>
    /// <remarks>
    /// A stream that reports the contacts of another is compared with it, and is in no sum, also on days that the other does not have. Days after today, and before the years that <see cref="SwedishCalendar"/> knows, cannot be right and are left out.
    /// </remarks>
    public Report Analyse(IReadOnlyList<StreamFacts> streams, IReadOnlyList<QuarantinedFile> quarantine)
    {
        var first = new LocalDate(SwedishCalendar.FirstYear + 1, 1, 1);
        var yesterday = Today.PlusDays(-1);
        var known = streams
            .Select(stream => stream.Within(new(first, Today)))
            .OrderBy(stream => stream.Source).ThenBy(stream => stream.Reading.ProfileId, StringComparer.Ordinal)
            .ToList();
        var secondary = SecondaryStreams.Of(known.Where(stream => stream.Days.Count > 0).Select(stream => (stream.Id, stream.Reading.SameContactsAs)));
        var all = known.ConvertAll(stream => stream.Within(new(first, yesterday)));
        var finished = all.FindAll(stream => !secondary.ContainsKey(stream.Id));
        var load = LoadProfiles.Of(finished, yesterday);
        return new(
            Organisation,
            Today,
            KeyNumbers.Of(finished, load, yesterday),
            load,
            ChannelMixes.Of(finished, yesterday),
            known.ConvertAll(stream => SourceQualities.Of(stream, Today, Topics)),
            [.. quarantine.OrderBy(file => file.Source)
                .ThenBy(file => file.FileName, StringComparer.Ordinal).ThenBy(file => file.Reason, StringComparer.Ordinal)])
        {
            Reconciliations = [.. secondary.Select(pair => Reconciliations.Of(
                all.FindAll(stream => pair.Value.Contains(stream.Id)), all.Find(stream => stream.Id == pair.Key)!))],
            PossibleDoubles = Reconciliations.LookAlike(finished),
            Peaks = PeakHistories.Of(finished, load),
        };
    }
}
