using Stats.Analytics.Staffing;

namespace Stats.Dashboards.Text.English;

public sealed class EnglishStaffingTexts : StaffingTexts
{
    public override string Heading => "How many are needed?";

    public override string NoPlan =>
        "The staffing cannot be calculated yet. At least six weeks of contacts with times of day (intervals of at most 30 minutes) and handling times are needed. "
        + "What to do: order such a report from the phone system and put it in the source's folder in the inbox.";

    public override string Gap(string when, int count) => $"{when}: {Employees(count)} short";

    public override string Enough(string period) => $"The schedule is enough, {period}";

    public override string Most(string when, int count) => $"The most are needed on {when}: {Employees(count)}";

    public override string NobodyNeeded => "No contacts are expected";

    public override string MissingHours(string hours, string period) => $"The schedule lacks {hours} hours, {period}.";

    public override string MostMissing(string day, string hours) => $"Most are missing on {day}: {hours} hours.";

    public override string SpareHours(string hours) => $"At other times there are {hours} hours more than needed.";

    public override string NoSchedule => "No schedule has been read, so this page cannot tell whether it is enough. The end of the page says how to give one.";

    public override string NeedHeading(bool hasSchedule) => hasSchedule ? "How many are needed, and is the schedule enough?" : "How many are needed, and when?";

    public override string MapSubtitle(string period, string count, string contacts, bool hasSchedule) =>
        $"Employees on duty per half-hour, {(hasSchedule ? "need and schedule, " : "")}{period}. Based on a forecast of {count} {contacts}.";

    public override string MapDescription(string first, string last, bool hasSchedule) =>
        $"Grid with days as columns and half-hours from {first} to {last} as rows. Each cell shows how many employees are needed"
        + $"{(hasSchedule ? ", how many are planned and how many are missing" : "")}; the more, the stronger the colour. All values are in the table after the chart.";

    public override string MapCaption(string period, bool hasSchedule) => $"Employees on duty per half-hour, {(hasSchedule ? "need / schedule, " : "")}{period}";

    public override string HowToRead => "6 / 4 −2 in a cell: 6 needed, 4 planned, 2 missing. A frame: somebody is missing.";

    public override string Legend => "Employees needed";

    public override string TimeOfDay => "Time";

    public override string Expected(string contacts) => $"Expected {contacts}";

    public override string Need => "Need";

    public override string Band => "Range (80%)";

    public override string Planned => "Schedule";

    public override string Missing => "Missing";

    public override string DayTitle(string day, string message) => $"{day}: {message}";

    public override string DayLacks(string time, int count) => $"{count}\u00a0short {time}";

    public override string DayIsEnough => "the schedule is enough";

    public override string DayNeeds(string time, int count) => $"at most {count}, {time}";

    public override string DaySubtitle(string median, string low, string high, string contacts) =>
        $"{median} {contacts} expected, eight times in ten between {low} and {high}.";

    public override string DayDescription(string day, string first, string last, bool hasSchedule) =>
        $"Step chart for {day}, {first} to {last}: solid line for the employees needed, shaded field for the range"
        + $"{(hasSchedule ? ", dashed line for the schedule and hatched field where somebody is missing" : "")}. The same figures are in the table below the chart.";

    public override string DayCaption(string day) => $"Employees per half-hour, {day}";

    public override string MovesHeading => "What can be moved?";

    public override string MovesLead => "Moves within the same day that make the gaps smaller, the simplest first. Each line is about one employee.";

    public override string MovesLeave(string moved, string left) => $"Together they cover {moved} hours. {left} hours are left, for which more must be on duty.";

    public override string Move(StaffingMoveKind kind, string day, string from, string to, string length) => kind == StaffingMoveKind.Break
        ? $"{day}: move a break or written work from {to} to {from} ({length})."
        : $"{day}: move a shift so that the time from {from} is used at {to} instead ({length}).";

    public override string WrittenHeading => "Is there time for e-mail?";

    public override string WrittenLead(string hours, int days, string minutes) =>
        $"To answer within {days} working {(days == 1 ? "day" : "days")} takes at least {hours} hours every working day, if an answer takes {minutes} minutes on average. "
        + "The plan below is the most even one that keeps the promise, and puts writing where the telephones are quietest.";

