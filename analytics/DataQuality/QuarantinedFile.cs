using Stats.Analytics.Contacts;

namespace Stats.Analytics.DataQuality;

/// <summary>A file that could not be read.</summary>
/// <param name="Source">The source folder it lay in.</param>
/// <param name="FileName">Its name.</param>
/// <param name="Reason">What was expected, what was found and what to do next.</param>
public sealed record QuarantinedFile(SourceId Source, string FileName, string Reason);
