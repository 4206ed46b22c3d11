using Stats.Analytics.Contacts;

namespace Stats.Analytics.Benefit;

/// <summary>One row of the cause map: contacts, or cases, whose subject looks like the pattern came for this cause.</summary>
/// <param name="Source">A source, or <c>*</c> for all.</param>
/// <param name="Kind">What sort of subject the pattern speaks of.</param>
/// <param name="Pattern">The source's own word, without regard to case; <c>*</c> stands for any text.</param>
/// <param name="Cause">Why they came.</param>
public sealed record CauseRule(string Source, SubjectKind Kind, string Pattern, ContactCause Cause)
{
    private readonly TopicRule subjects = new(Source, Kind, Pattern, Topic.Unmapped);

    public bool Matches(SourceId source, Subject subject) => subjects.Matches(source, subject);
}
