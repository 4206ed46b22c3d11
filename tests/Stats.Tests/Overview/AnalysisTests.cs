using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Stats.Analytics;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;
using Stats.Tests.Contacts;

namespace Stats.Tests.Overview;

public class AnalysisTests
{
    [Fact]
    public void The_order_of_the_streams_does_not_matter() => Prop.ForAll(AnyStreams.Any, streams =>
        Text.Of(AnyStreams.Analysis.Analyse(streams, [])) == Text.Of(AnyStreams.Analysis.Analyse([.. streams.Reverse()], []))).QuickCheckThrowOnFailure();

    [Fact]
    public void Web_visits_never_change_a_citizen_number() => Prop.ForAll(AnyStreams.Any, AnyStreams.Contacts.ToArbitrary(), (streams, contacts) =>
    {
        var visits = contacts.Select(one => one with { Key = one.Key with { Channel = Channel.WebVisit } }).DistinctBy(one => one.Key);
        var before = AnyStreams.Analysis.Analyse(streams, []);
        var after = AnyStreams.Analysis.Analyse([.. streams, Facts.Stream("webben", visits)], []);
        return Text.Of(before.KeyNumbers) == Text.Of(after.KeyNumbers)
            && Text.Of(before.Load) == Text.Of(after.Load)
            && Citizens(before).SequenceEqual(Citizens(after));

        static IEnumerable<(DateInterval, bool, long)> Citizens(Report report) => report.Channels.Months
            .Where(month => month.CitizenContactCount > 0)
            .Select(month => (month.Period, month.IsComplete, month.CitizenContactCount));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void There_are_always_five_numbers_and_shares_are_shares() => Prop.ForAll(AnyStreams.Any, streams =>
    {
        var numbers = AnyStreams.Analysis.Analyse(streams, []).KeyNumbers;
        return numbers.Count == 5 && numbers[1].Value is null or (>= 0 and <= 1) && numbers[3].Value is null or (>= 0 and <= 1);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Sources_and_quarantined_files_are_in_a_fixed_order()
    {
        StreamFacts[] streams =
        [
            Facts.Stream("webb", []), Facts.Stream("telefoni", []) with { Reading = Facts.Reading("telefoni") with { ProfileId = "b" } },
            Facts.Stream("telefoni", []) with { Reading = Facts.Reading("telefoni") with { ProfileId = "a" } },
        ];
        QuarantinedFile[] files = [new(new("webb"), "a.csv", "x"), new(new("epost"), "b.csv", "x"), new(new("epost"), "a.csv", "x")];

        var report = new Analysis("Storköping", new(2024, 3, 1), new([])).Analyse(streams, files);

        Assert.Equal(["telefoni/a", "telefoni/b", "webb/profil"], report.Sources.Select(one => $"{one.Reading.Source}/{one.Reading.ProfileId}"));
        Assert.Equal(["epost/a.csv", "epost/b.csv", "webb/a.csv"], report.Quarantine.Select(file => $"{file.Source}/{file.FileName}"));
    }

    [Fact]
    public void A_day_that_cannot_be_right_leaves_the_rest_as_it_was()
    {
        var contacts = Facts.WorkingDaysIn("2024-02-01", "2024-02-29").Select(day => Facts.Calls(day, 36, 10)).ToList();
        var analysis = new Analysis("Storköping", new(2024, 3, 1), new([]));
        var wrong = new[] { Facts.Calls(new(1970, 1, 1), 0, 1), Facts.Calls(new(2224, 2, 1), 0, 1) };

        Assert.Equal(
            Text.Of(analysis.Analyse([Facts.Stream("telefoni", contacts)], [])),
            Text.Of(analysis.Analyse([Facts.Stream("telefoni", contacts.Concat(wrong))], [])));
    }

    [Fact]
    public void The_oldest_days_that_are_read_can_be_analysed()
    {
        var calls = Facts.Calls(new(1991, 1, 2), 36, 10);

        Assert.Equal(10, new Analysis("Storköping", new(1991, 1, 4), new([])).Analyse([Facts.Stream("telefoni", [calls])], []).KeyNumbers[4].Value);
    }

    [Fact]
    public void Twenty_seven_months_of_a_hundred_aggregates_a_day_are_no_work()
    {
        var first = new LocalDate(2022, 1, 3);
        SlotCounts[] slots = [.. Enumerable.Range(28, 40).Select(slot => new SlotCounts((byte)slot, 2, 2, 0))];
        WaitCounts[] waits = [.. Enumerable.Range(0, 20).Select(bin => new WaitCounts((byte)bin, 4, 0))];
        var streams = Enumerable.Range(0, 5).Select(source => Facts.Stream($"telefoni-{source}", Enumerable.Range(0, 820).SelectMany(offset =>
            Enumerable.Range(0, 20).Select(subject => Facts.Day(first.PlusDays(offset), Channel.Phone, 80, new(SubjectKind.Queue, $"Kö {subject}")) with
            {
                Counts = new(80, 80, 0),
                SlotMinutes = 15,
                Slots = slots,
                Waits = waits,
                HandleTimeTotal = Duration.FromMinutes(300),
            })))).ToList();
        var rules = Enumerable.Range(0, 200).Select(rule => new TopicRule("*", SubjectKind.Queue, $"*{rule}", new("Ämne")));
        var analysis = new Analysis("Storköping", first.PlusDays(820), new([.. rules]));

        var report = analysis.Analyse(streams, []);

        Assert.Equal(8000.0 * 31 / 20, report.KeyNumbers[0].Value!.Value, 9); // March 2024: 31 days with 100 × 80 calls, 20 working days
    }
}
