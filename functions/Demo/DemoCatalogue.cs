namespace Stats.Functions.Demo;

/// <summary>What Lindåsa kommun has: topics, e-services and pages. All made up; volumes fit 60 000 inhabitants.</summary>
internal static class DemoCatalogue
{
    public const string Domain = "lindasa.example";

    public static readonly DemoTopic Waste = new("Avfall och återvinning", "avfall", "avfall", 17300, 1700, 800, 3.2, "Tekniska förvaltningen")
    { ShareRiseFraction = 0.01, VolumeFactor = 2 };

    public static readonly DemoTopic Building = new("Bygglov", "bygglov", "bygglov", 7500, 2000, 2500, 5.6, "Samhällsbyggnad");

    public static readonly DemoTopic Preschool = new("Förskola", "forskola", "forskola", 5400, 1100, 2500, 4.0, "Utbildningskontoret");

    public static readonly DemoTopic School = new("Skola", "skola", "skola", 3900, 1300, 2700, 3.8, "Utbildningskontoret")
    { SeasonPercent = [100, 100, 98, 98, 102, 92, 50, 138, 118, 104, 104, 96] };

    public static readonly DemoTopic Benefits = new("Ekonomiskt bistånd", "ekonomi", "ekonomi", 5400, 900, 2700, 5.8, "Socialförvaltningen");

    public static readonly DemoTopic Water = new("Vatten och avlopp", "vatten", "vatten", 3600, 1000, 1900, 4.2, "Tekniska förvaltningen");

    public static readonly DemoTopic Streets = new("Gator och trafik", "gata", "gata", 2800, 1150, 1750, 3.4, "Tekniska förvaltningen")
    { SeasonPercent = [128, 122, 110, 100, 95, 88, 74, 88, 92, 95, 102, 106] };

    public static readonly DemoTopic Culture = new("Kultur och fritid", "kultur", "kultur", 3400, 1300, 2000, 3.0, "Kultur och fritid");

    public static readonly DemoTopic ElderCare = new("Äldreomsorg", "aldreomsorg", "aldreomsorg", 3300, 700, 550, 5.4, "Socialförvaltningen");

    public static readonly DemoTopic Environment = new("Miljö och hälsa", "miljo", "miljo", 1500, 850, 500, 4.8, "Samhällsbyggnad");

    public static readonly DemoTopic EServiceHelp = new("Hjälp med e-tjänst", "e-tjanstehjalp", "e-tjanster", 2600, 500, 0, 4.4, "Kontaktcenter");

    public static readonly DemoTopic General = new("Allmänna frågor", "vaxel", "kundcenter", 3800, 1500, 350, 2.6, "Kontaktcenter");

    /// <summary>Left out of topics.csv, so that the list of unmapped names has something to show.</summary>
    public static readonly DemoTopic Business = new("Näringsliv och turism", "naringsliv", "turism", 600, 400, 0, 4.0, "Kommunledning")
    { IsMapped = false };

    public static IReadOnlyList<DemoTopic> Topics { get; } =
        [Waste, Building, Preschool, School, Benefits, Water, Streets, Culture, ElderCare, Environment, EServiceHelp, General, Business];

    /// <summary>The e-service that only takes applications while the school choice is open.</summary>
    public static readonly DemoEService SchoolChoice = new("205", "Gör ditt skolval", School, 4);

    public static IReadOnlyList<DemoEService> EServices { get; } =
    [
        new("231", "Ansök om bygglov", Building, 3) { SubmittedFraction = 0.70, AbortedFraction = 0.14, HardStep = 3 },
        new("232", "Anmäl attefallshus", Building, 1),
        new("198", "Ansök om förskoleplats", Preschool, 1),
        SchoolChoice,
        new("207", "Ansök om skolskjuts", School, 2),
        new("208", "Anmäl frånvaro till modersmål", School, 1),
        new("240", "Ansök om ekonomiskt bistånd", Benefits, 1) { SubmittedFraction = 0.58, AbortedFraction = 0.22, HardStep = 4 },
        new("251", "Ändra sophämtning", Waste, 1),
        new("262", "Lämna mätarställning", Water, 1) { SubmittedFraction = 0.93, AbortedFraction = 0.03 },
        new("270", "Felanmäl gata eller park", Streets, 1),
        new("280", "Boka lokal", Culture, 1),
        new("290", "Ansök om hemtjänst", ElderCare, 1),
        new("295", "Anmäl värmepump", Environment, 1),
        new("300", "Lämna synpunkt", General, 1),
    ];

    public static IReadOnlyList<DemoPage> Pages { get; } =
    [
        new("/", General, 900, 0.34, 24),
        new("/avfall/hämtningsdagar", Waste, 260, 0.72, 31),
        new("/avfall/sortera", Waste, 140, 0.66, 58),
        new("/avfall/återvinningscentral", Waste, 190, 0.74, 29),
        new(PlantedTruths.EffectiveEditPage, Building, 110, 0.71, 205),
        new("/bygglov/attefallshus", Building, 70, 0.58, 140),
        new("/förskola/ansök", Preschool, 95, 0.42, 88),
        new("/förskola/avgifter", Preschool, 80, 0.60, 71),
        new("/skola/skolval", School, 60, 0.48, 112),
        new("/skola/läsårstider", School, 170, 0.81, 22),
        new("/skola/skolskjuts", School, 45, 0.55, 84),
        new(PlantedTruths.IneffectiveEditPage, Benefits, 90, 0.57, 132),
        new("/bistånd/utbetalningsdagar", Benefits, 75, 0.79, 26),
        new("/vatten/driftinformation", Water, 85, 0.70, 34),
        new("/vatten/mätarställning", Water, 55, 0.44, 61),
        new("/gata/felanmälan", Streets, 65, 0.46, 73),
        new("/gata/snöröjning", Streets, 50, 0.69, 48),
        new("/kultur/bibliotek", Culture, 150, 0.62, 40),
        new("/kultur/simhall", Culture, 210, 0.76, 28),
        new("/omsorg/hemtjänst", ElderCare, 50, 0.52, 96),
        new("/miljö/värmepump", Environment, 25, 0.56, 90),
        new("/e-tjänster", EServiceHelp, 240, 0.22, 37),
        new("/kontakt", General, 180, 0.64, 33),
        new("/turism/vandringsleder", Business, 60, 0.58, 82),
        new("/jobb/lediga-tjänster", Business, 120, 0.45, 95),
        new("/nyheter", Business, 70, 0.53, 41),
    ];
}
