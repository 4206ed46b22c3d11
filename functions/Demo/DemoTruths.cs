using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;

namespace Stats.Functions.Demo;

/// <summary>
/// Everything planted in the demo and everything its exports hold, as truths.json. Fractions are 0–1, days and times local.
/// What is "expected" is the parameter that was drawn with; what is "realised" was counted in the exports.
/// </summary>
internal sealed record DemoTruths
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new LocalDateConverter(), new LocalDateTimeConverter() },
    };

    public required LocalDate First { get; init; }

    public required LocalDate Last { get; init; }

    public required DemoTotals Totals { get; init; }

    public required IReadOnlyDictionary<int, DemoTotals> TotalsByYear { get; init; }

    public required IReadOnlyList<TopicContacts> ContactsByTopic { get; init; }

    public required IReadOnlyList<PageEditTruth> PageEdits { get; init; }

    public required IReadOnlyList<LaunchTruth> Launches { get; init; }

    public required TopicMixTruth TopicMix { get; init; }

    public required IReadOnlyList<OutageTruth> Outages { get; init; }

    public required MailingsTruth Mailings { get; init; }

    public required CalendarTruth Calendar { get; init; }

    public required IReadOnlyList<EServiceTruth> EServices { get; init; }

    public required DoubleReportTruth DoubleReport { get; init; }

    public required AvoidableTruth Avoidable { get; init; }

    public required ExportTruth Exports { get; init; }

    public static DemoTruths Load(string file) =>
        JsonSerializer.Deserialize<DemoTruths>(File.ReadAllText(file), Json)
        ?? throw new InvalidDataException($"{file} holds no truths: expected a JSON object, found null. Generate the demo again.");

    public void Save(string file) => File.WriteAllText(file, JsonSerializer.Serialize(this, Json) + "\n");
}
