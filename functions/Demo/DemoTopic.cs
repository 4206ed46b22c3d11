namespace Stats.Functions.Demo;

/// <summary>One thing people contact the municipality about, and how they did so in 2024 (contacts a year, per channel).</summary>
internal sealed record DemoTopic(string Name, string Queue, string Mailbox, int Calls, int EMails, int EServices, double HandleMinutes, string Department)
{
    /// <summary>Demand by month, January to December, in percent of the yearly mean.</summary>
    public IReadOnlyList<int> SeasonPercent { get; init; } = [100, 100, 105, 105, 105, 95, 80, 100, 108, 105, 102, 90];

    /// <summary>How much the e-service share of the topic rose at the topic-mix change, at the expense of the phone.</summary>
    public double ShareRiseFraction { get; init; } = 0.015;

    /// <summary>What the topic's demand was multiplied by at the topic-mix change.</summary>
    public double VolumeFactor { get; init; } = 1;

    /// <summary>Whether topics.csv knows the queue, the mailbox and the pages.</summary>
    public bool IsMapped { get; init; } = true;

    public double ContactsPerYear => Calls + EMails + EServices;

    public double EServiceShareBefore => EServices / ContactsPerYear;

    public double EServiceShareAfter => EServices == 0 ? 0 : EServiceShareBefore + ShareRiseFraction;

    /// <summary>Contacts a year on a channel, before or after the topic-mix change, in 2024's calendar and seasons.</summary>
    public double PerYear(DemoChannel channel, bool afterMixChange)
    {
        var shifted = afterMixChange ? (EServiceShareAfter - EServiceShareBefore) * ContactsPerYear : 0;
        var contacts = channel switch
        {
            DemoChannel.Phone => Calls - shifted,
            DemoChannel.Email => EMails,
            DemoChannel.EService => EServices + shifted,
            _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, "A topic has calls, e-mails and e-services."),
        };
        return afterMixChange ? contacts * VolumeFactor : contacts;
    }
}
