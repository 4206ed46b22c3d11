namespace Stats.Functions.Sources;

/// <summary>The parts of a timestamp, read from UTF-8. Each moves <c>at</c> behind what it has read.</summary>
internal static class TimestampText
{
    private const string EnglishMonths = "janfebmaraprmayjunjulaugsepoctnovdec";

    /// <returns>0–99; negative when one of the two is no digit.</returns>
    public static int TwoDigits(ReadOnlySpan<byte> text, int at)
    {
        int tens = text[at] - '0', ones = text[at + 1] - '0';
        return (uint)tens > 9 || (uint)ones > 9 ? -1 : (tens * 10) + ones;
    }

    public static bool Literal(ReadOnlySpan<byte> text, ref int at, char expected) => at < text.Length && text[at++] == expected;

    public static bool Digits(ReadOnlySpan<byte> text, ref int at, int least, int most, out int value)
    {
        value = 0;
        var start = at;
        while (at < text.Length && at - start < most && text[at] is >= (byte)'0' and <= (byte)'9')
            value = (value * 10) + (text[at++] - '0');
        return at - start >= least;
    }

    public static bool Month(ReadOnlySpan<byte> text, ref int at, out int month)
    {
        month = 0;
        if (at + 3 > text.Length)
            return false;
        for (var candidate = 0; candidate < 12; candidate++)
        {
            var same = true;
            for (var letter = 0; letter < 3; letter++)
                same &= (text[at + letter] | 0x20) == EnglishMonths[(candidate * 3) + letter];
            if (same)
                month = candidate + 1;
        }

        at += 3;
        return month > 0;
    }

    public static bool Half(ReadOnlySpan<byte> text, ref int at, out bool? afternoon)
    {
        afternoon = null;
        if (at + 2 > text.Length || (text[at + 1] | 0x20) != 'm')
            return false;
        afternoon = (text[at] | 0x20) switch { 'p' => true, 'a' => false, _ => null };
        at += 2;
        return afternoon is not null;
    }

    public static bool SkipFraction(ReadOnlySpan<byte> text, ref int at)
    {
        if (at < text.Length && text[at] is (byte)'.' or (byte)',')
        {
            at++;
            while (at < text.Length && text[at] is >= (byte)'0' and <= (byte)'9')
                at++;
        }

        return true;
    }

    public static bool TryParseOffset(ReadOnlySpan<byte> text, ref int at, out int? offset)
    {
        offset = null;
        if (at < text.Length && (text[at] | 0x20) == 'z')
        {
            at++;
            offset = 0;
            return true;
        }

        if (at >= text.Length || text[at] is not ((byte)'+' or (byte)'-'))
            return false;
        var sign = text[at++] == '-' ? -1 : 1;
        if (!Digits(text, ref at, 2, 2, out var hours))
            return false;
        if (at < text.Length && text[at] == ':')
            at++;
        if (!Digits(text, ref at, 2, 2, out var minutes) || hours > 18 || minutes > 59)
            return false;
        offset = sign * ((hours * 3600) + (minutes * 60));
        return true;
    }
}
