using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>Rows that are legs of contacts: each becomes the step it begins with and the step it ends with.</summary>
/// <remarks>
/// A leg belongs to the day it began, and legs are put together day by day, so a contact that goes on after midnight counts on both days. Anything
/// else would depend on which legs an export happens to hold.
/// </remarks>
internal sealed class ContactLegs(ExportReading reading)
{
    private readonly ZoneClock clock = new(reading.Context.Zone, reading.Context.Zone);

    public void Add(in ContactEvent leg)
    {
        var start = leg with { Step = ContactStep.Entered, WaitTime = null, HandleTime = null, Outcome = ContactOutcome.Other };
        reading.AddSteps(leg.Moment.Day, start, EndOf(leg));
    }

    /// <summary>How the leg ended; <see langword="null"/> when it was only passed.</summary>
    private ContactEvent? EndOf(in ContactEvent leg)
    {
        var wait = leg.WaitTime ?? Duration.Zero;
        return leg.Outcome switch
        {
            // A queue that has put the call through has answered nobody yet: the leg that it was put through to has.
            ContactOutcome.Handled when leg.HandleTime != Duration.Zero => leg with
            {
                Step = leg.HandleTime is null ? ContactStep.Answered : ContactStep.Completed,
                Moment = clock.Place((leg.Moment.At + wait + (leg.HandleTime ?? Duration.Zero)).ToUnixTimeSeconds()),
                WaitTime = wait,
            },
            ContactOutcome.Abandoned => leg with
            {
                Step = ContactStep.Abandoned,
                Moment = clock.Place((leg.Moment.At + wait).ToUnixTimeSeconds()),
                WaitTime = wait,
            },
            _ => null,
        };
    }
}
