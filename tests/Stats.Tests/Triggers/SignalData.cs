using System.Globalization;

namespace Stats.Tests.Triggers;

/// <summary>The signals that a program started from here heeds: what the shell of a background job ignores (Ctrl+C), its children ignore too.</summary>
public sealed class SignalData : TheoryData<string>
{
    private const string Ignored = "SigIgn:";
    private const int Interrupt = 2;

    public SignalData()
    {
        Add("TERM");
        if (!IgnoresInterrupt())
            Add("INT");
    }

    private static bool IgnoresInterrupt() =>
        File.Exists("/proc/self/status")
        && File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith(Ignored, StringComparison.Ordinal)) is { } mask
        && (ulong.Parse(mask[Ignored.Length..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & (1UL << (Interrupt - 1))) != 0;
}
