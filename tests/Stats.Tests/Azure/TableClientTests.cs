using System.Globalization;
using Azure;
using Stats.Functions.Azure;

namespace Stats.Tests.Azure;

public sealed class TableClientTests
{
    [AzuriteFact]
    public async Task A_table_is_made_once()
    {
        var table = (await Azurite.AccountAsync()).GetTableClient(Azurite.NewName());
        Assert.True(await table.CreateIfNotExistsAsync());
        Assert.False(await table.CreateIfNotExistsAsync());
    }

    [AzuriteFact]
    public async Task Every_kind_of_value_is_read_back_as_it_was()
    {
        var table = await Azurite.NewTableAsync();
        var time = new DateTimeOffset(2025, 3, 10, 11, 30, 15, 123, TimeSpan.Zero);
        var id = new Guid("01234567-89ab-cdef-0123-456789abcdef");
        await table.AddEntityAsync(new("p", "r")
        {
            { "Text", "å \"quoted\" \U0001F4DE\n" }, { "Empty", "" }, { "Int", -3 }, { "Long", 9_007_199_254_740_993 }, { "Double", 0.1 }, { "Whole", 2.0 },
            { "Infinite", double.PositiveInfinity }, { "True", true }, { "Bytes", new byte[] { 0, 255, 62, 63 } }, { "Time", time }, { "Id", id }, { "Null", null },
        });

        var one = (await table.GetEntityIfExistsAsync("p", "r"))!;
        var listed = await SingleAsync(table.QueryAsync());
        foreach (var entity in new[] { one, listed })
        {
            Assert.Equal(("p", "r", 11), (entity.PartitionKey, entity.RowKey, entity.Count));
            Assert.Equal(("å \"quoted\" \U0001F4DE\n", ""), (entity.GetString("Text"), entity.GetString("Empty")));
            Assert.Equal((-3, 9_007_199_254_740_993), (entity.GetInt32("Int"), entity.GetInt64("Long")));
            Assert.Equal((0.1, 2.0, double.PositiveInfinity), (entity.GetDouble("Double"), entity.GetDouble("Whole"), entity.GetDouble("Infinite")));
            Assert.Equal((true, time, id), (entity.GetBoolean("True"), entity.GetDateTimeOffset("Time"), entity.GetGuid("Id")));
            Assert.Equal([0, 255, 62, 63], entity.GetBinary("Bytes")!);
            Assert.False(entity.ContainsKey("Null"));
            Assert.NotEqual(default, entity.ETag);
        }

        Assert.Equal(one.ETag, listed.ETag);
    }

