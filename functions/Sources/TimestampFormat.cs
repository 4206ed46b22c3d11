using System.Buffers.Text;
using NodaTime;
using NodaTime.Calendars;

namespace Stats.Functions.Sources;

/// <summary>A timestamp format, read from UTF-8 without allocating.</summary>
/// <remarks>
/// <c>yyyy MM dd HH hh mm ss tt</c> as usual (one digit is accepted where two are asked for, except in a run without separators),
/// <c>MMM</c> an English month, <c>f</c> any number of decimals (dropped) together with the point before them, <c>z</c> an offset
/// (<c>Z</c>, <c>+01:00</c> or <c>+0100</c>), <c>w</c> an ISO week (its Monday is meant). <c>epoch</c> and <c>epoch-ms</c> alone are seconds and
/// milliseconds since 1970 UTC. Any other character stands for itself.
/// </remarks>
public sealed class TimestampFormat
{
    private static readonly string[] plainClocks = ["HH:mm:ss", "HH:mm"];

    private readonly (char Field, int Width)[] tokens;
    private readonly int dateTokenCount;
    private readonly int leastDigits;
    private readonly string? plainClock;
    private readonly int unitsPerSecond;
    private byte[] latestDate = [];
    private LocalDate latestDay;

    public TimestampFormat(string pattern)
    {
        Pattern = pattern;
        unitsPerSecond = pattern switch { "epoch" => 1, "epoch-ms" => 1000, _ => 0 };
        if (unitsPerSecond > 0)
        {
            tokens = [];
            HasTime = true;
            return;
        }

        var found = new List<(char Field, int Width)>();
        for (var i = 0; i < pattern.Length;)
        {
            var run = i;
            while (run < pattern.Length && pattern[run] == pattern[i])
                run++;
            if ("yMdHhmstfzw".Contains(pattern[i], StringComparison.Ordinal))
                found.Add((pattern[i] == 'M' && run - i == 3 ? 'N' : pattern[i], run - i));
            else
                found.AddRange(Enumerable.Repeat((pattern[i], 0), run - i));
            i = run;
        }

        tokens = [.. found];
        dateTokenCount = found.FindLastIndex(token => token.Width > 0 && "yMNdw".Contains(token.Field, StringComparison.Ordinal)) + 1;
        leastDigits = found.Zip(found.Skip(1), (one, next) => IsNumber(one) && IsNumber(next)).Any(isRun => isRun) ? 2 : 1;
        HasTime = pattern.Contains('m', StringComparison.Ordinal);
        var isPlain = found.Count > dateTokenCount + 1 && found[dateTokenCount + 1].Field == 'H';
        plainClock = isPlain ? plainClocks.FirstOrDefault(clock => pattern.TrimEnd('f').EndsWith(clock, StringComparison.Ordinal)) : null;
    }

    public string Pattern { get; }

    /// <summary>Whether the format tells the time of day.</summary>
    public bool HasTime { get; }

    /// <summary>Whether the format is a date, a space, and a plain time of day: then the two may be read apart.</summary>
    public bool IsDateThenClock => plainClock is not null && tokens[dateTokenCount] == (' ', 0);

    /// <summary>The day that was read last.</summary>
    public LocalDate LatestDay => latestDay;

    /// <summary>Reads <c>HH:mm:ss</c> or <c>HH:mm</c>, two digits each and nothing more.</summary>
    public bool TryParseClock(ReadOnlySpan<byte> text, out int secondOfDay)
    {
        secondOfDay = -1;
        if (text.Length != plainClock?.Length || text[2] != ':' || (text.Length == 8 && text[5] != ':'))
            return false;
        var hour = TimestampText.TwoDigits(text, 0);
        var minute = TimestampText.TwoDigits(text, 3);
        var second = text.Length == 8 ? TimestampText.TwoDigits(text, 6) : 0;
        secondOfDay = (hour * 3600) + (minute * 60) + second;
        return hour is >= 0 and < 24 && minute is >= 0 and < 60 && second is >= 0 and < 60;
    }

