using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Stats.Analytics;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;
using Stats.Tests.Calendar;
using Stats.Tests.Contacts;

namespace Stats.Tests.DataQuality;

public class ReconciliationsTests
{
    private static readonly LocalDate monday = Days.On("2024-02-05");

    [Fact]
    public void Two_reports_of_the_same_calls_are_held_against_each_other_day_by_day()
    {
        // Days:      Mon  Tue  Wed  Thu  Fri; two subjects on Monday.
        // telefoni   7+3   20   30    -    5
        // ace         12   20   24    8    -
        var primary = Facts.Stream("telefoni", [Calls(0, 7), Calls(0, 3, "Växel"), Calls(1, 20), Calls(2, 30), Calls(4, 5)]);
        var secondary = Facts.Stream("ace", [Calls(0, 12), Calls(1, 20), Calls(2, 24), Calls(3, 8)]);

        var pair = Reconciliations.Of([primary], secondary);
        var phone = Assert.Single(pair.Channels);

        Assert.Equal((primary.Id, secondary.Id, Channel.Phone), (Assert.Single(pair.Primary), pair.Secondary, phone.Channel));
        Assert.Equal((Facts.DaysIn("2024-02-05", "2024-02-07"), 3, 60L, 56L), (phone.CommonDays, phone.CommonDayCount, phone.PrimaryCount, phone.SecondaryCount));
        Assert.Equal((-4L, -4 / 60.0), (phone.Difference, phone.DifferenceFraction));
        Assert.Equal(2, phone.DifferentDayCount);
        Assert.Equal([new(monday.PlusDays(2), 30, 24), new DayDifference(monday, 10, 12)], phone.LargestDifferences);
        Assert.Equal((1, 5L, 1, 8L), (phone.PrimaryOnlyDayCount, phone.PrimaryOnlyCount, phone.SecondaryOnlyDayCount, phone.SecondaryOnlyCount));
    }

    [Fact]
    public void Without_a_day_that_both_have_there_is_no_difference_to_tell()
    {
        var phone = Assert.Single(Reconciliations.Of([Facts.Stream("telefoni", [Calls(0, 7)])], Facts.Stream("ace", [Calls(1, 7)])).Channels);

        Assert.Equal((null, 0, 0L, null), (phone.CommonDays, phone.CommonDayCount, phone.Difference, phone.DifferenceFraction));
    }

    [Fact]
    public void At_most_ten_days_are_listed_the_largest_difference_first_and_of_equal_ones_the_earliest()
    {
        var primary = Facts.Stream("telefoni", Enumerable.Range(0, 12).Select(day => Calls(day, 20)));
        var secondary = Facts.Stream("ace", Enumerable.Range(0, 12).Select(day => Calls(day, day == 11 ? 10 : 21)));

        var phone = Assert.Single(Reconciliations.Of([primary], secondary).Channels);

        Assert.Equal(12, phone.DifferentDayCount);
        Assert.Equal([11, 0, 1, 2, 3, 4, 5, 6, 7, 8], phone.LargestDifferences.Select(day => Period.DaysBetween(monday, day.Day)));
    }

