using NodaTime;
using Stats.Analytics.Calendar;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;

namespace Stats.Tests.Contacts;

/// <summary>Small streams to compute by hand.</summary>
internal static class Facts
{
    /// <summary>Contacts of one channel on one day; the source is the stream's.</summary>
    public static DayAggregate Day(LocalDate day, Channel channel, long offered, Subject? subject = null) => new(
        new(new(""), day, channel, subject ?? Subject.None), new(offered, 0, 0), Duration.Zero, Duration.Zero, Duration.Zero, 1440, [], []);

    /// <summary>Calls of one day, all handled, that came in at the given quarter-hour.</summary>
    public static DayAggregate Calls(LocalDate day, int slot, int offered) =>
        Day(day, Channel.Phone, offered) with { Counts = new(offered, offered, 0), SlotMinutes = 15, Slots = [new((byte)slot, offered, offered, 0)] };

    public static DayAggregate HandledIn(this DayAggregate contacts, int minutesEach) =>
        contacts with { HandleTimeTotal = Duration.FromMinutes(minutesEach * contacts.Counts.Handled) };

    public static StreamFacts Stream(string source, IEnumerable<DayAggregate> contacts) => new(Reading(source), [.. contacts
        .GroupBy(one => one.Key.Day)
        .OrderBy(day => day.Key)
        .Select(day => Empty(source, day.Key) with { Contacts = [.. day.Select(one => one with { Key = one.Key with { Source = new(source) } })] })]);

    public static IEnumerable<DayAggregate> SelectAll(this StreamFacts stream) => stream.Days.SelectMany(day => day.Contacts);

    public static DayFacts Empty(string source, LocalDate day) => new(new(source), day, [], [], [], [], []);

    public static SourceReading Reading(string source) => new(new(source), "profil", "Profil", "samtal", "calls", 1, 0, 0, [], []);

    /// <summary>Monday to Friday without public holidays and eves.</summary>
    public static IEnumerable<LocalDate> WorkingDaysIn(string first, string last) => DaysIn(first, last).Where(WorkingDays.IsWorkingDay);

    public static DateInterval DaysIn(string first, string last) => new(Calendar.Days.On(first), Calendar.Days.On(last));
}
