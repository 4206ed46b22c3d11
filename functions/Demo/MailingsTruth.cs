namespace Stats.Functions.Demo;

/// <summary>Invoice mailings, and the share of their extra calls on the first, second, … working day after.</summary>
internal sealed record MailingsTruth(string Topic, IReadOnlyList<double> LagFractions, IReadOnlyList<MailingTruth> Mailings);
