using System.Globalization;

namespace Stats.Benchmarks;

/// <summary>What one process measured.</summary>
/// <param name="FirstSeconds">Reading the file the first time.</param>
/// <param name="LastSeconds">Reading it the last time.</param>
/// <param name="PeakBytes">The most memory the process had used when it had read the file once.</param>
/// <param name="CpuSeconds">Processor time of the last.</param>
internal sealed record BenchmarkSample(double FirstSeconds, double LastSeconds, double PeakBytes, double CpuSeconds)
{
    /// <summary>Reads the line that a process prints.</summary>
    public static BenchmarkSample Parse(string line)
    {
        var numbers = line.Split(' ').Select(word => double.Parse(word, CultureInfo.InvariantCulture)).ToArray();
        return new(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{FirstSeconds} {LastSeconds} {PeakBytes} {CpuSeconds}");
}
