using FsCheck;
using FsCheck.Fluent;
using Stats.Analytics.Staffing;

namespace Stats.Tests.Staffing;

public sealed class StaffingMovesTests
{
    private static readonly Arbitrary<(int, int)[]> days = Gen.Choose(0, 6).Zip(Gen.Choose(0, 24)).ArrayOf(14).ToArbitrary();

    [Fact] // Two to spare 08.00–09.00, one lacking 09.00–10.00.
    public void A_break_is_moved_from_where_people_are_lacking_to_where_they_can_be_spared() =>
        Assert.Equal([new(Plans.Monday, 16, 18, 2, StaffingMoveKind.Break)], Moves([3, 3, 4, 4], [5, 5, 3, 3]));

    [Fact] // One to spare in the first half-hour, one lacking five half-hours later: more than two hours.
    public void A_longer_way_takes_a_shift_that_begins_and_ends_later()
    {
        Assert.Equal([new(Plans.Monday, 16, 21, 1, StaffingMoveKind.ShiftStart)], Moves([1, 2, 2, 2, 2, 3], [2, 2, 2, 2, 2, 2]));
        Assert.Equal([new(Plans.Monday, 21, 16, 1, StaffingMoveKind.ShiftStart)], Moves([3, 2, 2, 2, 2, 1], [2, 2, 2, 2, 2, 2]));
    }

    [Fact]
    public void A_shift_does_not_reach_over_half_hours_without_anybody() => Assert.Empty(Moves([1, 2, 0, 2, 2, 3], [2, 2, 0, 2, 2, 2]));

    [Fact] // The stretch of two is closed first, then the single one; both from the only two that can be spared in each.
    public void The_longest_move_comes_first() => Assert.Equal(
        [new(Plans.Monday, 17, 19, 2, StaffingMoveKind.Break), new(Plans.Monday, 17, 16, 1, StaffingMoveKind.Break)],
        Moves([2, 0, 1, 2, 2], [1, 2, 2, 1, 1]));

    [Fact]
    public void Less_than_one_employee_is_neither_spared_nor_missed() => Assert.Empty(Moves([3, 4], [3.9, 3.1]));

    [Fact]
    public void Without_a_schedule_nothing_is_moved() => Assert.Empty(StaffingMoves.Of(Plans.Day([1, 2], null)));

    [Fact]
    public void Every_move_closes_its_whole_length_and_makes_no_gap() => Prop.ForAll(days, day =>
    {
        var (needs, planned) = (day.Select(one => one.Item1).ToArray(), day.Select(one => one.Item2 / 4.0).ToArray());
        foreach (var move in Moves(needs, planned))
        {
            var before = Missing(needs, planned);
            for (var i = 0; i < move.HalfHourCount; i++)
            {
                planned[move.FromHalfHour - 16 + i]--;
                planned[move.ToHalfHour - 16 + i]++;
                if (planned[move.FromHalfHour - 16 + i] < needs[move.FromHalfHour - 16 + i])
                    return false;
            }

            if (Missing(needs, planned) != before - move.HalfHourCount)
                return false;
        }

        return Moves(needs, planned).Count == 0;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_day_gives_the_same_moves() => Prop.ForAll(days, day =>
    {
        var (needs, planned) = (day.Select(one => one.Item1).ToArray(), day.Select(one => one.Item2 / 4.0).ToArray());
        return Moves(needs, planned).SequenceEqual(Moves(needs, planned));
    }).QuickCheckThrowOnFailure();

    private static double Missing(int[] needs, double[] planned) => needs.Zip(planned, (need, count) => Math.Max(0, need - count)).Sum();

    private static IReadOnlyList<StaffingMove> Moves(int[] needs, double[] planned) => StaffingMoves.Of(Plans.Day(needs, planned));
}