    /// <summary>Reads a timestamp. Years 1990–2100 only: anything else is a broken field.</summary>
    /// <remarks>Not for several threads at once: rows mostly come day by day, so the latest date is remembered.</remarks>
    public bool TryParse(ReadOnlySpan<byte> text, out Timestamp timestamp)
    {
        timestamp = default;
        text = text.Trim((byte)' ');
        if (unitsPerSecond > 0)
            return TryParseEpoch(text, out timestamp);
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

    private static bool IsNumber((char Field, int Width) token) => token.Width > 0 && "yMdHhmsw".Contains(token.Field, StringComparison.Ordinal);

    private static bool IsDigitAt(ReadOnlySpan<byte> text, int index) =>
        index < text.Length && text[index] is >= (byte)'0' and <= (byte)'9';

    private bool TryParseDate(ReadOnlySpan<byte> text, ref int at)
    {
        int year = 0, month = 0, day = 0, week = 0;
        foreach (var (field, width) in tokens.AsSpan(0, dateTokenCount))
        {
            var ok = field switch
            {
                _ when width == 0 => TimestampText.Literal(text, ref at, field),
                'y' => TimestampText.Digits(text, ref at, width, width, out year) && (width == 2 || year >= 100),
                'M' => TimestampText.Digits(text, ref at, leastDigits, 2, out month),
                'd' => TimestampText.Digits(text, ref at, leastDigits, 2, out day),
                'w' => TimestampText.Digits(text, ref at, 1, 2, out week),
                _ => TimestampText.Month(text, ref at, out month),
            };
            if (!ok)
                return false;
        }

        year = year < 100 ? 2000 + year : year;
        if (week > 0)
            return TryParseWeek(year, week, text[..at]);
        if (year is < 1990 or > 2100 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
            return false;
        latestDate = text[..at].ToArray();
        latestDay = new(year, month, day);
        return true;
    }

    private bool TryParseWeek(int year, int week, ReadOnlySpan<byte> text)
    {
        if (year is < 1990 or > 2100 || week > WeekYearRules.Iso.GetWeeksInWeekYear(year))
            return false;
        latestDate = text.ToArray();
        latestDay = LocalDate.FromWeekYearWeekAndDay(year, week, IsoDayOfWeek.Monday);
        return true;
    }

    private bool TryParseEpoch(ReadOnlySpan<byte> text, out Timestamp timestamp)
    {
        timestamp = default;
        if (!Utf8Parser.TryParse(text, out long units, out var used) || used < text.Length || units / unitsPerSecond is not (> 600_000_000 and < 4_200_000_000))
            return false;
        var day = Instant.FromUnixTimeSeconds(units / unitsPerSecond).InUtc();
        timestamp = new(day.Date, (int)(units / unitsPerSecond % 86_400), 0);
        return true;
    }

    private bool TryParseTime(ReadOnlySpan<byte> text, ref int at, out int secondOfDay, out int? offset)
    {
        (secondOfDay, offset) = (-1, null);
        if (plainClock is not null && at < text.Length && tokens[dateTokenCount] == ((char)text[at], 0) && TryParseClock(text[(at + 1)..], out secondOfDay))
            return true;
        int hour = 0, minute = 0, second = 0;
        bool? afternoon = null;
        foreach (var (field, width) in tokens.AsSpan(dateTokenCount))
        {
            var ok = field switch
            {
                _ when width == 0 => TimestampText.Literal(text, ref at, field),
                'H' or 'h' => TimestampText.Digits(text, ref at, leastDigits, 2, out hour),
                'm' => TimestampText.Digits(text, ref at, 2, 2, out minute),
                's' => TimestampText.Digits(text, ref at, 2, 2, out second),
                't' => TimestampText.Half(text, ref at, out afternoon),
                'f' => TimestampText.SkipFraction(text, ref at),
                _ => TimestampText.TryParseOffset(text, ref at, out offset),
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
}
