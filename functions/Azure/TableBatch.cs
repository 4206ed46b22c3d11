using System.Buffers;
using System.Globalization;
using System.Text;
using Azure;

namespace Stats.Functions.Azure;

/// <summary>A transaction as one request: a multipart body whose parts are requests themselves.</summary>
internal sealed class TableBatch
{
    private const int MostBytes = 4 << 20;
    private const int MostActions = 100;

    private static readonly string[] verbs = ["POST", "MERGE", "PUT", "DELETE", "MERGE", "PUT"];

    private readonly ArrayBufferWriter<byte> body = new(4096);
    private readonly string id = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);

    /// <param name="table">The table's address.</param>
    /// <param name="actions">What to do, all of it or nothing.</param>
    /// <exception cref="ArgumentException">More than a transaction may hold.</exception>
    public TableBatch(string table, IReadOnlyCollection<TableTransactionAction> actions)
    {
        if (actions.Count is 0 or > MostActions)
            throw new ArgumentException($"A transaction holds 1–{MostActions} actions; this one has {actions.Count}.", nameof(actions));
        if (actions.Any(action => action.Entity.PartitionKey != actions.First().Entity.PartitionKey))
            throw new ArgumentException("A transaction stays within one partition; this one has several.", nameof(actions));

        Add($"--batch_{id}\r\nContent-Type: multipart/mixed; boundary=changeset_{id}\r\n\r\n");
        foreach (var action in actions)
            Add(table, action);
        Add($"--changeset_{id}--\r\n--batch_{id}--\r\n");
        if (body.WrittenCount > MostBytes)
            throw new ArgumentException($"A transaction takes {MostBytes} bytes; this one has {body.WrittenCount}.", nameof(actions));
    }

    public string ContentType => $"multipart/mixed; boundary=batch_{id}";

    public ReadOnlyMemory<byte> Body => body.WrittenMemory;

    private void Add(string table, TableTransactionAction action)
    {
        var (type, entity) = (action.ActionType, action.Entity);
        Add($"--changeset_{id}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n{verbs[(int)type]} {table}");
        if (type != TableTransactionActionType.Add)
            Add(TableKey.Address(entity.PartitionKey, entity.RowKey));
        Add(" HTTP/1.1\r\nAccept: application/json;odata=minimalmetadata\r\nDataServiceVersion: 3.0;\r\n");
        if (type is TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpdateReplace or TableTransactionActionType.Delete)
            Add($"If-Match: {(action.ETag == default ? ETag.All : action.ETag):H}\r\n");
        if (type != TableTransactionActionType.Delete)
        {
            Add("Prefer: return-no-content\r\nContent-Type: application/json\r\n\r\n");
            TableEntityWriter.Write(entity, body);
        }

        Add("\r\n");
    }

    private void Add(string text) => Encoding.UTF8.GetBytes(text, body);
}
