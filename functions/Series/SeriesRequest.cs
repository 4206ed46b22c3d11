using Stats.Analytics.Contacts;

namespace Stats.Functions.Series;

/// <summary>Which series is asked for, and how it is to be read.</summary>
/// <param name="Path">A file of rows <c>timestamp,count</c>, or a workspace's folder.</param>
/// <param name="IntervalMinutes">The length of an interval; <see langword="null"/>: the smallest step found.</param>
/// <param name="HorizonDays">How far ahead, in calendar days.</param>
/// <param name="CalendarPath">A file of what is known beforehand of days; <see langword="null"/>: the Swedish calendar.</param>
/// <param name="IsMissingUnknown">A day that lacks rows within opening hours is unknown. Otherwise nothing came then.</param>
/// <param name="Filter">Of a workspace: which contacts.</param>
internal sealed record SeriesRequest(string Path, int? IntervalMinutes, int HorizonDays, string? CalendarPath, bool IsMissingUnknown, ContactFilter Filter);
