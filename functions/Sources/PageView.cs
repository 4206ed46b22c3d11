using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>A page that somebody looked at.</summary>
/// <param name="Visitor">A hash of address and browser, which lives while the file is read.</param>
/// <param name="Key">The view's pseudonym.</param>
/// <param name="Moment">When.</param>
/// <param name="Page">The page.</param>
internal readonly record struct PageView(ulong Visitor, ulong Key, Moment Moment, Subject Page);
