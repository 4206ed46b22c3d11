using System.Text;
using System.Text.RegularExpressions;
using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Functions.Ledger;
using Stats.Functions.Privacy;
using Stats.Functions.Sources;

namespace Stats.Tests.Sources;

/// <summary>Reads made-up exports with built-in profiles, as a municipality in Sweden with the mail domain kommun.example would.</summary>
internal static class Export
{
    public static readonly SourceId Source = new("källa");

    public static readonly Duration ShortAbandon = Duration.FromSeconds(5);

    public static readonly ReadingContext Context = new(
        DateTimeZoneProviders.Tzdb["Europe/Stockholm"],
        new LocalDate(2026, 12, 31),
        ShortAbandon,
        ["kommun.example"],
        new([Mailbox("kundcenter@kommun.example", "Kundcenter"), Mailbox("miljo@kommun.example", "Miljö")]),
        new PseudonymKey(new byte[32]));

    public static ProfileCatalogue Catalogue { get; } = ProfileCatalogue.Load();

    public static SourceProfile Profile(string id) => Catalogue.Find(id) ?? throw new ArgumentException($"There is no profile '{id}'.", nameof(id));

    public static ExportFile File(byte[] bytes, string name = "export.csv") => new(Source, name, bytes.Length, () => new MemoryStream(bytes));

    public static ExportReading Read(string profile, string text, string name = "export.csv") => Read(Profile(profile), Encoding.UTF8.GetBytes(text), name);

    public static ExportReading Read(string profile, byte[] bytes, string name = "export.csv") => Read(Profile(profile), bytes, name);

    public static ExportReading Read(SourceProfile profile, string text) => Read(profile, Encoding.UTF8.GetBytes(text));

    public static ExportReading Read(SourceProfile profile, byte[] bytes, string name = "export.csv") => Read(profile, File(bytes, name));

    public static ExportReading Read(SourceProfile profile, ExportFile file) => ExportReader.Read(file, profile, Context);

    /// <summary>The message of an export that cannot be read.</summary>
    public static string Refusal(string profile, string text, string name = "export.csv") => Refusal(profile, Encoding.UTF8.GetBytes(text), name);

    public static string Refusal(string profile, byte[] bytes, string name = "export.csv") =>
        Assert.ThrowsAny<ExportFormatException>(() => Read(profile, bytes, name)).Message;

    /// <summary>What the exports together add up to, as a store would have it.</summary>
    public static IReadOnlyList<DayFacts> Facts(params ExportReading[] readings) => readings[0].Profile.Coverage == Coverage.Replace
        ? [.. readings[^1].Facts]
        :
        [
            .. readings.SelectMany(reading => reading.Ledgers)
                .GroupBy(day => day.Day, day => day.Ledger, (day, ledgers) => (Day: day, Ledger: ledgers.Aggregate((one, other) => one.Join(other))))
                .OrderBy(day => day.Day)
                .Select(day => day.Ledger.ToFacts(Source, day.Day, Context.Zone, ShortAbandon)),
        ];

    public static IReadOnlyList<DayAggregate> Contacts(params ExportReading[] readings) => [.. Facts(readings).SelectMany(day => day.Contacts)];

    public static DayAggregate OnlyContacts(params ExportReading[] readings) => Assert.Single(Contacts(readings));

    /// <summary>Everything a reading hands on, stored bytes too, to look for what must not be there.</summary>
    public static string Everything(ExportReading reading)
    {
        var payloads = reading.Ledgers.SelectMany(day => day.Ledger.Entries).Select(entry => Encoding.Latin1.GetString(entry.Payload.Span) + Encoding.UTF8.GetString(entry.Payload.Span));
        string[] texts =
        [
            Stats.Tests.Contacts.Text.Of(Facts(reading)),
            .. payloads,
            .. reading.Rejected.Keys,
            .. reading.Ignored.Keys,
            .. reading.RejectedRows.Select(row => row.ToString()),
            .. reading.Subjects.Select(subject => subject.ToString()),
        ];
        return Regex.Unescape(string.Join('\n', texts).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\\\\u", "\\u", StringComparison.Ordinal));
    }

    /// <summary>The reasons and how many rows each, as <c>reason × 2</c>.</summary>
    public static IEnumerable<string> Counted(IReadOnlyDictionary<string, long> reasons) => reasons.OrderBy(reason => reason.Key, StringComparer.Ordinal).Select(reason => $"{reason.Key} × {reason.Value}");

    private static TopicRule Mailbox(string address, string topic) => new("*", SubjectKind.Mailbox, address, new(topic));
}
