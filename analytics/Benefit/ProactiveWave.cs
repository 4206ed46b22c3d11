using Stats.Analytics.Contacts;

namespace Stats.Analytics.Benefit;

/// <summary>Weeks in which a topic brings more contacts than its level every year: known beforehand, so a message may come before them.</summary>
/// <param name="Topic">What they are about.</param>
/// <param name="FirstWeek">The first ISO week of the year.</param>
/// <param name="LastWeek">The last.</param>
/// <param name="Years">The years it came.</param>
/// <param name="ExtraContacts">Contacts above the level, mean of the years: so many could be prevented at most.</param>
/// <param name="Lower">The lower 95 % limit of it.</param>
/// <param name="Upper">The upper limit.</param>
/// <param name="ExtraFraction">As a share of the level: 0.5 is half as many again.</param>
public sealed record ProactiveWave(
    Topic Topic, int FirstWeek, int LastWeek, IReadOnlyList<int> Years, double ExtraContacts, double Lower, double Upper, double ExtraFraction);
