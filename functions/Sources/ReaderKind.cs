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

    /// <summary>Open ePlatform's flow-instance statistics as XML.</summary>
    FlowInstances,
}
