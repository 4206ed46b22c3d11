namespace Stats.Analytics.Staffing;

/// <summary>How the contacts of an M/M/n+M queue fare, as shares of all offered.</summary>
/// <param name="Delayed">Find all agents busy.</param>
/// <param name="Abandoned">Hang up.</param>
/// <param name="AbandonedOfDelayed">Hang up, of those who find all agents busy.</param>
/// <param name="Answered">Are answered.</param>
/// <param name="AnsweredInTime">Are answered within T.</param>
/// <param name="StillWaiting">Wait still when T has passed.</param>
/// <param name="VirtualInTime">Would be answered within T if they never hung up.</param>
internal readonly record struct QueueWaits(
    double Delayed, double Abandoned, double AbandonedOfDelayed, double Answered, double AnsweredInTime, double StillWaiting, double VirtualInTime)
{
    /// <summary>For y ≤ x + 1, where the shares that wait long are the small ones.</summary>
    /// <param name="x">Service rate of all agents × mean patience.</param>
    /// <param name="y">Arrival rate × mean patience.</param>
    /// <param name="idle">The probability that some agent is free, relative to that of all being busy and nobody waiting.</param>
    /// <param name="time">T ÷ mean patience.</param>
    public static QueueWaits InLightLoad(double x, double y, double idle, double time)
    {
        var (busy, hangingUp) = BusyAndHangingUp(x, y);
        var all = busy + idle;
        var patient = Math.Exp(-time);
        var late = Math.Exp((y * OneLessExponential(time)) - (x * time)) / all;
        var virtuallyLate = late * PoissonGamma.Series(x, y * patient);
        var answeredLate = late * patient * x / (x + 1) * PoissonGamma.Series(x + 1, y * patient);
        var abandoned = hangingUp / all;
        return new(
            busy / all,
            abandoned,
            hangingUp / busy,
            1 - abandoned,
            Math.Max(0, 1 - abandoned - answeredLate),
            virtuallyLate * patient,
            Math.Max(0, 1 - virtuallyLate));
    }

    /// <summary>For y > x + 1, where the shares that wait little are the small ones.</summary>
    /// <inheritdoc cref="InLightLoad" path="/param"/>
    public static QueueWaits InOverload(double x, double y, double idle, double time)
    {
        var density = PoissonGamma.Density(x, y);
        var patient = Math.Exp(-time);
        var (busy, notBusy) = PoissonGamma.Regularized(x, y);
        var (answered, notAnswered) = PoissonGamma.Regularized(x + 1, y);
        var (late, notLate) = PoissonGamma.Regularized(x, y * patient);
        var (_, notAnsweredLate) = PoissonGamma.Regularized(x + 1, y * patient);
        var atOnce = density * idle;
        var all = busy + atOnce;
        var hangingUp = (((y - x) * busy) + (x * density)) / y;
        return new(
            busy / all,
            hangingUp / all,
            hangingUp / busy,
            (atOnce + (x / y * answered)) / all,
            (atOnce + (x / y * (notAnsweredLate - notAnswered))) / all,
            late * patient / all,
            Math.Min(1, (atOnce + notLate - notBusy) / all));
    }

    /// <summary>Σ wₖ and Σ k·wₖ ÷ y over the states with k waiting, wₖ = yᵏ ÷ ((x+1)…(x+k)).</summary>
    private static (double Busy, double HangingUp) BusyAndHangingUp(double x, double y)
    {
        var (busy, hangingUp, weight) = (1.0, 0.0, 1.0);
        for (var k = 1; ; k++)
        {
            var ratio = y / (x + k);
            hangingUp += k * weight / (x + k);
            weight *= ratio;
            busy += weight;
            if (ratio < 1 && weight * ratio * k <= busy * (1 - ratio) * 1e-18)
                return (busy, hangingUp);
        }
    }

    /// <summary>1 − e^(−t), without loss for a small t.</summary>
    private static double OneLessExponential(double t) => t < 1 ? 2 * Math.Sinh(t / 2) * Math.Exp(-t / 2) : 1 - Math.Exp(-t);
}
