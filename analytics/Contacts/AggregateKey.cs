using NodaTime;

namespace Stats.Analytics.Contacts;

/// <summary>What a <see cref="DayAggregate"/> adds up. The organisation is the store's: one store holds one organisation.</summary>
/// <param name="Source">The source system.</param>
/// <param name="Day">The local day.</param>
/// <param name="Channel">How the contacts came in.</param>
/// <param name="Subject">What they were about, in the source's own word; its topic is looked up when read.</param>
public sealed record AggregateKey(SourceId Source, LocalDate Day, Channel Channel, Subject Subject);
