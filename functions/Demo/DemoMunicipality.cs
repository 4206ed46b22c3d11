namespace Stats.Functions.Demo;

/// <summary>
/// The workspace of the made-up Lindåsa kommun, 60 000 inhabitants: 27 months of exports in the real systems' formats, with planted,
/// known truths. The same bytes every time.
/// </summary>
public static class DemoMunicipality
{
    /// <summary>Writes stats.yaml, topics.csv and other tables, inbox/ and truths.json into a directory, which is created when missing.</summary>
    public static void Write(string directory)
    {
        Directory.CreateDirectory(directory);
        var inbox = Path.Combine(directory, "inbox");
        var model = new DemandModel(seed: 1);
        var tally = new TruthTally();

        WorkspaceWriter.Write(directory);
        var exchange = new HostedExchangeWriter(new(inbox, HostedExchangeWriter.Source));
        var calls = new QueueLogWriter(new(inbox, QueueLogWriter.Source), model, tally, exchange).Write();
        exchange.Write();
        new MessageTraceWriter(new(inbox, MessageTraceWriter.Source), model, tally).Write();
        new MatomoPageWriter(new(inbox, MatomoPageWriter.Source), model, tally).Write();
        new FlowInstanceWriter(new(inbox, FlowInstanceWriter.Source), model, tally).Write();
        new StreamflowWriter(new(inbox, StreamflowWriter.Source), tally).Write();
        new DatedEventWriter(new(inbox, DatedEventWriter.Source), tally).Write();
        new StaffScheduleWriter(new(inbox, StaffScheduleWriter.Source), new(inbox, StaffScheduleWriter.GoalSource)).Write();
        var coded = new BenefitWriter(directory, model).Write();
        Truths(tally, calls, exchange, coded).Save(Path.Combine(directory, "truths.json"));
    }

    private static DemoTruths Truths(TruthTally tally, CallArrivals calls, HostedExchangeWriter exchange, int coded) => new()
    {
        First = DemoPeriod.First,
        Last = DemoPeriod.Last,
        Totals = tally.Total,
        TotalsByYear = tally.ByYear,
        ContactsByTopic = [.. DemoCatalogue.Topics.Select(topic => tally.ContactsIn(topic, DemoPeriod.First, DemoPeriod.Last))],
        PageEdits =
        [
            new(PlantedTruths.EffectiveEdit, PlantedTruths.EffectiveEditPage, DemoCatalogue.Building.Name,
                PlantedTruths.EffectiveEditCallsFactor),
            new(PlantedTruths.IneffectiveEdit, PlantedTruths.IneffectiveEditPage, DemoCatalogue.Benefits.Name, 1),
        ],
        Launches =
        [
            .. PlantedTruths.Launches.Select(launch => new LaunchTruth(
                launch.Day, launch.EService.FlowId, launch.EService.Topic.Name, launch.SubstitutionRatio,
                launch.SubmissionsPerYear, tally.SubmissionsByFlow[launch.EService.FlowId])),
        ],
        TopicMix = TopicMixTruth.From(tally),
        Outages =
        [
            .. PlantedTruths.Outages.Select(outage => new OutageTruth(
                outage.Start, outage.End, outage.Topic.Name, outage.SpillOverStart, outage.SpillOverEnd,
                outage.ExpectedExtraCalls, calls.OutageCalls[outage])),
        ],
        Mailings = new(DemoCatalogue.Waste.Name, PlantedTruths.MailingLagFractions,
        [
            .. PlantedTruths.Mailings.Select(mailing => new MailingTruth(mailing.Day, mailing.ExpectedCalls, calls.MailingCalls[mailing])),
        ]),
        Calendar = new(),
        EServices =
        [
            .. PlantedTruths.EServices.Select(service => new EServiceTruth(
                service.FlowId, service.Topic.Name, service.SubmittedFraction, service.AbortedFraction, service.HardStep,
                tally.SubmissionsByFlow[service.FlowId])),
        ],
        DoubleReport = new(
            HostedExchangeWriter.Source, QueueLogWriter.Source, HostedExchangeWriter.First, DemoPeriod.Last, exchange.CallCount, exchange.LegCount),
        Avoidable = AvoidableTruth.From(tally, coded),
        Exports = ExportTruth.From(tally),
    };
}
