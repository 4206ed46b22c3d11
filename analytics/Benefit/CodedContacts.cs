using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Analytics.Benefit;

/// <summary>A row of the coding sheet: contacts of one day, topic and channel that employees gave the same cause.</summary>
/// <param name="Day">The local day they came.</param>
/// <param name="Topic">What they were about.</param>
/// <param name="Channel">How they came in.</param>
/// <param name="Cause">Why they came.</param>
/// <param name="Count">How many. At least 1.</param>
/// <param name="RepeatCount">Those of them who said that they had been in touch about the same within seven days; <see langword="null"/>: not asked.</param>
public sealed record CodedContacts(LocalDate Day, Topic Topic, Channel Channel, ContactCause Cause, long Count, long? RepeatCount = null);
