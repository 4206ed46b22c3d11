using Stats.Analytics.Contacts;

namespace Stats.Analytics.Benefit;

/// <summary>For which cause each source's subjects come, where the subject alone tells. The first rule that matches decides.</summary>
public sealed record CauseMap(IReadOnlyList<CauseRule> Rules)
{
    public static CauseMap Empty { get; } = new([]);

    /// <returns>The cause; <see langword="null"/> when no rule matches.</returns>
    public ContactCause? CauseOf(SourceId source, Subject subject) => Rules.FirstOrDefault(rule => rule.Matches(source, subject))?.Cause;
}
