using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using Stats.Analytics.Contacts;
using Stats.Functions.Sources;

namespace Stats.Tests.Sources;

/// <summary>What an export should say, as the <c>.expected.json</c> beside it is written by hand. Lists may be in any order, empty ones left out.</summary>
internal sealed record GoldenReading
{
    private static readonly JsonSerializerOptions options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public long Rows { get; init; }

    public long EventRows { get; init; }

    public long AmbiguousTimes { get; init; }

    public SortedDictionary<string, long> Rejected { get; init; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, long> Ignored { get; init; } = new(StringComparer.Ordinal);

    public IReadOnlyList<ContactDay> Contacts { get; init; } = [];

    public IReadOnlyList<PageViews> Pages { get; init; } = [];

    public IReadOnlyList<ServiceUse> EServices { get; init; } = [];

    public IReadOnlyList<Dated> DatedEvents { get; init; } = [];

    public IReadOnlyList<CaseLine> Cases { get; init; } = [];

    public IReadOnlyList<PlannedLine> Planned { get; init; } = [];

    public IReadOnlyList<TargetLine> ServiceLevels { get; init; } = [];

    public static GoldenReading Of(ExportReading reading)
    {
        var days = Export.Facts(reading);
        return new()
        {
            Rows = reading.RowCount,
            EventRows = reading.EventRowCount,
            AmbiguousTimes = reading.AmbiguousTimeCount,
            Rejected = new(reading.Rejected.ToDictionary(), StringComparer.Ordinal),
            Ignored = new(reading.Ignored.ToDictionary(), StringComparer.Ordinal),
            Contacts = [.. days.SelectMany(day => day.Contacts).Select(ContactDay.Of)],
            Pages = [.. days.SelectMany(day => day.Pages.Select(page => new PageViews(Day(day.Day), page.Page, page.Views, page.Visits, page.TimeSpent.TotalSeconds)))],
            EServices = [.. days.SelectMany(day => day.EServices.Select(use => new ServiceUse(Day(day.Day), use.Service, Name(use.Outcome), use.Step, use.Count)))],
            DatedEvents = [.. days.SelectMany(day => day.Events).Select(dated => new Dated(Name(dated.Kind), dated.What, Time(dated.Start), dated.End is { } end ? Time(end) : null))],
            Planned = [.. days.SelectMany(day => day.Planned).Select(one => new PlannedLine(Day(one.Day), one.Slot, one.Minutes, one.Queue, one.Agents))],
            ServiceLevels = [.. days.SelectMany(day => day.ServiceLevels).Select(one => new TargetLine(Day(one.From), one.Queue, one.TargetFraction, one.Within.TotalSeconds))],
            Cases = [.. days.SelectMany(day => day.Cases).Select(CaseLine.Of)],
        };
    }

    public static GoldenReading Parse(string json) => JsonSerializer.Deserialize<GoldenReading>(json, options)!;

    public override string ToString()
    {
        var node = JsonSerializer.SerializeToNode(this, options)!.AsObject();
        foreach (var list in node.Select(property => property.Value).OfType<JsonArray>().ToList())
        {
            var sorted = list.OrderBy(item => item!.ToJsonString(options), StringComparer.Ordinal).ToList();
            list.Clear();
            sorted.ForEach(list.Add);
        }

        return node.ToJsonString(options);
    }

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    /// <summary>The wall clock; the day alone when that is all that is known.</summary>
    private static string Time(Moment moment) => moment.SecondOfDay < 0 ? Day(moment.Day)
        : LocalDateTimePattern.GeneralIso.Format(moment.Day.AtMidnight().PlusSeconds(moment.SecondOfDay));

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <param name="Day">The local day.</param>
    /// <param name="Channel">The channel.</param>
    /// <param name="Subject">The subject, as <c>Queue:växel</c>.</param>
    /// <param name="Offered">Contacts that came in.</param>
    /// <param name="Handled">Those that were answered.</param>
    /// <param name="Abandoned">Those that gave up.</param>
    /// <param name="WaitSeconds">The wait of the handled.</param>
    /// <param name="AbandonedWaitSeconds">The wait of the abandoned.</param>
    /// <param name="HandleSeconds">Employees' time.</param>
    /// <param name="Slots">Offered in each quarter-hour, as <c>36: 2, 40: 1</c>; empty when only the day is known.</param>
    internal sealed record ContactDay(
        string Day, string Channel, string Subject, long Offered, long Handled, long Abandoned,
        double WaitSeconds, double AbandonedWaitSeconds, double HandleSeconds, string Slots)
    {
        public static ContactDay Of(DayAggregate day) => new(
            GoldenReading.Day(day.Key.Day), Name(day.Key.Channel), day.Key.Subject.ToString(), day.Counts.Offered, day.Counts.Handled, day.Counts.Abandoned,
            day.WaitTimeTotal.TotalSeconds, day.AbandonedWaitTimeTotal.TotalSeconds, day.HandleTimeTotal.TotalSeconds,
            string.Join(", ", day.Slots.Select(slot => string.Create(CultureInfo.InvariantCulture, $"{slot.Slot}: {slot.Offered}"))));
    }

    internal sealed record PageViews(string Day, string Page, long Views, long Visits, double Seconds);

    internal sealed record ServiceUse(string Day, string Service, string Outcome, int Step, long Count);

    internal sealed record Dated(string Kind, string What, string Start, string? End);

    internal sealed record PlannedLine(string Day, int Slot, int Minutes, string Queue, long Agents);

    internal sealed record TargetLine(string From, string Queue, double Fraction, double WithinSeconds);

    internal sealed record CaseLine(string Opened, string? Channel, string Subject, string Unit, string? Closed)
    {
        public static CaseLine Of(Case one) => new(
            Time(one.OpenedAt), one.Channel is { } channel ? Name(channel) : null, one.Subject.ToString(), one.State.Unit,
            one.State.ClosedAt is { } closed ? LocalDateTimePattern.GeneralIso.Format(closed.InZone(Export.Context.Zone).LocalDateTime) : null);
    }
}