    [Fact]
    public void Seen_from_the_other_side_every_difference_has_the_other_sign() => Prop.ForAll(AnyStreams.Any, streams =>
    {
        var (one, other) = (Reconciliations.Of([streams[0]], streams[1]), Reconciliations.Of([streams[1]], streams[0]));
        var pairs = one.Channels.Join(other.Channels, channel => channel.Channel, channel => channel.Channel, (a, b) => (A: a, B: b)).ToList();
        return pairs.Count == ChannelsOf(streams[0]).Intersect(ChannelsOf(streams[1])).Count() && pairs.TrueForAll(pair => pair.A == pair.B with
        {
            PrimaryCount = pair.B.SecondaryCount,
            SecondaryCount = pair.B.PrimaryCount,
            LargestDifferences = pair.A.LargestDifferences,
            PrimaryOnlyDayCount = pair.B.SecondaryOnlyDayCount,
            PrimaryOnlyCount = pair.B.SecondaryOnlyCount,
            SecondaryOnlyDayCount = pair.B.PrimaryOnlyDayCount,
            SecondaryOnlyCount = pair.B.PrimaryOnlyCount,
        } && pair.A.Difference == -pair.B.Difference
          && pair.A.LargestDifferences.SequenceEqual(pair.B.LargestDifferences.Select(day => new DayDifference(day.Day, day.SecondaryCount, day.PrimaryCount))));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_source_that_is_only_compared_changes_no_other_number() => Prop.ForAll(AnyStreams.Any, AnyStreams.Contacts.ToArbitrary(), (streams, contacts) =>
    {
        // A stream that has no days is not there to be compared with.
        IReadOnlyList<StreamFacts> counted = [.. streams.Skip(1), Facts.Stream("system-0", streams[0].SelectAll().Append(Facts.Day(new(2023, 11, 2), Channel.Phone, 3)).DistinctBy(one => one.Key))];
        var compared = Facts.Stream("ace", contacts);
        compared = compared with { Reading = compared.Reading with { SameContactsAs = new(new("system-0"), []) } };
        var without = AnyStreams.Analysis.Analyse(counted, []);
        var with = AnyStreams.Analysis.Analyse([.. counted, compared], []);
        return Text.Of(without) == Text.Of(with with
        {
            Sources = [.. with.Sources.Where(source => source.Reading.Source != compared.Source)],
            Reconciliations = [],
        }) && (contacts.TrueForAll(one => one.Key.Day > AnyStreams.Today) || with.Reconciliations.Single().Secondary == compared.Id);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_source_is_counted_when_the_one_it_names_has_nothing()
    {
        var compared = Facts.Stream("ace", [Calls(0, 7)]);
        var report = new Analysis("Storköping", monday.PlusDays(2), new([])).Analyse(
            [Facts.Stream("telefoni", []), compared with { Reading = compared.Reading with { SameContactsAs = new(new("telefoni"), []) } }], []);

        Assert.Empty(report.Reconciliations);
        Assert.Equal(7, report.Channels.Months[0].CitizenContactCount);
    }

    [Fact]
    public void Which_streams_are_compared_follows_both_what_sources_and_what_profiles_say()
    {
        (StreamId, SameContacts?) Stream(string source, string profile, SameContacts? same = null) => (new(new(source), profile), same);
        var secondary = SecondaryStreams.Of(
        [
            Stream("ace", "samtal", new(new("telefoni"), [])),
            Stream("telefoni", "logg"),
            Stream("telefoni", "summor", new(new("telefoni"), ["logg", "annan"])),
            Stream("webb", "summor", new(new("webb"), ["sidor"])),
        ]);

        Assert.Equal(
            ["ace/samtal: telefoni/logg", "telefoni/summor: telefoni/logg"],
            secondary.Select(pair => $"{pair.Key}: {string.Join(", ", pair.Value)}"));
    }

    [Theory]
    [InlineData(30, 100, 109, true)]
    [InlineData(30, 100, 120, false)] // not the same
    [InlineData(19, 100, 100, false)] // too few days to say
    [InlineData(30, 10, 10, false)] // small numbers are easily alike
    public void Sources_that_report_nearly_the_same_on_most_days_look_alike(int days, int first, int second, bool isHint)
    {
        // On each fifth day they have nothing in common.
        var report = new Analysis("Storköping", monday.PlusDays(days + 1), new([])).Analyse(
        [
            Facts.Stream("telefoni", Enumerable.Range(0, days).Select(day => Calls(day, first))),
            Facts.Stream("ace", Enumerable.Range(0, days).Select(day => Calls(day, day % 5 == 4 ? 3 * second : second))),
        ], []);

        Assert.Equal(
            isHint ? [new(new(new("ace"), "profil"), new(new("telefoni"), "profil"), Channel.Phone, 30, 24)] : Array.Empty<PossibleDouble>(),
            report.PossibleDoubles);
    }

    private static DayAggregate Calls(int day, int offered, string queue = "Avfall") =>
        Facts.Day(monday.PlusDays(day), Channel.Phone, offered, new(SubjectKind.Queue, queue));

    private static IEnumerable<Channel> ChannelsOf(StreamFacts stream) =>
        stream.SelectAll().Where(one => one.Counts.Offered > 0).Select(one => one.Key.Channel).Distinct();
}
