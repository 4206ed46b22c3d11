using NodaTime;

namespace Stats.Analytics.Contacts;

/// <summary>Puts the steps of one contact together: one contact however many queues it passed.</summary>
public static class ContactAssembler
{
    /// <summary>One contact from all that is known of its steps.</summary>
    /// <param name="day">The local day the contact belongs to: the day it began, however many log files it crosses.</param>
    /// <param name="steps">At least one step, in any order, each once.</param>
    /// <returns>
    /// A whole contact. It has the first subject that a step tells, waits from arrival until the first answer, and adds up its conversations.
    /// It is abandoned when nobody answered and the last thing that happened was that the caller hung up. Its moment lies on
    /// <paramref name="day"/>: an arrival just over midnight is moved to the day's nearest second.
    /// </returns>
    public static ContactEvent Assemble(LocalDate day, IEnumerable<ContactEvent> steps)
    {
        var inOrder = steps.OrderBy(step => step.Moment.At).ThenBy(step => step.Step).ThenBy(step => step.Subject)
            .ThenBy(step => step.WaitTime).ThenBy(step => step.HandleTime).ToList();
        var first = inOrder[0];
        var arrival = first.Moment.At - TimeBefore(first);
        var secondOfDay = first.Moment.Day > day ? 86_399
            : first.Moment.Day < day || first.Moment.SecondOfDay < TimeBefore(first).TotalSeconds ? 0
            : first.Moment.SecondOfDay - (int)TimeBefore(first).TotalSeconds;

        var answer = inOrder.FindIndex(step => step.Step is ContactStep.Answered or ContactStep.Completed);
        var last = inOrder[^1];
        var outcome = answer >= 0 ? ContactOutcome.Handled
            : last.Step == ContactStep.Abandoned ? ContactOutcome.Abandoned
            : ContactOutcome.Other;
        Duration? wait = outcome switch
        {
            ContactOutcome.Handled => AnsweredAt(inOrder[answer]) - arrival,
            ContactOutcome.Abandoned => last.Moment.At - arrival,
            _ => null,
        };

        return first with
        {
            Step = ContactStep.Whole,
            Moment = new(arrival, day, secondOfDay),
            Subject = inOrder.Select(step => step.Subject).FirstOrDefault(subject => subject.Value.Length > 0) ?? first.Subject,
            Outcome = outcome,
            WaitTime = wait,
            HandleTime = HandleTime(inOrder),
        };
    }

    /// <summary>How long before this step the caller entered the queue: 0 unless the entry itself is missing (lost, or in a log not yet read).</summary>
    private static Duration TimeBefore(ContactEvent step) => step.Step switch
    {
        ContactStep.Entered => Duration.Zero,
        ContactStep.Completed => (step.WaitTime ?? Duration.Zero) + (step.HandleTime ?? Duration.Zero),
        _ => step.WaitTime ?? Duration.Zero,
    };

    /// <summary>A conversation's end tells when it was answered only where its answer is missing: its length is rounded, and may hold after-work.</summary>
    private static Instant AnsweredAt(ContactEvent step) =>
        step.Step == ContactStep.Completed ? step.Moment.At - (step.HandleTime ?? Duration.Zero) : step.Moment.At;

    private static Duration? HandleTime(List<ContactEvent> steps)
    {
        var completed = steps.Where(step => step.Step == ContactStep.Completed && step.HandleTime is not null).ToList();
        return completed.Count == 0 ? null : completed.Aggregate(Duration.Zero, (sum, step) => sum + step.HandleTime!.Value);
    }
}
