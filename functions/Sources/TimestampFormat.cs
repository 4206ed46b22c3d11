using NodaTime;

namespace Stats.Functions.Sources;

/// <summary>A timestamp format, read from UTF-8 without allocating.</summary>
/// <remarks>
/// <c>yyyy MM dd HH hh mm ss tt</c> as usual (one digit is accepted where two are asked for, except in a run without separators),
/// <c>MMM</c> an English month, <c>f</c> any number of decimals (dropped) together with the point before them, <c>z</c> an offset
/// (<c>Z</c>, <c>+01:00</c> or <c>+0100</c>). Any other character stands for itself.
/// </remarks>
public sealed class TimestampFormat
{
    private const string EnglishMonths = "janfebmaraprmayjunjulaugsepoctnovdec";

    private readonly List<(char Field, int Width)> tokens = [];

    public TimestampFormat(string pattern)
    {
        Pattern = pattern;
        for (var i = 0; i < pattern.Length;)
        {
            var run = i;
            while (run < pattern.Length && pattern[run] == pattern[i])
                run++;
            if ("yMdHhmstfz".Contains(pattern[i], StringComparison.Ordinal))
                tokens.Add((pattern[i] == 'M' && run - i == 3 ? 'N' : pattern[i], run - i));
            else
                tokens.AddRange(Enumerable.Repeat((pattern[i], 0), run - i));
            i = run;
        }

        HasTime = pattern.Contains('m', StringComparison.Ordinal);
    }

    public string Pattern { get; }

    /// <summary>Whether the format tells the time of day.</summary>
    public bool HasTime { get; }

    /// <summary>Reads a timestamp. Years 1990–2100 only: anything else is a broken field.</summary>
    public bool TryParse(ReadOnlySpan<byte> text, out Timestamp timestamp)
    {
        timestamp = default;
        text = text.Trim((byte)' ');
        int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, at = 0;
        int? offset = null;
        bool? afternoon = null;
        foreach (var (field, width) in tokens)
        {
            if (width == 0)
            {
                if (at >= text.Length || text[at++] != field)
                    return false;
                continue;
            }

            var ok = field switch
            {
                'y' => Digits(text, ref at, width, width, out year),
                'M' => Digits(text, ref at, 1, 2, out month),
                'd' => Digits(text, ref at, 1, 2, out day),
                'H' or 'h' => Digits(text, ref at, 1, 2, out hour),
                'm' => Digits(text, ref at, 2, 2, out minute),
                's' => Digits(text, ref at, 2, 2, out second),
                'N' => Month(text, ref at, out month),
                't' => Half(text, ref at, out afternoon),
                'f' => SkipFraction(text, ref at),
                _ => TryParseOffset(text, ref at, out offset),
            };
            if (!ok)
                return false;
        }

        if (afternoon is { } pm)
        {
            if (hour is < 1 or > 12)
                return false;
            hour = (hour % 12) + (pm ? 12 : 0);
        }

        if (fullYearOf(year) is not { } fullYear || month is < 1 or > 12 || hour > 23 || minute > 59 || second > 60 || at != text.Length
            || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(fullYear, month))
        {
            return false;
        }

        timestamp = new(new(fullYear, month, day), HasTime ? Math.Min((hour * 3600) + (minute * 60) + second, 86_399) : -1, offset);
        return true;

        static int? fullYearOf(int year) => year switch { < 100 => 2000 + year, >= 1990 and <= 2100 => year, _ => null };
    }

    private static bool Digits(ReadOnlySpan<byte> text, ref int at, int least, int most, out int value)
    {
        value = 0;
        var start = at;
        while (at < text.Length && at - start < most && text[at] is >= (byte)'0' and <= (byte)'9')
            value = (value * 10) + (text[at++] - '0');
        return at - start >= least;
    }

    private static bool Month(ReadOnlySpan<byte> text, ref int at, out int month)
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

    private static bool Half(ReadOnlySpan<byte> text, ref int at, out bool? afternoon)
    {
        afternoon = null;
        if (at + 2 > text.Length || (text[at + 1] | 0x20) != 'm')
            return false;
        afternoon = (text[at] | 0x20) switch { 'p' => true, 'a' => false, _ => null };
        at += 2;
        return afternoon is not null;
    }

    private static bool SkipFraction(ReadOnlySpan<byte> text, ref int at)
    {
        if (at < text.Length && text[at] is (byte)'.' or (byte)',')
        {
            at++;
            while (at < text.Length && text[at] is >= (byte)'0' and <= (byte)'9')
                at++;
        }

        return true;
    }

    private static bool TryParseOffset(ReadOnlySpan<byte> text, ref int at, out int? offset)
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
