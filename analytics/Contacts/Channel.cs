namespace Stats.Analytics.Contacts;

/// <summary>The way a contact came in.</summary>
/// <remarks>
/// <see cref="Unknown"/> is a value, not a gap: a jump between it and another channel is a change of coding, not of behaviour.
/// <see cref="Internal"/> holds what staff, integrations and tests created, so that it is never counted among citizens' contacts.
/// The numbers are stored: never renumber.
/// </remarks>
public enum Channel
{
    Unknown = 0,
    Phone = 1,
    Email = 2,
    Chat = 3,
    Visit = 4,
    Letter = 5,
    SocialMedia = 6,
    EService = 7,
    WebVisit = 8,
    Internal = 9,
}
