using NodaTime;
using Stats.Analytics.Overview;
using Stats.Dashboards.Text;

namespace Stats.Dashboards.Pages;

/// <summary>A key number in words.</summary>
/// <param name="Question">The question it answers.</param>
/// <param name="Value">The answer, written large.</param>
/// <param name="Unit">What the answer counts; why there is none when the value is missing.</param>
/// <param name="Comparison">The change since a year before.</param>
public sealed record KeyNumberCard(string Question, string Value, string Unit, string Comparison)
{
    public static KeyNumberCard Of(KeyNumber number, Texts texts)
    {
        var words = texts.Start;
        var question = words.Question(number.Kind);
        if (number.Value is not { } value)
            return new(question, Formats.Missing, words.WhyMissing(number.Kind), "");

        var written = Write(number.Kind, value, texts.Format);
        var comparison = number.PreviousValue is { } previous ? Compare(number, value, previous, texts) : words.NoYearBefore;
        return number.Weekday is { } weekday
            ? new(question, WhenOf(weekday, number.HalfHour, texts.Format), words.BusiestUnit(number.Kind, written), comparison)
            : new(question, written, words.Unit(number.Kind), comparison);
    }

    private static string Compare(KeyNumber number, double value, double previous, Texts texts)
    {
        var (format, words) = (texts.Format, texts.Start);
        var since = IsWholeMonth(number.Period) ? format.Month(number.Period.Start.PlusYears(-1)) : null;
        var then = Write(number.Kind, previous, format);
        if (IsFraction(number.Kind))
        {
            var points = Formats.WholePercent(value) - Formats.WholePercent(previous);
            return points == 0 ? words.Unchanged(since, then) : words.Changed(points > 0, words.PercentagePoints(Math.Abs(points)), since, then);
        }

        if (previous == 0)
            return value == 0 ? words.Unchanged(since, then) : words.Changed(true, Write(number.Kind, value, format), since, then);

        var change = (value - previous) / previous;
        return Formats.WholePercent(change) == 0
            ? words.Unchanged(since, then)
            : words.Changed(change > 0, format.Percent(Math.Abs(change)), since, then);
    }

    private static string Write(KeyNumberKind kind, double value, Formats format) => kind switch
    {
        KeyNumberKind.AnsweredFraction or KeyNumberKind.EServiceFraction => format.Percent(value),
        KeyNumberKind.NineInTenWaitSeconds or KeyNumberKind.AverageWaitSeconds => format.Wait(value),
        _ => format.Mean(value),
    };

    private static string WhenOf(IsoDayOfWeek weekday, int? halfHour, Formats format)
    {
        var when = format.Weekdays(weekday) + (halfHour is { } half ? " " + format.HalfHour(half) : "");
        return char.ToUpperInvariant(when[0]) + when[1..];
    }

    private static bool IsFraction(KeyNumberKind kind) => kind is KeyNumberKind.AnsweredFraction or KeyNumberKind.EServiceFraction;

    private static bool IsWholeMonth(DateInterval days) => days.Start.Day == 1 && days.End == days.Start.With(DateAdjusters.EndOfMonth);
}
