using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>Rows that are legs of contacts: each becomes the step it begins with and the step it ends with.</summary>
internal sealed class ContactLegs(ExportReading reading)
{
    private const int Evening = 20 * 3600;
    private const int Night = 4 * 3600;

    /// <summary>Contacts that began in the evening: a leg of one just after midnight belongs to the day before.</summary>
    private readonly Dictionary<ulong, LocalDate> lateContacts = [];

    private readonly ZoneClock clock = new(reading.Context.Zone, reading.Context.Zone);

    public void Add(in ContactEvent leg)
    {
        var start = leg with { Step = ContactStep.Entered, WaitTime = null, HandleTime = null, Outcome = ContactOutcome.Other };
        reading.AddSteps(DayOf(leg), start, EndOf(leg));
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

    private LocalDate DayOf(in ContactEvent leg)
    {
        var (day, second) = (leg.Moment.Day, leg.Moment.SecondOfDay);
        if (second >= Evening)
            lateContacts.TryAdd(leg.ContactKey, day);
        return second < Night && lateContacts.TryGetValue(leg.ContactKey, out var before) && before == day.PlusDays(-1) ? before : day;
    }
}
