namespace Stats.Tests.Demo;

/// <summary>What the report says of the demo's channel shift, which is planted.</summary>
[Collection(nameof(SharedDemo))]
public sealed class DemoShiftTests(IngestedDemo demo)
{
    // Waste doubled, and every topic's e-service share rose by 1 to 1.5 points, on the same day.
    [Fact]
    public void The_share_of_e_services_fell_though_people_moved_to_them()
    {
        var mix = demo.Truths.TopicMix;
        var year = demo.Report["shift"]!["yearOnYear"]!;
        var split = year["split"]!;
        Assert.True(mix.EServiceShareAfter < mix.EServiceShareBefore && (double)split["total"]!["upper"]! < 0 && (double)split["mix"]!["upper"]! < 0);
        Assert.InRange((double)split["behaviour"]!["estimate"]!, 0.01, 0.02);
        Assert.InRange((double)split["behaviour"]!["lower"]!, 0.001, 0.02);
        Assert.Equal(mix.Topic, (string)split["segments"]![0]!["segment"]!);
        Assert.Empty(year["withheld"]!.AsArray());
        var leftOut = year["weeks"]!["leftOut"]!.AsArray().ToDictionary(week => (string)week!["week"]!, week => (string)week!["reason"]!);
        Assert.Equal(("holiday", "missingData"), (leftOut["2025-W19"], leftOut["2025-W43"]));
    }

    [Fact]
    public void The_department_of_the_topic_that_doubled_shows_the_same_and_each_interval_holds_what_is_planted()
    {
        var departments = demo.Report["shift"]!["departments"]!.AsArray().ToDictionary(one => (string)one!["department"]!, one => one!["yearOnYear"]!["split"]!);
        var waste = departments["Tekniska förvaltningen"];
        Assert.True((double)waste["total"]!["upper"]! < 0 && (double)waste["behaviour"]!["lower"]! > 0);
        Assert.All(departments.Where(one => one.Key.Length > 0), one => Assert.True(
            (double)one.Value["behaviour"]!["lower"]! < 0.015 && (double)one.Value["behaviour"]!["upper"]! > 0.01, one.Key));
        Assert.Equal(7, departments.Count);
    }
}
