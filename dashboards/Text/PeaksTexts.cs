using Stats.Dashboards.Charts;

namespace Stats.Dashboards.Text;

/// <summary>Words of the page about when in the week contacts arrive. <c>contacts</c> is the channel's own word: "samtal".</summary>
public abstract class PeaksTexts
{
    public abstract string Heading { get; }

    public abstract string Lead(string contacts);

    /// <summary>The measure's name: "Samtal per halvtimme".</summary>
    public abstract string MeasureHeading(LoadMeasure measure, string contacts);

    /// <summary>The message of the chart, naming the busiest half-hour.</summary>
    public abstract string Message(LoadMeasure measure, string contacts, string when, string value);

    public abstract string NothingArrived(string contacts);

    /// <summary>Unit, period, days and n of the chart.</summary>
    public abstract string Subtitle(LoadMeasure measure, string contacts, string period, string days, string count);

    public abstract string Description(LoadMeasure measure, string contacts, string first, string last);

    public abstract string Caption(LoadMeasure measure, string contacts, string period);

    public abstract string Legend(LoadMeasure measure, string contacts);

    public abstract string TimeOfDay { get; }

    /// <summary>Why there is no heatmap, and how to get one.</summary>
    public abstract string NoTimes { get; }

    public abstract string MinutesExplained { get; }

    public abstract string NoHandleTimes { get; }

    public abstract string LeftOutHeading { get; }

    public abstract string LeftOut(int count, string days);

    public abstract string NothingLeftOut { get; }

    public abstract string LeftOutList { get; }

    public abstract string MethodHeading { get; }

    public abstract string Method { get; }
}
