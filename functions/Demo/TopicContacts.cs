namespace Stats.Functions.Demo;

/// <summary>Contacts about a topic: calls by first queue, e-mails by first mailbox, e-service uses started.</summary>
internal sealed record TopicContacts(string Topic, int Calls, int EMails, int EServices)
{
    /// <summary>The share of contacts that are e-service uses; null when there are no contacts.</summary>
    public double? EServiceShareFraction => Calls + EMails + EServices is > 0 and var all ? EServices / (double)all : null;
}
