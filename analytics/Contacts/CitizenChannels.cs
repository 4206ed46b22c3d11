namespace Stats.Analytics.Contacts;

/// <summary>Which channels carry citizens' contacts: every one but web visits (nobody was contacted) and internal ones (no citizen did it).</summary>
public static class CitizenChannels
{
    /// <summary>Whether a contact in <paramref name="channel"/> is a citizen's.</summary>
    /// <remarks><see cref="Channel.Unknown"/> is: only its way in is not known.</remarks>
    public static bool Contains(Channel channel) => channel is not (Channel.WebVisit or Channel.Internal);
}
