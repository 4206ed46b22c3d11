using FsCheck;
using FsCheck.Fluent;
using Stats.Functions.Ledger;
using Stats.Functions.Store;

namespace Stats.Tests.Ledger;

public sealed class DayLedgerTests
{
    [Fact]
    public void Which_ledger_comes_first_does_not_matter() =>
        Prop.ForAll(AnyLedgers.Any, AnyLedgers.Any, (a, b) => Same(a.Join(b), b.Join(a))).QuickCheckThrowOnFailure();

    [Fact]
    public void Which_ledgers_are_joined_first_does_not_matter() =>
        Prop.ForAll(AnyLedgers.Any, AnyLedgers.Any, AnyLedgers.Any, (a, b, c) => Same(a.Join(b).Join(c), a.Join(b.Join(c)))).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_known_already_changes_nothing() =>
        Prop.ForAll(AnyLedgers.Any, AnyLedgers.Any, (a, b) => Same(a.Join(a), a) && Same(a.Join(b).Join(a), a.Join(b))).QuickCheckThrowOnFailure();

    [Fact]
    public void An_empty_ledger_adds_nothing() =>
        Prop.ForAll(AnyLedgers.Any, a => Same(a.Join(DayLedger.Empty), a) && Same(DayLedger.Empty.Join(a), a)).QuickCheckThrowOnFailure();

    [Fact]
    public void Rows_joined_one_by_one_are_the_rows_taken_at_once() =>
        Prop.ForAll(AnyLedgers.Rows, rows => Same(rows.Aggregate(DayLedger.Empty, (all, row) => all.Join(DayLedger.Of([row], 1))), DayLedger.Of(rows, 1)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Each_row_is_in_it_once_and_from_the_newest_export() =>
        Prop.ForAll(AnyLedgers.Rows, rows =>
        {
            var newest = rows.GroupBy(row => (row.Key, row.Part)).OrderBy(group => group.Key)
                .Select(group => (group.Key.Key, group.Key.Part, group.Max(row => row.AsOf)));
            return DayLedger.Of(rows, 1).Entries.Select(row => (row.Key, row.Part, row.AsOf)).SequenceEqual(newest);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_ledger_written_to_bytes_is_read_back() =>
        Prop.ForAll(AnyLedgers.Any, a => Same(AggregateCodec.ReadLedger(AggregateCodec.Write(a)), a)).QuickCheckThrowOnFailure();

    /// <summary>Told by the bytes, so that the ledger's own <see cref="DayLedger.SameAs"/> is held against something.</summary>
    private static bool Same(DayLedger one, DayLedger other)
    {
        var equal = AggregateCodec.Write(one).AsSpan().SequenceEqual(AggregateCodec.Write(other));
        Assert.Equal(equal, one.SameAs(other));
        return equal;
    }
}
