namespace Stats.Functions.Sources;

/// <summary>How the bytes of an export are read.</summary>
public enum ReaderKind
{
    /// <summary>Rows of separated fields, described by the profile.</summary>
    Delimited,

    /// <summary>Asterisk's <c>queue_log</c>.</summary>
    QueueLog,

    /// <summary>Apache or nginx access log, common or combined.</summary>
    AccessLog,

    /// <summary>Objects in JSON: an array, a list within an object, or one after another. A column is a path, such as <c>Queue.Name</c> or <c>components.0.name</c>.</summary>
    Json,

    /// <summary>Open ePlatform's flow-instance statistics as XML.</summary>
    FlowInstances,
}
