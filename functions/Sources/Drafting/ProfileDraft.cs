using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources.Drafting;

/// <summary>A profile as far as it could be told from a file, and why.</summary>
internal sealed record ProfileDraft
{
    public required TableSample Table { get; init; }

    public required IReadOnlyList<ColumnFacts> Columns { get; init; }

    public SourcePreset? Preset { get; init; }

    public required string Id { get; init; }

    public required string Title { get; init; }

    public DraftShape Shape { get; init; }

    public IReadOnlyList<RoleChoice> Choices { get; init; } = [];

    /// <summary>Columns without role, and why.</summary>
    public IReadOnlyList<(ColumnFacts Column, string Why)> LeftOut { get; init; } = [];

    public IReadOnlyList<string> TimeFormats { get; init; } = [];

    public IReadOnlyList<string> ClosedFormats { get; init; } = [];

    public bool IsUtc { get; init; }

    /// <summary>Minutes of an interval, when a row is many contacts.</summary>
    public int Grain { get; init; }

    /// <summary>The channel of every row, when no column tells it.</summary>
    public Channel? FixedChannel { get; init; }

    public IReadOnlyDictionary<string, Channel> ChannelValues { get; init; } = new Dictionary<string, Channel>();

    public IReadOnlyDictionary<string, ContactOutcome> OutcomeValues { get; init; } = new Dictionary<string, ContactOutcome>();

    public IReadOnlyDictionary<ColumnFacts, DurationUnit> Units { get; init; } = new Dictionary<ColumnFacts, DurationUnit>();

    /// <summary>Columns where a total is written instead of a value.</summary>
    public IReadOnlyList<ColumnFacts> TotalsIn { get; init; } = [];

    public IReadOnlyList<RowWarning> Warnings { get; init; } = [];

    /// <summary>Guesses and cautions, each a sentence.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What must be answered before the profile can be written.</summary>
    public IReadOnlyList<DraftQuestion> Questions { get; init; } = [];

    public IEnumerable<ColumnFacts> In(params Role[] roles) => Choices.Where(choice => roles.Contains(choice.Role)).Select(choice => choice.Column);

    public ColumnFacts? Of(Role role) => In(role).FirstOrDefault();
}
