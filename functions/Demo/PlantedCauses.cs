using Stats.Analytics.Benefit;

namespace Stats.Functions.Demo;

/// <summary>Why citizens of Lindåsa get in touch: the share of each topic's calls and e-mails that came for each avoidable cause.</summary>
internal static class PlantedCauses
{
    /// <summary>The share of avoidable contacts, and of the others, who had been in touch about the same within seven days.</summary>
    public const double RepeatOfAvoidableFraction = 0.25, RepeatOfOthersFraction = 0.05;

    public static IReadOnlyDictionary<DemoTopic, IReadOnlyDictionary<ContactCause, double>> Fractions { get; } =
        new Dictionary<DemoTopic, IReadOnlyDictionary<ContactCause, double>>
        {
            [DemoCatalogue.Waste] = Of((ContactCause.StatusFollowUp, 0.08), (ContactCause.UnclearInformation, 0.12), (ContactCause.OurError, 0.06), (ContactCause.PromiseNotKept, 0.10), (ContactCause.CouldBeProactive, 0.14)),
            [DemoCatalogue.Building] = Of((ContactCause.StatusFollowUp, 0.26), (ContactCause.UnclearInformation, 0.14), (ContactCause.NotFound, 0.06), (ContactCause.EServiceTrouble, 0.05)),
            [DemoCatalogue.Preschool] = Of((ContactCause.StatusFollowUp, 0.16), (ContactCause.UnclearInformation, 0.08), (ContactCause.NotFound, 0.05), (ContactCause.CouldBeProactive, 0.06)),
            [DemoCatalogue.School] = Of((ContactCause.StatusFollowUp, 0.08), (ContactCause.NotFound, 0.10), (ContactCause.CouldBeProactive, 0.20)),
            [DemoCatalogue.Benefits] = Of((ContactCause.StatusFollowUp, 0.30), (ContactCause.UnclearInformation, 0.14), (ContactCause.OurError, 0.05)),
            [DemoCatalogue.Water] = Of((ContactCause.UnclearInformation, 0.08), (ContactCause.Outage, 0.15), (ContactCause.CouldBeProactive, 0.07)),
            [DemoCatalogue.Streets] = Of((ContactCause.StatusFollowUp, 0.20), (ContactCause.WrongReceiver, 0.10)),
            [DemoCatalogue.Culture] = Of((ContactCause.NotFound, 0.22)),
            [DemoCatalogue.ElderCare] = Of((ContactCause.StatusFollowUp, 0.12), (ContactCause.UnclearInformation, 0.10)),
            [DemoCatalogue.Environment] = Of((ContactCause.StatusFollowUp, 0.10), (ContactCause.UnclearInformation, 0.15)),
            [DemoCatalogue.EServiceHelp] = Of((ContactCause.EServiceTrouble, 0.85)),
            [DemoCatalogue.General] = Of((ContactCause.NotFound, 0.15), (ContactCause.WrongReceiver, 0.30)),
        };

    public static double AvoidableFraction(DemoTopic topic) => Fractions[topic].Values.Sum();

    private static Dictionary<ContactCause, double> Of(params (ContactCause Cause, double Fraction)[] causes) =>
        causes.ToDictionary(cause => cause.Cause, cause => cause.Fraction);
}
