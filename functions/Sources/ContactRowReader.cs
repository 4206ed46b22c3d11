using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>A row is one contact, one leg of a contact, or one case.</summary>
internal sealed class ContactRowReader : RowReader
{
    private readonly KeyField? key;
    private readonly ChannelField channel;
    private readonly OutcomeField outcome;
    private readonly DurationField? wait;
    private readonly DurationField? handle;
    private readonly TimeField? answered;
    private readonly CaseField? state;
    private readonly ContactLegs? legs;

    public ContactRowReader(ExportFile file, Columns columns, ExportReading reading)
        : base(file, columns, reading)
    {
        var (profile, context) = (reading.Profile, reading.Context);
        channel = new(profile, columns, context);
        outcome = new(profile.Outcome, columns);
        wait = profile.Wait is { } waitSpec ? new(waitSpec, columns) : null;
        handle = profile.Handle is { } handleSpec ? new(handleSpec, columns) : null;
        answered = profile.Answered is { } answeredSpec ? new(answeredSpec, columns, context) : null;
        state = profile.Case is { } caseSpec ? new(caseSpec, columns, reading) : null;
        key = profile.Coverage == Coverage.Append ? new(columns, reading) : null;
        legs = profile.Legs ? new(reading) : null;
    }

    protected override RowFault? ReadRow(Row row)
    {
        long waitTime = ContactEvent.NotTold, handleTime = ContactEvent.NotTold;
        CaseState? caseState = null;
        ulong contactKey = 0;
        var fault = Time.Read(row, out var moment)
            ?? wait?.Read(row, out waitTime)
            ?? handle?.Read(row, out handleTime)
            ?? state?.Read(row, out caseState)
            ?? (answered is not null && waitTime == ContactEvent.NotTold ? ReadAnswered(answered, row, moment, out waitTime) : null)
            ?? key?.Read(row, out contactKey);
        if (fault is not null)
            return fault;

        var contact = new ContactEvent(
            contactKey, ContactStep.Whole, moment, channel.Read(row), Subject.Read(row), outcome.Read(row), caseState)
        {
            WaitMilliseconds = waitTime,
            HandleMilliseconds = handleTime,
        };
        if (legs is null)
            Reading.Add(contact);
        else
            legs.Add(contact);
        return null;
    }

    /// <summary>The wait, from when the contact was answered; none when it was not.</summary>
    private static RowFault? ReadAnswered(TimeField answered, Row row, Moment moment, out long waitTime)
    {
        waitTime = ContactEvent.NotTold;
        if (answered.Read(row, out var at) is { } fault)
            return fault == answered.Missing ? null : fault;
        waitTime = Math.Max(0, at.UnixSeconds - moment.UnixSeconds) * 1000;
        return null;
    }
}
