namespace Stats.Functions.Demo;

/// <summary>A case type, its owner, how many cases a year and how many days they are open on average.</summary>
internal sealed record DemoCaseType(string Name, DemoTopic Topic, string Owner, int PerYear, double MeanDays)
{
    public static IReadOnlyList<DemoCaseType> All { get; } =
    [
        new("Avfall - utebliven hämtning", DemoCatalogue.Waste, "Tekniska förvaltningen", 430, 3),
        new("Avfall - abonnemang", DemoCatalogue.Waste, "Tekniska förvaltningen", 270, 6),
        new("Bygglov - komplettering", DemoCatalogue.Building, "Samhällsbyggnadsförvaltningen", 240, 16),
        new("Förskola", DemoCatalogue.Preschool, "Barn- och utbildningsförvaltningen", 250, 5),
        new("Skolskjuts", DemoCatalogue.School, "Barn- och utbildningsförvaltningen", 170, 9),
        new("Ekonomiskt bistånd", DemoCatalogue.Benefits, "Socialförvaltningen", 290, 8),
        new("Vattenläcka", DemoCatalogue.Water, "Tekniska förvaltningen", 130, 4),
        new("Gatubelysning", DemoCatalogue.Streets, "Tekniska förvaltningen", 230, 12),
        new("Potthål", DemoCatalogue.Streets, "Tekniska förvaltningen", 190, 14),
        new("Lokalbokning", DemoCatalogue.Culture, "Kultur- och fritidsförvaltningen", 150, 3),
        new("Hemtjänst - synpunkt", DemoCatalogue.ElderCare, "Omsorgsförvaltningen", 110, 11),
        new("Miljötillsyn", DemoCatalogue.Environment, "Samhällsbyggnadsförvaltningen", 80, 21),
    ];
}