    [AzuriteFact]
    public async Task A_property_of_64_KiB_is_kept_and_one_byte_more_is_refused()
    {
        var table = await Azurite.NewTableAsync();
        var bytes = new byte[64 << 10];
        new Random(1).NextBytes(bytes);
        await table.AddEntityAsync(new("p", "r") { { "Bytes", bytes } });
        Assert.Equal(bytes, (await table.GetEntityIfExistsAsync("p", "r"))!.GetBinary("Bytes"));
        Assert.Equal(400, (await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new("p", "s") { { "Bytes", new byte[(64 << 10) + 1] } }))).Status);
    }

    [AzuriteFact]
    public async Task What_is_not_there_is_null_and_what_is_there_is_not_added_again()
    {
        var table = await Azurite.NewTableAsync();
        Assert.Null(await table.GetEntityIfExistsAsync("p", "r"));
        await table.AddEntityAsync(new("p", "r"));
        var error = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new("p", "r")));
        Assert.Equal((409, "EntityAlreadyExists"), (error.Status, error.ErrorCode));
        Assert.Contains("409 EntityAlreadyExists to POST http://127.0.0.1:", error.Message, StringComparison.Ordinal);
    }

    [AzuriteFact]
    public async Task An_update_and_a_deletion_need_the_newest_tag()
    {
        var table = await Azurite.NewTableAsync();
        var first = await table.AddEntityAsync(new("p", "r") { { "A", 1 }, { "B", 1 } });
        var second = await table.UpdateEntityAsync(new("p", "r") { { "B", 2 } }, first);
        Assert.NotEqual(first, second);
        Assert.Equal(412, (await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(new("p", "r"), first))).Status);
        Assert.Equal(412, (await Assert.ThrowsAsync<RequestFailedException>(() => table.DeleteEntityAsync("p", "r", first))).Status);
        Assert.Equal(404, (await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(new("p", "other"), first))).Status);

        var merged = (await table.GetEntityIfExistsAsync("p", "r"))!;
        Assert.Equal((1, 2, second), (merged.GetInt32("A"), merged.GetInt32("B"), merged.ETag));
        await table.UpdateEntityAsync(new("p", "r") { { "C", 3 } }, ETag.All, TableUpdateMode.Replace);
        Assert.Equal(["C"], (await table.GetEntityIfExistsAsync("p", "r"))!.Select(property => property.Key));
        await table.DeleteEntityAsync("p", "r");
        await table.DeleteEntityAsync("p", "r");
        Assert.Null(await table.GetEntityIfExistsAsync("p", "r"));
    }

    [AzuriteFact]
    public async Task An_upsert_writes_whether_or_not_something_is_there()
    {
        var table = await Azurite.NewTableAsync();
        await table.UpsertEntityAsync(new("p", "r") { { "A", 1 } });
        await table.UpsertEntityAsync(new("p", "r") { { "B", 2 } });
        Assert.Equal(2, (await table.GetEntityIfExistsAsync("p", "r"))!.Count);
        await table.UpsertEntityAsync(new("p", "r") { { "C", 3 } }, TableUpdateMode.Replace);
        Assert.Equal(["C"], (await table.GetEntityIfExistsAsync("p", "r"))!.Select(property => property.Key));
    }

    [AzuriteFact]
    public async Task Keys_may_hold_odd_characters_but_not_those_that_tables_refuse()
    {
        var table = await Azurite.NewTableAsync();
        string[] keys = ["å", "a'b", "''", "100%25", "a b", "a|b", "a&b=c", "日本語 \U0001F4DE", "", "a+b", "(a,b)", "\"", "a%b"];
        foreach (var key in keys)
        {
            await table.AddEntityAsync(new(key, key) { { "Key", key } });
            Assert.Equal(key, (await table.GetEntityIfExistsAsync(key, key))!.GetString("Key"));
            Assert.Equal(key, (await SingleAsync(table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {key} and RowKey eq {key}")))).GetString("Key"));
            await table.UpdateEntityAsync(new(key, key) { { "More", 1 } }, ETag.All);
            await table.DeleteEntityAsync(key, key);
        }

        Assert.Empty(await ListAsync(table.QueryAsync()));
        foreach (var key in new[] { "a/b", "a\\b", "a#b", "a?b", "a\tb", "a\u0085b", new('x', 513) })
        {
            await Assert.ThrowsAsync<ArgumentException>(() => table.AddEntityAsync(new(key, "r")));
            await Assert.ThrowsAsync<ArgumentException>(() => table.GetEntityIfExistsAsync("p", key));
        }
    }

    [AzuriteFact]
    public async Task Fifteen_hundred_entities_come_in_pages_in_order()
    {
        var table = await Azurite.NewTableAsync();
        for (var start = 0; start < 1500; start += 100)
        {
            await table.SubmitTransactionAsync([.. Enumerable.Range(start, 100).Select(number =>
                new TableTransactionAction(TableTransactionActionType.Add, new($"p{number / 500}", Row(number)) { { "Number", number }, { "Other", "x" } }))]);
        }

        Assert.Equal(Enumerable.Range(0, 1500), (await ListAsync(table.QueryAsync())).Select(entity => entity.GetInt32("Number")!.Value));
        var pages = new List<int>();
        await foreach (var page in table.QueryAsync("PartitionKey eq 'p1'", maxPerPage: 200, select: ["Number"]).AsPages())
        {
            pages.Add(page.Values.Count);
            Assert.All(page.Values, entity => Assert.Equal(["Number"], entity.Select(property => property.Key)));
        }

        Assert.Equal([200, 200, 100], pages);
        var some = await ListAsync(table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {"p2"} and RowKey ge {Row(1010)} and Number lt {1013}")));
        Assert.Equal([1010, 1011, 1012], some.Select(entity => entity.GetInt32("Number")!.Value));

        static string Row(int number) => number.ToString("D4", CultureInfo.InvariantCulture);
    }

    private static async Task<List<TableEntity>> ListAsync(AsyncPageable<TableEntity> entities)
    {
        var all = new List<TableEntity>();
        await foreach (var entity in entities)
            all.Add(entity);
        return all;
    }

    private static async Task<TableEntity> SingleAsync(AsyncPageable<TableEntity> entities) => Assert.Single(await ListAsync(entities));
}
