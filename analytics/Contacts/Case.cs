using NodaTime;

namespace Stats.Analytics.Contacts;

/// <summary>A case in its newest known state.</summary>
/// <param name="Key">The keyed pseudonym of the source's case id.</param>
/// <param name="Source">The case system.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="Channel">How it came in; <see langword="null"/> when the source does not record that.</param>
/// <param name="Subject">The case type.</param>
/// <param name="State">Unit and closing time.</param>
public sealed record Case(ulong Key, SourceId Source, Moment OpenedAt, Channel? Channel, Subject Subject, CaseState State)
{
    /// <summary>Calendar time from opened to closed; <see langword="null"/> while open.</summary>
    public Duration? LeadTime => State.ClosedAt - OpenedAt.At;
}
