namespace Stats.Functions.Azure;

/// <summary>What a part of a transaction does.</summary>
public enum TableTransactionActionType
{
    /// <summary>Fails when the entity is there.</summary>
    Add,

    /// <summary>Fails when the entity is not there, or has another tag.</summary>
    UpdateMerge,

    /// <inheritdoc cref="UpdateMerge"/>
    UpdateReplace,

    /// <inheritdoc cref="UpdateMerge"/>
    Delete,

    /// <summary>Whether the entity is there or not.</summary>
    UpsertMerge,

    /// <inheritdoc cref="UpsertMerge"/>
    UpsertReplace,
}
