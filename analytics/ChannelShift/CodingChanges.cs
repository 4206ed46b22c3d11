namespace Stats.Analytics.ChannelShift;

/// <summary>Finds changes of coding: contacts that moved between channels at once, because something was registered in another way.</summary>
/// <remarks>
/// People change slowly, or about one topic when an e-service is launched; then other channels fall and are still there. Registration changes at once. Each moment is
/// looked at through the windows just before and after it, and only moves that are abrupt, large and beyond chance are told.
/// </remarks>
public static class CodingChanges
{
    /// <summary>Smaller moves, as shares of all contacts, are not told.</summary>
    private const double LeastMove = 0.03;

    /// <summary>Nor are those that could explain less than this part of the followed channel's change.</summary>
    private const double LeastPart = 0.3;

    private const double Beyond = 4;

    /// <summary>The changes of coding in a table, in order of time.</summary>
    /// <param name="table">The sub-periods from the first that is compared to the last; days are looked at by week.</param>
    /// <param name="change">The followed channel's change of share that is to be explained, as a fraction.</param>
    public static IReadOnlyList<CodingChange> Of(ChannelTable table, double change)
    {
        var byWeek = table.ByWeek();
        var steps = byWeek.Periods.Count < 2 ? [] : Enumerable.Range(1, byWeek.Periods.Count - 1).Select(at => new ChannelStep(byWeek, at)).ToList();
        var least = Math.Max(LeastMove, LeastPart * Math.Abs(change));
        return
        [
            .. steps.SelectMany(step => At(step, least)).GroupBy(found => (found.Change.Kind, found.Change.Channel, found.Change.Other))
                .Select(same => same.MaxBy(found => found.Size).Change)
                .GroupBy(found => (found.Channel, found.Day)).Select(same => same.MinBy(found => found.Kind)!)
                .OrderBy(found => found.Day).ThenBy(found => found.Channel, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<(CodingChange Change, double Size)> At(ChannelStep step, double least)
    {
        for (var channel = 0; channel < step.Channels.Count; channel++)
        {
            var move = step.Move(channel);
            if (!step.IsAbrupt(channel) || step.Score(channel) < Beyond)
                continue;
            if (step.IsTotalUnchanged && Math.Abs(move) >= least && Partner(step, channel) is { } other)
            {
                if (ChannelWords.IsUnclear(step.Channels[channel]))
                    yield return Told(CodingChangeKind.Unknown);
                else if (step.Vanishes(channel))
                    yield return Told(CodingChangeKind.Vanished);
                else if (move < 0 && IsStaffed(channel) && IsStaffed(other) && step.IsAsMuch(channel, other))
                    yield return Told(CodingChangeKind.Swapped);

                (CodingChange, double) Told(CodingChangeKind kind) => (new(
                    kind, step.Day, step.Channels[channel], step.Channels[other],
                    step.ShareBefore(channel), step.ShareAfter(channel), step.ShareBefore(other), step.ShareAfter(other)), Math.Abs(move));
            }

            if (Math.Abs(step.Jump(channel)) >= Math.Max(0.05, least) && step.IsAlone(channel) && step.IsAboutMostTopics(channel))
            {
                yield return (new(
                    step.Jump(channel) > 0 ? CodingChangeKind.Added : CodingChangeKind.Lost, step.Day, step.Channels[channel], "",
                    step.ShareBefore(channel), step.ShareAfter(channel), 0, 0), Math.Abs(step.Jump(channel)));
            }
        }

        bool IsStaffed(int channel) => !ChannelWords.IsSelfService(step.Channels[channel]) && !ChannelWords.IsUnclear(step.Channels[channel]);
    }

    /// <summary>The channel that moved most in the opposite direction, if by at least half as much.</summary>
    private static int? Partner(ChannelStep step, int channel)
    {
        var move = step.Move(channel);
        var other = Enumerable.Range(0, step.Channels.Count).Where(one => one != channel).Select(one => (int?)one).MinBy(one => step.Move(one!.Value) * Math.Sign(move));
        return other is { } partner && -step.Move(partner) * Math.Sign(move) >= Math.Abs(move) / 2 && step.IsAbrupt(partner) ? partner : null;
    }
}
