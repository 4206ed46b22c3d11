using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;

namespace Stats.Analytics.Benefit;

/// <summary>Computes the benefit: what contact could be spared, and what to do next.</summary>
public static class Benefits
{
    /// <param name="streams">The streams that are counted, finished days only.</param>
    /// <param name="all">All streams, also those that report another's contacts once more.</param>
    /// <param name="topics">Which topic each subject belongs to.</param>
    /// <param name="settings">What the organisation has told.</param>
    /// <param name="emailMinutes">What an e-mail takes as stated; <see langword="null"/> when nobody has.</param>
    /// <param name="changes">What changes brought, to be turned into time.</param>
    public static BenefitSummary Of(
        IReadOnlyList<StreamFacts> streams,
        IReadOnlyList<StreamFacts> all,
        TopicMap topics,
        BenefitSettings settings,
        double? emailMinutes,
        IReadOnlyList<ContactChange> changes)
    {
        var contacts = new TopicContacts(streams, topics);
        var times = new ContactTimes(contacts, emailMinutes);
        var services = new EServiceUse(streams, topics);
        var avoidable = AvoidableSamples.Of(settings.Coded, contacts, times);
        return new()
        {
            Avoidable = avoidable,
            Mapped = contacts.IsEmpty ? [] : MappedCounts.Of(streams, settings.Causes, contacts.Year),
            Freed =
            [
                .. from change in changes
                   let time = times.Of(change.Topic, change.Channel)
                   where time is not null
                   select FreedTime.Of(change, time, settings.ProductiveHoursPerYear),
            ],
            Waves = ProactiveWaves.Of(contacts),
            NextEServices = NextEServices.Of(streams, topics, contacts, times, services, avoidable),
            Adoptions = EServiceAdoptions.Of(services, contacts),
            Guidelines = GuidelineAdherences.Of(settings.Guidelines, contacts),
            Submissions = SubmissionReconciliations.Of(all, topics, services),
            Registration = RegistrationCounts.Of(streams, contacts),
        };
    }
}
