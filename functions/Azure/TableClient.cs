using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Azure;
using Azure.Core;

namespace Stats.Functions.Azure;

/// <summary>A table of Azure Table Storage, over its REST protocol. Shaped as the client of Azure.Data.Tables, so that it can take its place.</summary>
/// <remarks>A request whose answer is lost is sent again, so an addition may be refused because it was done: see who wrote what is there.</remarks>
public sealed partial class TableClient
{
    private readonly Lazy<StorageService> service;

    internal TableClient(Lazy<StorageService> service, string name)
    {
        if (!TableName().IsMatch(name))
            throw new ArgumentException($"'{name}' cannot name a table: 3–63 letters and digits, the first a letter.", nameof(name));
        (this.service, Name) = (service, name);
    }

    public string Name { get; }

    /// <summary>A filter in which values are written as OData writes them.</summary>
    public static string CreateQueryFilter(FormattableString filter) => string.Format(
        CultureInfo.InvariantCulture, filter.Format, [.. filter.GetArguments().Select(value => (object)(value switch
        {
            string text => TableKey.Quoted(text),
            long number => $"{number.ToString(CultureInfo.InvariantCulture)}L",
            bool truth => truth ? "true" : "false",
            Guid id => $"guid'{id:D}'",
            DateTimeOffset time => $"datetime'{time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture)}'",
            int or double => Convert.ToString(value, CultureInfo.InvariantCulture)!,
            _ => throw new ArgumentException($"A {value?.GetType().Name ?? "null"} cannot stand in a filter.", nameof(filter)),
        }))]);

    /// <returns>Whether it was made.</returns>
    public async Task<bool> CreateIfNotExistsAsync(CancellationToken stop = default)
    {
        using var message = Message(RequestMethod.Post, "/Tables");
        SetBody(message, "application/json", System.Text.Encoding.UTF8.GetBytes($$"""{"TableName":"{{Name}}"}"""));
        message.Request.Headers.Add("Prefer", "return-no-content");
        var response = await service.Value.SendAsync(message, stop, alsoExpected: 409);
        return response.Status != 409
            || (StorageFailure.ErrorCode(response.Content.ToMemory()) == "TableAlreadyExists" ? false : throw StorageFailure.Of(message));
    }

    /// <summary>The entities that a filter picks, by partition key and row key.</summary>
    /// <param name="filter">An OData filter; all when <see langword="null"/>.</param>
    /// <param name="maxPerPage">How many an answer holds at most: up to 1 000.</param>
    /// <param name="select">The properties wanted; all when <see langword="null"/>.</param>
    /// <param name="stop">Stops.</param>
    public AsyncPageable<TableEntity> QueryAsync(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken stop = default)
    {
        var query = (filter is null ? "" : $"&$filter={Uri.EscapeDataString(filter)}") + Select(select);
        return new ServicePages<TableEntity>((token, size, either) => PageAsync(query, size ?? maxPerPage, token, either), stop);
    }

    /// <returns><see langword="null"/> when there is none.</returns>
    public async Task<TableEntity?> GetEntityIfExistsAsync(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken stop = default)
    {
        using var message = Message(RequestMethod.Get, $"/{Name}{TableKey.Address(partitionKey, rowKey)}?{Select(select).TrimStart('&')}".TrimEnd('?'));
        var response = await service.Value.SendAsync(message, stop, alsoExpected: 404);
        if (response.Status == 404)
            return StorageFailure.ErrorCode(response.Content.ToMemory()) == "TableNotFound" ? throw StorageFailure.Of(message) : null;
        var entity = new TableEntityReader().ReadOne(response.Content.ToMemory().Span);
        entity.ETag = response.Headers.ETag ?? entity.ETag;
        return entity;
    }

    /// <summary>Adds an entity that is not there yet.</summary>
    /// <returns>Its tag.</returns>
    /// <exception cref="RequestFailedException">409: it is there.</exception>
    public Task<ETag> AddEntityAsync(TableEntity entity, CancellationToken stop = default) =>
        WriteAsync(RequestMethod.Post, $"/{Name}", entity, default, stop);

    /// <summary>Writes an entity, whether it is there or not.</summary>
    /// <returns>Its tag.</returns>
    public Task<ETag> UpsertEntityAsync(TableEntity entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken stop = default) =>
        WriteAsync(MethodOf(mode), AddressOf(entity), entity, default, stop);

