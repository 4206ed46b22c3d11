namespace Stats.Functions.Demo;

/// <summary>The share of calls and e-mails that need never have come, over the twelve months since the topic-mix change, as the coding sheet was
/// drawn; topics that topics.csv does not know apart.</summary>
/// <param name="ExpectedFraction">All avoidable causes together.</param>
/// <param name="CodedContacts">Contacts in the coding sheet.</param>
internal sealed record AvoidableTruth(double ExpectedFraction, int CodedContacts)
{
    public static AvoidableTruth From(TruthTally tally, int coded)
    {
        var topics = PlantedCauses.Fractions.Keys.Select(topic => (
            Contacts: tally.ContactsIn(topic, PlantedTruths.MixChange, PlantedTruths.MixChange.PlusYears(1).PlusDays(-1)),
            Avoidable: PlantedCauses.AvoidableFraction(topic))).ToList();
        return new(
            topics.Sum(topic => (topic.Contacts.Calls + topic.Contacts.EMails) * topic.Avoidable) / topics.Sum(topic => topic.Contacts.Calls + topic.Contacts.EMails),
            coded);
    }
}
