using NodaTime;

namespace Stats.Functions.Demo;

/// <summary>
/// From its day on, demand about the phone-heavy topic is multiplied by the factor, while the e-service share of every topic with
/// e-services rises: all in all the share falls. Realised are the twelve months before and after, with everything else that happened.
/// </summary>
internal sealed record TopicMixTruth(
    LocalDate Day, string Topic, double VolumeFactor, double EServiceShareBefore, double EServiceShareAfter,
    IReadOnlyList<TopicShift> Topics)
{
    public static TopicMixTruth From(TruthTally tally)
    {
        var day = PlantedTruths.MixChange;
        TopicShift[] topics =
        [
            .. DemoCatalogue.Topics.Select(topic => new TopicShift(
                topic.Name, topic.EServiceShareBefore, topic.EServiceShareAfter,
                tally.ContactsIn(topic, day.PlusYears(-1), day.PlusDays(-1)),
                tally.ContactsIn(topic, day, day.PlusYears(1).PlusDays(-1)))),
        ];
        return new(
            day, DemoCatalogue.Waste.Name, DemoCatalogue.Waste.VolumeFactor,
            ShareOfAll(topics.Select(topic => topic.Before)), ShareOfAll(topics.Select(topic => topic.After)), topics);
    }

    private static double ShareOfAll(IEnumerable<TopicContacts> contacts) =>
        contacts.Sum(topic => topic.EServices) / (double)contacts.Sum(topic => topic.Calls + topic.EMails + topic.EServices);
}
