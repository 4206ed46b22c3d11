using Stats.Analytics.Contacts;

namespace Stats.Functions.Store;

/// <summary>A day to be published: visible to readers all at once, and only if nobody else published the day since it was read.</summary>
/// <param name="Manifest">The new manifest; its revision is one above the one read (1 for a day not stored before).</param>
/// <param name="Facts">What the day holds from now on.</param>
public sealed record DayPublication(DayManifest Manifest, DayFacts Facts);
