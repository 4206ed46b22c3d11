namespace Stats.Analytics.Contacts;

/// <summary>How the uses of one e-service that were started on one local day have gone so far. The parts are disjoint and add up to the started.</summary>
/// <param name="Service">The e-service's id or name in the source.</param>
/// <param name="Outcome">How far they have come.</param>
/// <param name="Step">The step at which they were saved or aborted; 0 when the source does not tell.</param>
/// <param name="Count">How many.</param>
public sealed record EServiceDay(string Service, EServiceOutcome Outcome, int Step, long Count);
