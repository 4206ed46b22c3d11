using Stats.Tests.Contacts;

namespace Stats.Tests.Sources;

public class QueueLogTests
{
    private const string Profile = "asterisk-queue-log";

    private const string Answered = """
        1741593671|1741593668.1021|kundcenter|NONE|ENTERQUEUE||0701740605|1
        1741593689|1741593668.1021|kundcenter|SIP/2011|RINGNOANSWER|15000
        1741593702|1741593668.1021|kundcenter|SIP/2014|CONNECT|31|1741593690.1024|9
        1741593884|1741593668.1021|kundcenter|SIP/2014|COMPLETECALLER|31|182|1

        """;

    private const string HungUp = """
        1741593705|1741593701.1027|kundcenter|NONE|ENTERQUEUE||0701740611|1
        1741593790|1741593701.1027|kundcenter|NONE|ABANDON|2|1|85

        """;

    private const string TwoQueues = """
        1741593801|1741593795.1030|vaxel|NONE|ENTERQUEUE||anonymous|3
        1741594101|1741593795.1030|vaxel|NONE|EXITWITHTIMEOUT|1|3|300
        1741594101|1741593795.1030|kundcenter|NONE|ENTERQUEUE||anonymous|1

        """;

    [Fact]
    public void Ten_lines_of_a_log_are_three_calls_and_a_call_over_two_queues_is_one_of_them()
    {
        var reading = Export.Read(Profile, "1741593600|NONE|NONE|NONE|QUEUESTART|\n" + Answered + HungUp + TwoQueues);

        Assert.Equal((10, 8, 2), (reading.RowCount, reading.EventRowCount, reading.Ignored.Values.Sum()));
        Assert.Equal(["kundcenter 2/1/1", "vaxel 1/0/0"], Calls(reading));
    }

    [Fact]
    public void A_call_that_is_connected_with_no_second_queue_waits_seconds_not_the_milliseconds_of_a_ringing_phone()
    {
        var call = Export.OnlyContacts(Export.Read(Profile, Answered));

        Assert.Equal((31.0, 182.0), (call.WaitTimeTotal.TotalSeconds, call.HandleTimeTotal.TotalSeconds));
    }

    [Fact]
    public void A_call_cut_in_two_by_rotation_is_one_call_whichever_file_comes_first()
    {
        var lines = Answered.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var whole = Export.Read(Profile, Answered);
        for (var cut = 1; cut < lines.Length; cut++)
        {
            var older = Export.Read(Profile, string.Join('\n', lines[..cut]), "queue_log.1");
            var newer = Export.Read(Profile, string.Join('\n', lines[cut..]), "queue_log");

            Assert.Equal(Text.Of(Export.Facts(whole)), Text.Of(Export.Facts(older, newer)));
            Assert.Equal(Text.Of(Export.Facts(whole)), Text.Of(Export.Facts(newer, older)));
        }
    }

    [Fact]
    public void The_same_log_twice_counts_once()
    {
        var reading = Export.Read(Profile, Answered + HungUp + TwoQueues);

        Assert.Equal(Text.Of(Export.Facts(reading)), Text.Of(Export.Facts(reading, reading)));
    }

    [Fact]
    public void A_call_whose_end_is_lost_counts_as_offered_only() =>
        Assert.Equal(["kundcenter 1/0/0"], Calls(Export.Read(Profile, Answered.Split('\n')[0])));

    [Fact]
    public void A_call_across_midnight_belongs_to_the_day_it_came_in_also_when_the_log_is_cut_there()
    {
        var before = Export.Read(Profile, "1741647590|1741647590.9|vaxel|NONE|ENTERQUEUE||anonymous|1");
        var after = Export.Read(Profile, "1741647630|1741647590.9|vaxel|SIP/1|CONNECT|40|1.1|5\n1741647690|1741647590.9|vaxel|SIP/1|COMPLETEAGENT|40|60|1");

        var call = Export.OnlyContacts(after, before);

        Assert.Equal((Calendar.Days.On("2025-03-10"), 40.0, 60.0), (call.Key.Day, call.WaitTimeTotal.TotalSeconds, call.HandleTimeTotal.TotalSeconds));
        Assert.Equal(95, Assert.Single(call.Slots).Slot);
    }

    [Theory]
    [InlineData("NONE")]
    [InlineData("REALTIME")]
    [InlineData("")]
    public void A_step_of_a_call_without_id_is_rejected(string id) => Assert.Equal(
        ["uniqueid: is missing, so the line cannot be joined to a call × 1"],
        Export.Counted(Export.Read(Profile, Answered + $"1741593705|{id}|kundcenter|NONE|ENTERQUEUE||0701740611|1\n").Rejected));

    [Theory]
    [InlineData("ABANDON|1|1|")]
    [InlineData("COMPLETEAGENT|-5|10|1")]
    [InlineData("COMPLETEAGENT|1741593705|10|1")]
    [InlineData("BLINDTRANSFER|2099")]
    public void A_length_of_time_that_no_call_can_have_is_rejected_and_never_moves_the_call_to_another_day(string what)
    {
        var reading = Export.Read(Profile, Answered + $"1741593705|x.1|kundcenter|NONE|{what}\n");

        Assert.Equal(Calendar.Days.On("2025-03-10"), reading.FirstDay);
        Assert.Equal(what.EndsWith('|') ? 0 : 1, reading.Rejected.Values.Sum());
    }

    [Fact]
    public void Neither_phone_numbers_nor_call_ids_nor_employees_are_kept()
    {
        var everything = Export.Everything(Export.Read(Profile, Answered + HungUp));

        Assert.All(["0701740605", "0701740611", "1741593668.1021", "1021", "SIP/2014"], value => Assert.DoesNotContain(value, everything, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Calls(Functions.Sources.ExportReading reading) =>
        Export.Contacts(reading).Select(day => $"{day.Key.Subject.Value} {day.Counts.Offered}/{day.Counts.Handled}/{day.Counts.Abandoned}");
}
