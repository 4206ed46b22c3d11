using System.Text.Json.Nodes;
using NodaTime.Text;

namespace Stats.Tests.Demo;

/// <summary>What the change test says of the demo's changes, whose effects are planted.</summary>
[Collection(nameof(SharedDemo))]
public sealed class DemoChangesTests(IngestedDemo demo)
{
    [Fact]
    public void The_edit_that_helped_is_found_and_its_interval_holds_the_truth()
    {
        var edit = demo.Truths.PageEdits.Single(edit => edit.CallsFactor < 1);
        var test = Decisive(edit.Page);
        Assert.Equal("decreased", (string)test["verdict"]!);
        AssertHolds(edit.CallsFactor - 1, test["effect"]!["relative"]!);
    }

    [Fact]
    public void Of_the_edit_that_did_nothing_no_effect_is_claimed()
    {
        var edit = demo.Truths.PageEdits.Single(edit => edit.CallsFactor == 1);
        var test = Decisive(edit.Page);
        Assert.True((string)test["verdict"]! is "undecided" or "unchanged");
        AssertHolds(0, test["effect"]!["relative"]!);
    }

    [Fact]
    public void The_e_service_that_replaces_calls_is_told_from_the_one_that_adds()
    {
        foreach (var launch in demo.Truths.Launches)
        {
            var change = demo.Report["changes"]!.AsArray().Single(one =>
                (string)one!["change"]!["kind"]! == "launch" && ((string)one["change"]!["days"]!).StartsWith(LocalDatePattern.Iso.Format(launch.Day), StringComparison.Ordinal))!;
            var substitution = change["substitution"]!;
            Assert.Equal(launch.SubstitutionRatio > 0, (bool)substitution["replaces"]!);
            AssertHolds(launch.SubstitutionRatio, substitution["replacedPerUse"]!);
            Assert.Equal(launch.Topic, (string)change["change"]!["topic"]!);
        }
    }

    // Those before demand about waste doubled; the others are compared with days when it just had.
    [Fact]
    public void The_calls_that_invoices_bring_are_found()
    {
        var mailings = demo.Truths.Mailings.Mailings.Where(mailing => mailing.Day.Year == 2024 && mailing.Day.Month > 4).ToList();
        Assert.Equal(3, mailings.Count);
        Assert.All(mailings, mailing =>
        {
            var letter = demo.Report["changes"]!.AsArray().Single(one =>
                (string)one!["change"]!["kind"]! == "letter" && ((string)one["change"]!["days"]!).StartsWith(LocalDatePattern.Iso.Format(mailing.Day), StringComparison.Ordinal))!;
            var test = letter["decisive"]!["test"]!;
            Assert.Equal("increased", (string)test["verdict"]!);
            AssertHolds(mailing.RealisedExtraCalls, test["effect"]!["cumulative"]!);
        });
    }

    [Fact]
    public void Topics_in_which_nothing_was_changed_show_no_effect_more_often_than_chance()
    {
        var placebos = demo.Report["changes"]!.AsArray().Select(one => one!["decisive"]?["test"]?["inOthers"]).OfType<JsonNode>().ToList();
        Assert.True(placebos.Sum(one => (int)one["testCount"]!) >= 20);
        Assert.InRange(placebos.Sum(one => (int)one["foundCount"]!) / (double)placebos.Sum(one => (int)one["testCount"]!), 0, 0.15);
    }

    private JsonNode Decisive(string what) =>
        demo.Report["changes"]!.AsArray().Single(one => (string)one!["change"]!["what"]! == what)!["decisive"]!["test"]!;

    private static void AssertHolds(double truth, JsonNode interval) => Assert.InRange(truth, (double)interval["lower"]!, (double)interval["upper"]!);
}
