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

    private static readonly string[] plainClocks = ["HH:mm:ss", "HH:mm"];

    private readonly (char Field, int Width)[] tokens;
    private readonly int dateTokenCount;
    private readonly int leastDigits;
    private readonly string? plainClock;
    private byte[] latestDate = [];
    private LocalDate latestDay;

    public TimestampFormat(string pattern)
    {
        Pattern = pattern;
        var found = new List<(char Field, int Width)>();
        for (var i = 0; i < pattern.Length;)
        {
            var run = i;
            while (run < pattern.Length && pattern[run] == pattern[i])
                run++;
            if ("yMdHhmstfz".Contains(pattern[i], StringComparison.Ordinal))
                found.Add((pattern[i] == 'M' && run - i == 3 ? 'N' : pattern[i], run - i));
            else
                found.AddRange(Enumerable.Repeat((pattern[i], 0), run - i));
            i = run;
        }

        tokens = [.. found];
        dateTokenCount = found.FindLastIndex(token => token.Width > 0 && "yMNd".Contains(token.Field, StringComparison.Ordinal)) + 1;
        leastDigits = found.Zip(found.Skip(1), (one, next) => IsNumber(one) && IsNumber(next)).Any(isRun => isRun) ? 2 : 1;
        HasTime = pattern.Contains('m', StringComparison.Ordinal);
        var isPlain = found.Count > dateTokenCount + 1 && found[dateTokenCount + 1].Field == 'H';
        plainClock = isPlain ? plainClocks.FirstOrDefault(clock => pattern.TrimEnd('f').EndsWith(clock, StringComparison.Ordinal)) : null;
    }

    public string Pattern { get; }

    /// <summary>Whether the format tells the time of day.</summary>
    public bool HasTime { get; }

    /// <summary>Reads a timestamp. Years 1990–2100 only: anything else is a broken field.</summary>
    /// <remarks>Not for several threads at once: rows mostly come day by day, so the latest date is remembered.</remarks>
    public bool TryParse(ReadOnlySpan<byte> text, out Timestamp timestamp)
    {
        timestamp = default;
        text = text.Trim((byte)' ');
        var at = 0;
        if (latestDate.Length > 0 && text.StartsWith(latestDate) && !IsDigitAt(text, latestDate.Length))
            at = latestDate.Length;
        else if (!TryParseDate(text, ref at))
            return false;
        if (!TryParseTime(text, ref at, out var second, out var offset))
            return false;
        timestamp = new(latestDay, HasTime ? second : -1, offset);
        return true;
    }

    private static bool IsNumber((char Field, int Width) token) => token.Width > 0 && "yMdHhms".Contains(token.Field, StringComparison.Ordinal);

    private static bool IsDigitAt(ReadOnlySpan<byte> text, int index) =>
        index < text.Length && text[index] is >= (byte)'0' and <= (byte)'9';

    private bool TryParseDate(ReadOnlySpan<byte> text, ref int at)
    {
        int year = 0, month = 0, day = 0;
        foreach (var (field, width) in tokens.AsSpan(0, dateTokenCount))
        {
            var ok = field switch
            {
                _ when width == 0 => Literal(text, ref at, field),
                'y' => Digits(text, ref at, width, width, out year) && (width == 2 || year >= 100),
                'M' => Digits(text, ref at, leastDigits, 2, out month),
                'd' => Digits(text, ref at, leastDigits, 2, out day),
                _ => Month(text, ref at, out month),
            };
            if (!ok)
                return false;
        }

        year = year < 100 ? 2000 + year : year;
        if (year is < 1990 or > 2100 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
            return false;
        latestDate = text[..at].ToArray();
        latestDay = new(year, month, day);
        return true;
    }

    private bool TryParseTime(ReadOnlySpan<byte> text, ref int at, out int secondOfDay, out int? offset)
    {
        if (plainClock is not null && TryParsePlainClock(text[at..], out secondOfDay, out offset))
            return true;
        int hour = 0, minute = 0, second = 0;
        bool? afternoon = null;
        (secondOfDay, offset) = (-1, null);
        foreach (var (field, width) in tokens.AsSpan(dateTokenCount))
        {
            var ok = field switch
            {
                _ when width == 0 => Literal(text, ref at, field),
                'H' or 'h' => Digits(text, ref at, leastDigits, 2, out hour),
                'm' => Digits(text, ref at, 2, 2, out minute),
                's' => Digits(text, ref at, 2, 2, out second),
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

        secondOfDay = Math.Min((hour * 3600) + (minute * 60) + second, 86_399);
        return hour <= 23 && minute <= 59 && second <= 60 && at == text.Length;
    }

    /// <summary>The common case: <c> HH:mm:ss</c> or <c> HH:mm</c> after the date, two digits each and nothing more.</summary>
    private bool TryParsePlainClock(ReadOnlySpan<byte> text, out int secondOfDay, out int? offset)
    {
        (secondOfDay, offset) = (-1, null);
        var separator = tokens[dateTokenCount];
        if (separator.Width != 0 || text.Length != plainClock!.Length + 1 || text[0] != separator.Field || text[3] != ':')
            return false;
        var hasSeconds = text.Length == 9;
        if (hasSeconds && text[6] != ':')
            return false;
        var hour = TwoDigits(text, 1);
        var minute = TwoDigits(text, 4);
        var second = hasSeconds ? TwoDigits(text, 7) : 0;
        secondOfDay = (hour * 3600) + (minute * 60) + second;
        return hour is >= 0 and < 24 && minute is >= 0 and < 60 && second is >= 0 and < 60;
    }

    /// <returns>0–99; negative when one of the two is no digit.</returns>
    private static int TwoDigits(ReadOnlySpan<byte> text, int at)
    {
        int tens = text[at] - '0', ones = text[at + 1] - '0';
        return (uint)tens > 9 || (uint)ones > 9 ? -1 : (tens * 10) + ones;
    }

    private static bool Literal(ReadOnlySpan<byte> text, ref int at, char expected) => at < text.Length && text[at++] == expected;

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
