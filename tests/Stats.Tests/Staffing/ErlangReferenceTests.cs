using System.Globalization;
using NodaTime;
using Stats.Analytics.Staffing;

namespace Stats.Tests.Staffing;

/// <summary>Against independent implementations in high precision: every number to 1e-9 of its own size.</summary>
public sealed class ErlangReferenceTests
{
    [RealDataFact]
    public void Erlang_B_is_that_of_the_reference()
    {
        var rows = ErlangRow.Read("erlang_reference.csv").Where(row => row.Cells["model"] == "B").ToList();
        Assert.Equal(9, rows.Count);
        foreach (var row in rows)
        {
            row.Check("p_block", ErlangB.BlockingFraction(row.Number("load_erl"), row.Agents));
            row.Check("occupancy", ErlangB.OccupancyFraction(row.Number("load_erl"), row.Agents));
        }
    }

    [RealDataFact]
    public void Erlang_C_is_that_of_the_reference()
    {
        var rows = ErlangRow.Read("erlang_reference.csv").Where(row => row.Cells["model"] == "C").ToList();
        Assert.Equal(12, rows.Count);
        foreach (var row in rows)
        {
            var outcome = QueueOutcome.Of(row.Load, row.Agents, row.Within);
            CheckCommon(row, outcome);
            row.Check("asa_delayed_s", outcome.AverageWaitOfWaitingSeconds);
            row.Check("p90_wait_s", ErlangC.WaitPercentileSeconds(row.Load, row.Agents, 0.9));
        }
    }

    [RealDataFact]
    public void Erlang_A_is_that_of_the_reference()
    {
        var rows = ErlangRow.Read("erlang_reference.csv").Where(row => row.Cells["model"] == "A").ToList();
        Assert.Equal(17, rows.Count);
        foreach (var row in rows)
        {
            var outcome = QueueOutcome.Of(row.Load, row.Agents, row.Within);
            CheckCommon(row, outcome);
            row.Check("sl_excl_short_ab", outcome.ServiceLevel.ExcludingShortFraction);
            row.Check("sl_answered", outcome.ServiceLevel.AnsweredFraction);
            row.Check("sl_virtual", outcome.ServiceLevel.VirtualFraction);
        }
    }

    [RealDataFact]
    public void What_a_simulation_of_the_queue_finds_lies_around_the_formulas()
    {
        var simulated = ErlangRow.Read("erlang_simulation_check.csv").ToDictionary(row => row.Id);
        var rows = ErlangRow.Read("erlang_reference.csv").Where(row => simulated.ContainsKey(row.Id)).ToList();
        Assert.True(rows.Count >= 25);
        foreach (var row in rows)
        {
            var outcome = QueueOutcome.Of(row.Load, row.Agents, row.Within);

            // Close to saturation a long simulation still wanders by a percent.
            var trial = simulated[row.Id];
            Assert.Equal(outcome.ProbabilityOfWait, trial.Number("sim_p_wait"), 0.015);
            Assert.Equal(outcome.AbandonmentFraction, trial.Number("sim_p_abandon"), 0.015);
            Assert.Equal(outcome.ServiceLevel.OfferedFraction, trial.Number("sim_sl_offered"), 0.015);
        }
    }

    [RealDataTheory]
    [InlineData("ErlangC_SIPP", LoadMethod.Sipp)]
    [InlineData("ErlangA_SIPP", LoadMethod.Sipp)]
    [InlineData("ErlangA_SIPP_ab3pct", LoadMethod.Sipp)]
    [InlineData("ErlangA_SIPPmax", LoadMethod.SippMax)]
    [InlineData("ErlangA_lagSIPP", LoadMethod.LaggedSipp)]
    [InlineData("ErlangA_MOL", LoadMethod.ModifiedOfferedLoad)]
    public void A_day_of_half_hours_needs_what_the_reference_says(string name, LoadMethod method)
    {
        var days = ErlangRow.Read("staffing_profile_reference.csv").Where(row => row.Cells["method"] == name)
            .GroupBy(row => (Aht: row.Number("aht_s"), Patience: row.Number("patience_s"), Target: row.Number("target_sl"), Within: row.Number("T_s")))
            .ToList();
        Assert.Equal(4, days.Count);
        foreach (var day in days)
        {
            var handle = Duration.FromSeconds(day.Key.Aht);
            var calls = day.Select(row => row.Number("calls_30min")).ToList();
            var own = SlotLoads.Erlangs(calls, Duration.FromMinutes(30), handle, LoadMethod.Sipp);
            Assert.Equal(day.Select(row => row.Cells["load_erl"]), own.Select(load => Math.Round(load, 4).ToString("0.0###", CultureInfo.InvariantCulture)));

            var needed = StaffingRequirement.AgentCounts(
                SlotLoads.Erlangs(calls, Duration.FromMinutes(30), handle, method),
                handle,
                name.StartsWith("ErlangC", StringComparison.Ordinal) ? null : Duration.FromSeconds(day.Key.Patience),
                new(day.Key.Target, Duration.FromSeconds(day.Key.Within), MostAbandonmentFraction: name.EndsWith("ab3pct", StringComparison.Ordinal) ? 0.03 : null));
            Assert.Equal(day.Select(row => (int)row.Number("min_agents")), needed);
        }
    }

    private static void CheckCommon(ErlangRow row, QueueOutcome outcome)
    {
        row.Check("p_wait", outcome.ProbabilityOfWait);
        row.Check("p_abandon", outcome.AbandonmentFraction);
        row.Check("asa_s", outcome.AverageSpeedOfAnswerSeconds);
        row.Check("sl_offered", outcome.ServiceLevel.OfferedFraction);
        row.Check("occupancy", outcome.OccupancyFraction);
        row.Check("queue_len", outcome.AverageQueueLength);
    }
}
