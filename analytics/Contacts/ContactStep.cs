namespace Stats.Analytics.Contacts;

/// <summary>Which part of a contact a <see cref="ContactEvent"/> tells about. The numbers are stored: never renumber.</summary>
/// <remarks>
/// A row is often not a whole contact: a telephone log has an event for each step of a call, a web log a line for each page view.
/// The steps of one contact share its key and are put together by <see cref="ContactAssembler"/>.
/// </remarks>
public enum ContactStep
{
    /// <summary>The row is the whole contact.</summary>
    Whole = 0,

    /// <summary>The caller entered a queue.</summary>
    Entered = 1,

    /// <summary>An employee answered; the wait in this queue is known.</summary>
    Answered = 2,

    /// <summary>The conversation ended; its length is known.</summary>
    Completed = 3,

    /// <summary>The caller hung up while waiting.</summary>
    Abandoned = 4,

    /// <summary>The call left the queue without an answer: time ran out, a key was pressed, or nobody was on duty.</summary>
    Left = 5,

    /// <summary>A page view that began a visit.</summary>
    VisitStart = 6,

    /// <summary>A page view within a visit that had begun. Greater than <see cref="VisitStart"/>: who saw the page before knows better.</summary>
    PageView = 7,
}
