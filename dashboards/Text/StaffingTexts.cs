using Stats.Analytics.Staffing;

namespace Stats.Dashboards.Text;

/// <summary>Words of the page about how many are needed. <c>contacts</c> is the channel's own word: "samtal".</summary>
public abstract class StaffingTexts
{
    public abstract string Heading { get; }

    /// <summary>Why there is no plan, and how to get one.</summary>
    public abstract string NoPlan { get; }

    /// <summary>The headline: the largest gap. <paramref name="when"/> begins with a weekday.</summary>
    public abstract string Gap(string when, int count);

    public abstract string Enough(string period);

    public abstract string Most(string when, int count);

    public abstract string NobodyNeeded { get; }

    public abstract string MissingHours(string hours, string period);

    public abstract string MostMissing(string day, string hours);

    public abstract string SpareHours(string hours);

    public abstract string NoSchedule { get; }

    public abstract string NeedHeading(bool hasSchedule);

    public abstract string MapSubtitle(string period, string count, string contacts, bool hasSchedule);

    public abstract string MapDescription(string first, string last, bool hasSchedule);

    public abstract string MapCaption(string period, bool hasSchedule);

    /// <summary>How a cell with a schedule is read.</summary>
    public abstract string HowToRead { get; }

    public abstract string Legend { get; }

    public abstract string TimeOfDay { get; }

    public abstract string Expected(string contacts);

    public abstract string Need { get; }

    public abstract string Band { get; }

    public abstract string Planned { get; }

    public abstract string Missing { get; }

    public abstract string DayTitle(string day, string message);

    public abstract string DayLacks(string time, int count);

    public abstract string DayIsEnough { get; }

    public abstract string DayNeeds(string time, int count);

    public abstract string DaySubtitle(string median, string low, string high, string contacts);

    public abstract string DayDescription(string day, string first, string last, bool hasSchedule);

    public abstract string DayCaption(string day);

    public abstract string MovesHeading { get; }

    public abstract string MovesLead { get; }

    public abstract string MovesLeave(string moved, string left);

    public abstract string Move(StaffingMoveKind kind, string day, string from, string to, string length);

    public abstract string WrittenHeading { get; }

    public abstract string WrittenLead(string hours, int days, string minutes);

    public abstract string WrittenCaption { get; }

    public abstract string WrittenDay { get; }

    public abstract string WrittenArrives { get; }

    public abstract string WrittenDone { get; }

    public abstract string WrittenWhen { get; }

    public abstract string PromisesHeading { get; }

    public abstract string PromisesLead(string contacts, string share, string within);

    public abstract string PromisesCaption { get; }

    public abstract string OnDuty { get; }

    public abstract string AnsweredWithin(string share);

    public abstract string ReachesGoal { get; }

    /// <summary>The column of the share answered within the goal's own time.</summary>
    public abstract string AnsweredInTime(string within);

    public abstract string MeanWait { get; }

    public abstract string HoldsInWeeks { get; }

    public abstract string NeverWithin { get; }

    public abstract string RecordHeading { get; }

    public abstract string RecordBetter(string percent, bool isBetter);

    public abstract string RecordLike { get; }

    public abstract string RecordText(string wape, string covered, string origins, string horizon);

    public abstract string RecordCaption { get; }

    public abstract string Forecasts { get; }

    public abstract string PerDay { get; }

    public abstract string PerHalfHour { get; }

    public abstract string Error { get; }

    public abstract string LastWeekError { get; }

    public abstract string WithinBand { get; }

    public abstract string Compared { get; }

    public abstract string NoRecord { get; }

    public abstract string MethodHeading { get; }

    public abstract string MethodText { get; }

    public abstract string Goal { get; }

    public abstract string GoalText(string share, string contacts, string within, bool isGiven);

    public abstract string HandleTime { get; }

    public abstract string Patience { get; }

    public abstract string PatienceText(string? patience);

    public abstract string Absence { get; }

    public abstract string AbsenceText(string share);

    public abstract string Load { get; }

    public abstract string LoadText(LoadMethod method);

    public abstract string LastKnown { get; }

    public abstract string HowToGiveGoal { get; }

    public abstract string HowToGiveSchedule { get; }
}
