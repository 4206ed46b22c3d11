using Azure;

namespace Stats.Functions.Azure;

/// <summary>A part of a transaction.</summary>
/// <param name="ActionType">What is done.</param>
/// <param name="Entity">To what.</param>
/// <param name="ETag">For updates and deletions: the tag that the entity must have; none for any.</param>
public sealed record TableTransactionAction(TableTransactionActionType ActionType, TableEntity Entity, ETag ETag = default);