    public override string WrittenCaption => "E-mail: hours that come in and hours to do";

    public override string WrittenDay => "Day";

    public override string WrittenArrives => "Comes in (hours)";

    public override string WrittenDone => "To do (hours)";

    public override string WrittenWhen => "Best placed";

    public override string PromisesHeading => "What can we promise?";

    public override string PromisesLead(string contacts, string share, string within) =>
        $"How long people wait in the busiest half-hour of the week, depending on how many are on duty. The goal is that {share} of all {contacts} are answered within {within}.";

    public override string PromisesCaption => "What can be promised with different numbers on duty";

    public override string OnDuty => "Employees on duty";

    public override string AnsweredWithin(string share) => $"{share} answered within";

    public override string ReachesGoal => "reaches the goal";

    public override string AnsweredInTime(string within) => $"Answered within {within}";

    public override string MeanWait => "Mean wait";

    public override string HoldsInWeeks => "Holds in this share of the weeks";

    public override string NeverWithin => "– means that the queue grows without end, or that it takes more than an hour.";

    public override string RecordHeading => "How good has the forecast been?";

    public override string RecordBetter(string percent, bool isBetter) => $"The forecast is {percent} {(isBetter ? "better" : "worse")} than guessing the same as last week.";

    public override string RecordLike => "The forecast is about as good as guessing the same as last week.";

    public override string RecordText(string wape, string covered, string origins, string horizon) =>
        $"On average it misses by {wape} of the day's contacts. What came was within the range on {covered} of the days; it should be 80%. "
        + $"Tried from {origins} earlier days, up to {horizon} ahead, with only what was known then.";

    public override string RecordCaption => "The forecast's error against what came";

    public override string Forecasts => "Forecast";

    public override string PerDay => "Whole days";

    public override string PerHalfHour => "Half-hours";

    public override string Error => "Mean error";

    public override string LastWeekError => "Error of guessing the same as last week";

    public override string WithinBand => "Within the range (80%)";

    public override string Compared => "Compared";

    public override string NoRecord => "It cannot be told yet: too little is known. With at least six weeks of contacts, the forecast is tried against what then came.";

    public override string MethodHeading => "How it is calculated";

    public override string MethodText =>
        "The number of contacts per half-hour is a forecast. The need is the smallest number on duty that reaches the goal, by Erlang A where the patience of those "
        + "who wait is known, otherwise by Erlang C. The schedule is rounded to whole employees. The hours are calculated before rounding.";

    public override string Goal => "Goal";

    public override string GoalText(string share, string contacts, string within, bool isGiven) =>
        $"{share} of all {contacts} answered within {within}{(isGiven ? "" : " (the default, as no goal has been given)")}";

    public override string HandleTime => "Mean handling time";

    public override string Patience => "Patience";

    public override string PatienceText(string? patience) =>
        patience is null ? "unknown; the need is calculated as if nobody hung up" : $"{patience} on average before somebody who waits hangs up";

    public override string Absence => "Absence, breaks and meetings";

    public override string AbsenceText(string share) => $"{share} of the scheduled time is taken off the schedule";

    public override string Load => "Load";

    public override string LoadText(LoadMethod method) => method switch
    {
        LoadMethod.Sipp => "each half-hour for itself",
        LoadMethod.SippMax => "the largest of the half-hour and its neighbours",
        LoadMethod.LaggedSipp => "the contacts one handling time earlier",
        _ => "how many are busy at the same time, minute by minute",
    };

    public override string LastKnown => "Last day with known contacts";

    public override string HowToGiveGoal =>
        "To give your own goal: put a list with the columns queue;from;share;within in the inbox, such as switchboard;2026-01-01;80 %;60 (source profile service-levels).";

    public override string HowToGiveSchedule =>
        "To give a schedule: put a list with the columns date;time;minutes;queue;planned in the inbox, such as 2026-01-12;08:00;240;switchboard;6 (source profile planned-staff).";

    private static string Employees(int count) => count == 1 ? "1 employee" : $"{count} employees";
}