    /// <summary>Writes an entity that is there.</summary>
    /// <param name="entity">What to write.</param>
    /// <param name="ifMatch">The tag that it must have; <see cref="ETag.All"/> for any.</param>
    /// <param name="mode">What becomes of other properties.</param>
    /// <param name="stop">Stops.</param>
    /// <returns>Its new tag.</returns>
    /// <exception cref="RequestFailedException">412: it has another tag; 404: it is not there.</exception>
    public Task<ETag> UpdateEntityAsync(TableEntity entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken stop = default) =>
        WriteAsync(MethodOf(mode), AddressOf(entity), entity, ifMatch == default ? ETag.All : ifMatch, stop);

    /// <summary>Deletes an entity; one that is not there stays so.</summary>
    /// <exception cref="RequestFailedException">412: it has another tag.</exception>
    public async Task DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken stop = default)
    {
        using var message = Message(RequestMethod.Delete, $"/{Name}{TableKey.Address(partitionKey, rowKey)}");
        message.Request.Headers.Add("If-Match", (ifMatch == default ? ETag.All : ifMatch).ToString("H"));
        await service.Value.SendAsync(message, stop, alsoExpected: 404);
    }

    /// <summary>Does all or nothing.</summary>
    /// <param name="actions">At most 100, each with an entity of its own, in one partition, and together no larger than 4 MiB.</param>
    /// <param name="stop">Stops.</param>
    /// <returns>The entities' new tags.</returns>
    /// <exception cref="TableTransactionFailedException">A part was refused.</exception>
    public async Task<IReadOnlyList<ETag>> SubmitTransactionAsync(IReadOnlyCollection<TableTransactionAction> actions, CancellationToken stop = default)
    {
        var address = $"{service.Value.Endpoint}/{Name}";
        var batch = new TableBatch(address, actions);
        using var message = Message(RequestMethod.Post, "/$batch");
        SetBody(message, batch.ContentType, batch.Body);
        var response = await service.Value.SendAsync(message, stop);
        return TableBatchReply.Read(response.Content.ToMemory(), address);
    }

    private async Task<Page<TableEntity>> PageAsync(string query, int? size, string? token, CancellationToken stop)
    {
        var next = token?.Split('\n');
        var top = size is null ? "" : $"&$top={size.Value.ToString(CultureInfo.InvariantCulture)}";
        var from = next is null ? ""
            : $"&NextPartitionKey={Uri.EscapeDataString(next[0])}" + (next[1].Length > 0 ? $"&NextRowKey={Uri.EscapeDataString(next[1])}" : "");
        using var message = Message(RequestMethod.Get, $"/{Name}()?{(query + top + from).TrimStart('&')}".TrimEnd('?'));
        var response = await service.Value.SendAsync(message, stop);
        var entities = new TableEntityReader().ReadAll(response.Content.ToMemory().Span);
        var continues = response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition);
        response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var row);
        return Page<TableEntity>.FromValues(entities, continues ? $"{partition}\n{row}" : null, response);
    }

    private async Task<ETag> WriteAsync(RequestMethod method, string path, TableEntity entity, ETag ifMatch, CancellationToken stop)
    {
        using var message = Message(method, path);
        if (ifMatch != default)
            message.Request.Headers.Add("If-Match", ifMatch.ToString("H"));
        message.Request.Headers.Add("Prefer", "return-no-content");
        var body = new ArrayBufferWriter<byte>(1024);
        TableEntityWriter.Write(entity, body);
        SetBody(message, "application/json", body.WrittenMemory);
        return (await service.Value.SendAsync(message, stop)).Headers.ETag ?? default;
    }

    private HttpMessage Message(RequestMethod method, string pathAndQuery)
    {
        var message = service.Value.Message(method, pathAndQuery);
        message.Request.Headers.Add("Accept", "application/json;odata=minimalmetadata");
        message.Request.Headers.Add("DataServiceVersion", "3.0");
        return message;
    }

    private static void SetBody(HttpMessage message, string type, ReadOnlyMemory<byte> body)
    {
        message.Request.Headers.Add("Content-Type", type);
        message.Request.Content = RequestContent.Create(body);
    }

    private static string Select(IEnumerable<string>? select) => select is null ? "" : $"&$select={Uri.EscapeDataString(string.Join(',', select))}";

    private string AddressOf(TableEntity entity) => $"/{Name}{TableKey.Address(entity.PartitionKey, entity.RowKey)}";

    private static RequestMethod MethodOf(TableUpdateMode mode) => mode == TableUpdateMode.Merge ? new("MERGE") : RequestMethod.Put;

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{2,62}$")]
    private static partial Regex TableName();
}
