using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Analytics.Benefit;

/// <summary>Which way in is meant for a situation, from a day on. It holds until the next of the same situation does.</summary>
/// <param name="Situation">The situation, in the organisation's own words.</param>
/// <param name="Topic">The topic whose contacts are in that situation.</param>
/// <param name="Channels">The channels meant for it; at least one.</param>
/// <param name="From">The first day it holds.</param>
public sealed record ChannelGuideline(string Situation, Topic Topic, IReadOnlyList<Channel> Channels, LocalDate From);
