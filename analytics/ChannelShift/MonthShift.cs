using NodaTime;

namespace Stats.Analytics.ChannelShift;

/// <summary>One month against the same month a year before, by its whole weeks: those whose Thursday lies in it.</summary>
/// <param name="Month">The calendar month.</param>
/// <param name="IsComplete">Whether all its weeks are over and known; an unfinished month is marked, not compared.</param>
/// <param name="Weeks">The weeks compared, and those left out.</param>
/// <param name="Split">The change of the channel's share, split; <see langword="null"/> when the month is unfinished or no week can be compared.</param>
public sealed record MonthShift(DateInterval Month, bool IsComplete, WeekAlignment Weeks, ShiftSplit? Split);
