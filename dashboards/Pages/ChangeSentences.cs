using Stats.Analytics.Interventions;
using Stats.Dashboards.Text;

namespace Stats.Dashboards.Pages;

/// <summary>What is said of a change: the verdict first, then what it rests on.</summary>
public sealed class ChangeSentences(ChangeEvaluation evaluation, Texts texts)
{
    private readonly ChangesTexts words = texts.Changes;
    private readonly Formats format = texts.Format;

    public string Title => words.Title(words.Kind(evaluation.Change.Kind), format.Date(evaluation.Change.Days.Start), What);

    /// <summary>The verdict, or why there is none.</summary>
    public string Verdict
    {
        get
        {
            if (evaluation.Change.Topic.IsUnmapped)
                return words.NoTopic;
            if (evaluation.Channel is not { } channel)
                return words.NothingToTest(evaluation.Change.Topic.Name);
            if (evaluation.Decisive is not { Test: { } test, Weeks: var weeks })
                return words.NotYet(format.Date(evaluation.Next!.Day), evaluation.Next.Weeks);
            var contacts = words.About(channel, evaluation.Change.Topic.Name);
            if (test.Effect?.Relative is not { } relative)
                return words.TooLittleBefore(contacts);
            return test.Verdict switch
            {
                ChangeVerdict.Decreased => words.Decreased(contacts, format.Percent(-relative.Estimate), format.Percent(-relative.Upper), format.Percent(-relative.Lower), weeks),
                ChangeVerdict.Increased => words.Increased(contacts, format.Percent(relative.Estimate), format.Percent(relative.Lower), format.Percent(relative.Upper), weeks),
                ChangeVerdict.Unchanged => words.Unchanged(contacts, WithSign(relative.Lower), WithSign(relative.Upper), weeks),
                _ => words.Undecided(contacts, WithSign(relative.Lower), WithSign(relative.Upper), weeks) + " " + WhenDecided(test),
            };
        }
    }

    /// <summary>What the verdict rests on, a sentence each.</summary>
    public IEnumerable<string> Grounds()
    {
        if (evaluation.Change.Registered is { } registered)
        {
            if (registered.ExpectedFraction is { } hoped)
                yield return words.Hoped(Hoped(hoped));
            if (registered.Owner.Length > 0)
                yield return words.Owner(registered.Owner);
        }

        if (evaluation.Decisive?.Test is not { Effect: { } effect } test)
            yield break;
        if (effect.Cumulative.ExcludesZero)
            yield return Contacts(effect.Cumulative);
        if (evaluation.Substitution is { } substitution)
        {
            var (ratio, uses) = (substitution.ReplacedPerUse, format.Count(substitution.UseCount));
            yield return substitution.Replaces
                ? words.Replaces(Number(ratio.Estimate), Number(ratio.Lower), Number(ratio.Upper), uses)
                : words.DoesNotReplace(Number(ratio.Estimate), Number(ratio.Lower), Number(ratio.Upper), uses);
            if (substitution.Total?.Relative is { } total)
                yield return words.Total(Interval(total));
        }

        if (evaluation.Others.Where(other => other.Effect.Relative is not null).ToList() is { Count: > 0 } others)
        {
            yield return words.OtherChannels(string.Join("; ", others.Select(other =>
                $"{texts.Shared.ChannelName(other.Channel)} {Interval(other.Effect.Relative!)}")));
        }

        yield return evaluation.Controls.Count > 0 ? words.Compared(string.Join(", ", evaluation.Controls.Select(topic => topic.Name))) : words.NothingToCompare;
        if (evaluation.UnknownControls.Count > 0)
            yield return words.UnknownControls(string.Join(", ", evaluation.UnknownControls));
        if (Placebos(test) is { Length: > 0 } placebos)
            yield return placebos;
        if (test.HangsOn is { } only)
            yield return words.HangsOn(format.Date(only));
        if (evaluation.Meanwhile.Count > 0)
        {
            yield return words.Meanwhile(string.Join("; ", evaluation.Meanwhile.Take(5).Select(one =>
                texts.PeakHistory.Event(one.Kind, one.What, format.Date(one.Start.Day)))));
        }

        if (evaluation.Next is { } next)
            yield return words.NotYet(format.Date(next.Day), next.Weeks);
    }

    public string What => evaluation.Change.Registered is { What.Length: > 0 } registered ? $"{evaluation.Change.What} ({registered.What})" : evaluation.Change.What;

    /// <summary>"736 färre (mellan 332 och 1 365), motsvarande omkring 69 timmars arbete".</summary>
    public string Contacts(EffectInterval cumulative)
    {
        var isFewer = cumulative.Estimate < 0;
        var (low, high) = isFewer ? (-cumulative.Upper, -cumulative.Lower) : (cumulative.Lower, cumulative.Upper);
        var all = Math.Abs(cumulative.Estimate);
        return (isFewer ? words.Fewer(Whole(all), Whole(low), Whole(high)) : words.More(Whole(all), Whole(low), Whole(high)))
            + (evaluation.MinutesPerContact is { } minutes ? words.Hours(Whole(all * minutes / 60), format.Mean(minutes)) : "") + ".";
    }

    /// <summary>"−5 % (mellan −14 % och +5 %)".</summary>
    public string Interval(EffectInterval relative) => words.Interval(WithSign(relative.Estimate), WithSign(relative.Lower), WithSign(relative.Upper));

    public string WithSign(double fraction) => Formats.WholePercent(fraction) == 0 ? format.Percent(0) : fraction < 0 ? "−" + format.Percent(-fraction) : "+" + format.Percent(fraction);

    /// <summary>An effect that is hoped for: "−5,5 %".</summary>
    public string Hoped(double fraction) => (fraction < 0 ? "−" : fraction > 0 ? "+" : "") + format.ChosenPercent(Math.Abs(fraction));

    private string WhenDecided(ChangeTest test) => test.Decidable is { } day
        ? words.Earliest(format.Date(day), format.ChosenPercent(evaluation.SmallestFraction))
        : words.NotWithinTwoYears(format.ChosenPercent(evaluation.SmallestFraction));

    private string Placebos(ChangeTest test)
    {
        var sentences = new List<string>();
        if (test.InOthers.TestCount > 0)
            sentences.Add(words.PlacebosInTopics(test.InOthers.TestCount, test.InOthers.FoundCount));
        if (test.InTime.TestCount > 0)
            sentences.Add(words.PlacebosInTime(test.InTime.TestCount, test.InTime.FoundCount));
        if (test.IsWidened)
            sentences.Add(words.Widened);
        return string.Join(' ', sentences);
    }

    private string Number(double value) => value < 0 ? "−" + format.Mean(-value) : format.Mean(value);

    private string Whole(double count) => format.Count((long)Math.Round(count, MidpointRounding.AwayFromZero));
}
