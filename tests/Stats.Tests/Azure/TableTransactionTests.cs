using System.Globalization;
using Stats.Functions.Azure;
using static Stats.Functions.Azure.TableTransactionActionType;

namespace Stats.Tests.Azure;

public sealed class TableTransactionTests
{
    [AzuriteFact]
    public async Task Every_kind_of_action_is_done_and_gives_the_new_tag()
    {
        var table = await Azurite.NewTableAsync();
        var tags = await table.SubmitTransactionAsync([.. "abcd".Select(row => Action(Add, row.ToString(), "A"))]);
        var after = await table.SubmitTransactionAsync([
            new(UpdateMerge, Entity("a", "B"), tags[0]), new(UpdateReplace, Entity("b", "B"), tags[1]), new(Delete, new("p", "c"), tags[2]),
            Action(UpsertMerge, "d", "B"), Action(UpsertReplace, "å'b", "B"), Action(Add, "f", "B")]);

        Assert.Equal(["A", "B"], await PropertiesAsync(table, "a"));
        Assert.Equal(["B"], await PropertiesAsync(table, "b"));
        Assert.Null(await table.GetEntityIfExistsAsync("p", "c"));
        Assert.Equal(["A", "B"], await PropertiesAsync(table, "d"));
        Assert.Equal(["B"], await PropertiesAsync(table, "å'b"));
        Assert.Equal(6, after.Count);
        Assert.Equal(after[0], (await table.GetEntityIfExistsAsync("p", "a"))!.ETag);
        Assert.Equal(after[5], (await table.GetEntityIfExistsAsync("p", "f"))!.ETag);
    }

    [AzuriteFact]
    public async Task A_hundred_are_all_done_or_none_and_the_refused_one_is_told()
    {
        var table = await Azurite.NewTableAsync();
        await table.AddEntityAsync(Entity("37", "A"));
        var actions = Enumerable.Range(0, 100).Select(number => Action(Add, number.ToString(CultureInfo.InvariantCulture), "A")).ToList();
        var error = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(actions));
        Assert.Equal((409, "EntityAlreadyExists", 37), (error.Status, error.ErrorCode, error.FailedTransactionActionIndex));
        Assert.Null(await table.GetEntityIfExistsAsync("p", "0"));

        actions.RemoveAt(37);
        Assert.Equal(99, (await table.SubmitTransactionAsync(actions)).Count(tag => tag != default));
        Assert.NotNull(await table.GetEntityIfExistsAsync("p", "99"));
    }

    [AzuriteFact]
    public async Task A_stale_tag_refuses_the_transaction()
    {
        var table = await Azurite.NewTableAsync();
        var stale = await table.AddEntityAsync(Entity("a", "A"));
        await table.UpdateEntityAsync(Entity("a", "B"), stale);
        var error = await Assert.ThrowsAsync<TableTransactionFailedException>(() =>
            table.SubmitTransactionAsync([Action(Add, "b", "A"), new(UpdateReplace, Entity("a", "C"), stale)]));
        Assert.Equal((412, 1), (error.Status, error.FailedTransactionActionIndex));
        Assert.Null(await table.GetEntityIfExistsAsync("p", "b"));
    }

    [AzuriteFact]
    public async Task What_is_too_much_for_a_transaction_is_told_before_it_is_sent()
    {
        var table = await Azurite.NewTableAsync();
        var many = Enumerable.Range(0, 101).Select(number => Action(Add, number.ToString(CultureInfo.InvariantCulture), "A")).ToList();
        Assert.StartsWith("A transaction holds 1–100 actions; this one has 101.", (await Assert.ThrowsAsync<ArgumentException>(() => table.SubmitTransactionAsync(many))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => table.SubmitTransactionAsync([]));
        await Assert.ThrowsAsync<ArgumentException>(() => table.SubmitTransactionAsync([Action(Add, "a", "A"), new(Add, new("q", "b"))]));

        var large = Enumerable.Range(0, 50).Select(number => new TableTransactionAction(
            Add, new("p", number.ToString(CultureInfo.InvariantCulture)) { { "Bytes", new byte[63 << 10] } })).ToList();
        Assert.StartsWith("A transaction takes 4194304 bytes; this one has 4", (await Assert.ThrowsAsync<ArgumentException>(() => table.SubmitTransactionAsync(large))).Message, StringComparison.Ordinal);
        await table.SubmitTransactionAsync(large[..48]);
    }

    private static TableTransactionAction Action(TableTransactionActionType type, string row, string property) => new(type, Entity(row, property));

    private static TableEntity Entity(string row, string property) => new("p", row) { { property, 1 } };

    private static async Task<IEnumerable<string>> PropertiesAsync(TableClient table, string row) =>
        (await table.GetEntityIfExistsAsync("p", row))!.Select(property => property.Key).Order(StringComparer.Ordinal);
}
