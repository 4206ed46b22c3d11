using NodaTime;

namespace Stats.Functions.Demo;

/// <summary>What was done to the demand on purpose, so that an analysis can be held against the truth.</summary>
internal static class PlantedTruths
{
    public const string EffectiveEditPage = "/bygglov/ansök-om-bygglov";
    public const string IneffectiveEditPage = "/bistånd/så-ansöker-du";

    /// <summary>From this day waste demand doubles, while every topic's e-service share rises.</summary>
    public static readonly LocalDate MixChange = new(2025, 4, 1);

    public static readonly LocalDate EffectiveEdit = new(2025, 9, 15);
    public static readonly LocalDate IneffectiveEdit = new(2024, 11, 11);
    public const double EffectiveEditCallsFactor = 0.82;

    public static IReadOnlyList<PlantedLaunch> Launches { get; } =
    [
        new(new(2024, 4, 22), new("412", "Ändra placering och inkomst", DemoCatalogue.Preschool, 0), 2000, 0.6),
        new(new(2025, 11, 10), new("431", "Föreslå inköp till biblioteket", DemoCatalogue.Culture, 0), 1000, 0),
    ];

    /// <summary>The e-services there have been all along, and those launched.</summary>
    public static IEnumerable<DemoEService> EServices => DemoCatalogue.EServices.Concat(Launches.Select(launch => launch.EService));

    public static IReadOnlyList<PlantedOutage> Outages { get; } =
    [
        new(new(2024, 11, 19, 9, 10), new(2024, 11, 19, 13, 40), DemoCatalogue.EServiceHelp, 140, "Inloggningen låg nere"),
        new(new(2025, 3, 10, 8, 35), new(2025, 3, 10, 11, 50), DemoCatalogue.Water, 180, "Vattenläcka i Norra Lindåsa"),
        new(new(2026, 1, 27, 7, 30), new(2026, 1, 27, 12, 15), DemoCatalogue.EServiceHelp, 160, "E-tjänsterna gick inte att nå"),
        new(new(2024, 6, 12, 18, 0), new(2024, 6, 12, 18, 40), DemoCatalogue.EServiceHelp, 0, "Planerat underhåll av e-tjänsterna"),
        new(new(2025, 8, 20, 20, 0), new(2025, 8, 20, 22, 0), DemoCatalogue.Water, 0, "Planerat ventilbyte"),
    ];

    /// <summary>When waste invoices are sent, with the calls expected from each; May's mailing includes the yearly invoices.</summary>
    public static IReadOnlyList<PlantedMailing> Mailings { get; } =
    [
        new(new(2024, 2, 5), 420), new(new(2024, 5, 6), 950), new(new(2024, 8, 5), 420), new(new(2024, 11, 4), 420),
        new(new(2025, 2, 3), 420), new(new(2025, 5, 5), 950), new(new(2025, 8, 4), 420), new(new(2025, 11, 3), 420),
        new(new(2026, 2, 2), 420),
    ];

    /// <summary>The share of a mailing's calls that come on the first, second, … working day after it.</summary>
    public static IReadOnlyList<double> MailingLagFractions { get; } = [0.08, 0.22, 0.20, 0.15, 0.11, 0.09, 0.07, 0.05, 0.03];

    /// <summary>Working days that the telephony export lacks.</summary>
    public static IReadOnlyList<LocalDate> GapDays { get; } = [new(2025, 10, 21), new(2025, 10, 22)];

    /// <summary>Days whose midnight a call to the water line runs across, from one monthly log into the next.</summary>
    public static IReadOnlyList<LocalDate> RotationCrossings { get; } =
        [new(2024, 1, 31), new(2024, 3, 31), new(2024, 10, 31), new(2025, 6, 30), new(2025, 12, 31)];

    /// <summary>While the school choice is open (15–31 January), demand about school is multiplied by this.</summary>
    public const double SchoolChoiceFactor = 2.2;

    public static bool SchoolChoiceIsOpen(LocalDate day) => day is { Month: 1, Day: >= 15 };
}
