using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Analytics.Benefit;

/// <summary>How many have come to use an e-service.</summary>
/// <param name="Service">Its name, or id.</param>
/// <param name="Topic">Its topic.</param>
/// <param name="Launched">The first day it was used; <see langword="null"/> when it is older than the data.</param>
/// <param name="Weeks">How many sent it in, by ISO week from its first whole one (at most the last two years), in order.</param>
/// <param name="FirstWeek">The Monday of the first of them.</param>
/// <param name="PerWeek">Mean of the last 26 of them, or of all when fewer.</param>
/// <param name="PerHundredContacts">Sent in for every hundred contacts about the topic, in those of the same weeks that it was used; <see langword="null"/> without contacts.</param>
/// <param name="ChangeFraction">Change of what is sent in per contact about the topic, since the same weeks a year before, or since the quarter before when it is new; <see langword="null"/> when there is nothing to compare with.</param>
/// <param name="State">How it fares.</param>
public sealed record EServiceAdoption(
    string Service,
    Topic Topic,
    LocalDate? Launched,
    IReadOnlyList<long> Weeks,
    LocalDate FirstWeek,
    double PerWeek,
    double? PerHundredContacts,
    double? ChangeFraction,
    AdoptionState State);
