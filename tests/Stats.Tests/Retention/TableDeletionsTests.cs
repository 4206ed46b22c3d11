using Stats.Functions.Store;
using Stats.Tests.Azure;

namespace Stats.Tests.Retention;

public sealed class TableDeletionsTests : DeletionsContract
{
    private readonly string tableName = Azurite.NewName();

    protected override async Task<IAggregateStore> OpenStoreAsync() => await TableStore.OpenAsync(await Azurite.AccountAsync(), "kommunen", tableName);
}
