using Azure;

namespace Stats.Functions.Azure;

/// <summary>A transaction was refused; none of it is done.</summary>
/// <param name="status">The status of the part that was refused.</param>
/// <param name="message">What happened.</param>
/// <param name="errorCode">The service's word for it.</param>
/// <param name="failedTransactionActionIndex">Which part was refused, from 0; <see langword="null"/> when the service does not say.</param>
public sealed class TableTransactionFailedException(int status, string message, string? errorCode, int? failedTransactionActionIndex)
    : RequestFailedException(status, message, errorCode, null)
{
    public int? FailedTransactionActionIndex { get; } = failedTransactionActionIndex;
}
