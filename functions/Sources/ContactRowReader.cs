using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>A row is one contact, one leg of a contact, or one case.</summary>
internal sealed class ContactRowReader : RowReader
{
    private readonly KeyField key;
    private readonly ChannelField channel;
    private readonly OutcomeField outcome;
    private readonly DurationField? wait;
    private readonly DurationField? handle;
    private readonly TimeField? answered;
    private readonly CaseField? state;
    private readonly bool needsKey;
    private readonly ContactLegs? legs;

    public ContactRowReader(ExportFile file, Columns columns, ExportReading reading)
        : base(file, columns, reading)
    {
        var (profile, context) = (reading.Profile, reading.Context);
        key = new(columns, reading);
        channel = new(profile, columns, context);
        outcome = new(profile.Outcome, columns);
        wait = profile.Wait is { } waitSpec ? new(waitSpec, columns) : null;
        handle = profile.Handle is { } handleSpec ? new(handleSpec, columns) : null;
        answered = profile.Answered is { } answeredSpec ? new(answeredSpec, columns, context) : null;
        state = profile.Case is { } caseSpec ? new(caseSpec, columns, reading) : null;
        needsKey = profile.Coverage == Coverage.Append || profile.Case is not null;
        legs = profile.Legs ? new(reading) : null;
    }

    protected override RowFault? ReadRow(Row row)
    {
        Duration? waitTime = null, handleTime = null;
        CaseState? caseState = null;
        ulong contactKey = 0;
        var fault = Time.Read(row, out var moment)
            ?? wait?.Read(row, out waitTime)
            ?? handle?.Read(row, out handleTime)
            ?? state?.Read(row, out caseState)
            ?? (waitTime is null ? ReadAnswered(row, moment, out waitTime) : null)
            ?? (needsKey ? key.Read(row, moment, out contactKey) : null);
        if (fault is not null)
            return fault;

        var contact = new ContactEvent(
            contactKey, ContactStep.Whole, moment, channel.Read(row), Subject.Read(row), outcome.Read(row), waitTime, handleTime, caseState);
        if (legs is null)
            Reading.Add(contact);
        else
            legs.Add(contact);
        return null;
    }

    /// <summary>The wait, from when the contact was answered; none when it was not.</summary>
    private RowFault? ReadAnswered(Row row, Moment moment, out Duration? waitTime)
    {
        waitTime = null;
        Moment at = default;
        var fault = answered?.Read(row, out at);
        if (answered is null || fault is not null)
            return fault == answered?.Missing ? null : fault;
        waitTime = Duration.Max(Duration.Zero, at.At - moment.At);
        return null;
    }
}
