using Stats.Analytics.Benefit;

namespace Stats.Dashboards.Text;

/// <summary>Words for freed time, what to do next, guidelines and registration. Time is freed for other work, never saved on people.</summary>
public abstract class BenefitTexts
{
    public abstract string FreedHeading { get; }

    public abstract string FreedLead { get; }

    public abstract string FreedCaption { get; }

    public abstract string Change { get; }

    public abstract string Period { get; }

    public abstract string FewerContacts { get; }

    public abstract string MinutesEach { get; }

    public abstract string Assumed { get; }

    public abstract string Hours { get; }

    public abstract string FullTime { get; }

    public abstract string FreedAssumptions(string hours);

    public abstract string NextHeading { get; }

    public abstract string EServicesHeading { get; }

    public abstract string EServicesLead { get; }

    public abstract string EServicesCaption { get; }

    public abstract string MoreTopics { get; }

    public abstract string MoreTopicsCaption { get; }

    public abstract string Topic { get; }

    public abstract string HoursAYear { get; }

    public abstract string FirstLine { get; }

    public abstract string Avoidable { get; }

    public abstract string TakeUp { get; }

    public abstract string NoEService { get; }

    public abstract string EServicesMethod { get; }

    public abstract string WavesHeading { get; }

    public abstract string WavesLead { get; }

    public abstract string NoWaves { get; }

    public abstract string WavesCaption { get; }

    public abstract string Weeks { get; }

    public abstract string ExtraContacts { get; }

    public abstract string AboveUsual { get; }

    public abstract string Years { get; }

    /// <summary>ISO weeks: "v. 19–20".</summary>
    public abstract string Week(string numbers);

    public abstract string WavesMethod { get; }

    public abstract string AdoptionHeading { get; }

    /// <summary>How many of all e-services need a look.</summary>
    public abstract string AdoptionMessage(string all, string flagged, int count);

    public abstract string FlaggedCaption { get; }

    public abstract string AllEServices { get; }

    public abstract string AdoptionCaption { get; }

    public abstract string EService { get; }

    public abstract string PerWeek { get; }

    public abstract string PerHundred { get; }

    public abstract string ChangeInAYear { get; }

    public abstract string State { get; }

    public abstract string ChangeOf(string size, long percent);

    public abstract string Launched(string day);

    public abstract string AdoptionMethod { get; }

    public abstract string StateName(AdoptionState state);

    public abstract string GuidelinesHeading { get; }

    public abstract string NoGuidelines { get; }

    public abstract string GuidelinesLead { get; }

    public abstract string GuidelinesCaption { get; }

    public abstract string Situation { get; }

    public abstract string Meant { get; }

    public abstract string Since { get; }

    public abstract string LastQuarter { get; }

    public abstract string YearBefore { get; }

    public abstract string TooFew { get; }

    public abstract string QuarterByQuarter { get; }

    public abstract string AdherenceCaption(string situation);

    public abstract string Quarter { get; }

    public abstract string CameAsMeant { get; }

    public abstract string Contacts { get; }

    /// <summary>In place of a share that was held against what was meant before.</summary>
    public abstract string OtherGuideline { get; }

    public abstract string GuidelinesMethod { get; }

    public abstract string RegistrationHeading { get; }

    public abstract string SubmissionsHeading { get; }

    public abstract string NoSubmissions { get; }

    public abstract string SubmissionsCaption { get; }

    public abstract string Submitted { get; }

    public abstract string Received { get; }

    public abstract string Missing { get; }

    public abstract string Surplus { get; }

    public abstract string DaysThatDiffer(string topic);

    public abstract string DaysThatDifferCaption(string topic);

    public abstract string Day { get; }

    public abstract string SubmissionsMethod { get; }

    public abstract string TopicsHeading { get; }

    public abstract string TopicsCaption(string period);

    public abstract string Channel { get; }

    public abstract string WithTopic { get; }

    public abstract string RegisteredCaption { get; }

    public abstract string AnsweredCalls { get; }

    public abstract string Cases { get; }

    public abstract string CasesPerHundred { get; }

    public abstract string RegisteredMethod { get; }
}
