namespace Stats.Analytics.Staffing;

/// <summary>Finds the cheapest changes of a day's schedule that close its gaps.</summary>
public static class StaffingMoves
{
    /// <summary>No person is moved for more half-hours than this, and no break by more.</summary>
    private const int MostHalfHours = 4;

    /// <summary>The moves, in the order in which they are to be made.</summary>
    /// <param name="day">The day.</param>
    /// <returns>Empty without a schedule.</returns>
    /// <remarks>
    /// A move takes one employee from half-hours that each have at least one to spare, and gives the same number of half-hours that each lack at
    /// least one: so every move closes its whole length, none makes a new gap, and no order of them leaves fewer hours covered than before.
    /// First breaks, moved by at most two hours. Then shifts that begin and end earlier or later by at most two hours: that takes somebody on duty all
    /// the time between. Of the moves of a kind the longest is made first, of these the shortest way, then the earliest gap.
    /// It is greedy: it may miss a combination that closes more. Which employee it is, and what agreements allow, is for people to say.
    /// </remarks>
    public static IReadOnlyList<StaffingMove> Of(StaffingDay day)
    {
        if (day.Intervals.Any(one => one.Planned is null))
            return [];
        var onDuty = day.Intervals.Select(one => one.Planned!.Value).ToArray();
        var spare = day.Intervals.Select(one => one.Planned!.Value - one.Need).ToArray();
        var moves = new List<StaffingMove>();
        foreach (var kind in Enum.GetValues<StaffingMoveKind>())
        {
            while (Next(kind, spare, onDuty) is { } move)
            {
                for (var i = 0; i < move.Length; i++)
                {
                    (spare[move.From + i], spare[move.To + i]) = (spare[move.From + i] - 1, spare[move.To + i] + 1);
                    (onDuty[move.From + i], onDuty[move.To + i]) = (onDuty[move.From + i] - 1, onDuty[move.To + i] + 1);
                }

                moves.Add(new(day.Day, day.Intervals[move.From].HalfHour, day.Intervals[move.To].HalfHour, move.Length, kind));
            }
        }

        return moves;
    }

    private static (int From, int To, int Length)? Next(StaffingMoveKind kind, double[] spare, double[] onDuty)
    {
        for (var length = MostHalfHours; length >= 1; length--)
        {
            var all = from to in Enumerable.Range(0, Math.Max(0, spare.Length - length + 1))
                      where spare.AsSpan(to, length).IndexOfAnyExceptInRange(double.NegativeInfinity, -1) < 0
                      from give in Enumerable.Range(0, spare.Length - length + 1)
                      where spare.AsSpan(give, length).IndexOfAnyExceptInRange(1, double.PositiveInfinity) < 0
                      where IsPossible(kind, give, to, length, onDuty)
                      orderby Math.Abs(to - give), to, give
                      select ((int, int, int)?)(give, to, length);
            if (all.FirstOrDefault() is { } move)
                return move;
        }

        return null;
    }

    private static bool IsPossible(StaffingMoveKind kind, int from, int to, int length, double[] onDuty)
    {
        var distance = Math.Abs(to - from);
        return kind == StaffingMoveKind.Break
            ? distance <= MostHalfHours
            : onDuty.AsSpan(Math.Min(from, to) + length, distance - length).IndexOfAnyExceptInRange(1, double.PositiveInfinity) < 0;
    }
}
