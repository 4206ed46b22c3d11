using Stats.Analytics.Contacts;

namespace Stats.Analytics.DataQuality;

/// <summary>Two streams that are both counted, and look as if they reported the same contacts.</summary>
/// <param name="First">One of them.</param>
/// <param name="Second">The other.</param>
/// <param name="Channel">The channel they agree on.</param>
/// <param name="CommonDayCount">Days both have.</param>
/// <param name="AgreeingDayCount">Days of those on which they differ by a tenth of the larger number at most.</param>
public sealed record PossibleDouble(StreamId First, StreamId Second, Channel Channel, int CommonDayCount, int AgreeingDayCount);
