namespace Stats.Functions.Sources;

/// <summary>Lengths of time as systems write them: a number in a known unit, or <c>[H:]MM:SS[.fff]</c> with hours that may exceed 24.</summary>
internal static class DurationText
{
    /// <summary>Milliseconds. More than a year is no length of a contact, but a broken field: a timestamp, most often.</summary>
    private const long Longest = 366L * 86_400_000;

    /// <summary>Reads a length of time, in milliseconds; a negative one is refused.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, DurationUnit unit, out long milliseconds)
    {
        if (unit != DurationUnit.Hours && TryParseDigits(text, out var digits))
        {
            milliseconds = digits * (unit switch { DurationUnit.Milliseconds => 1L, DurationUnit.Minutes => 60_000L, _ => 1000L });
            return true;
        }

        milliseconds = 0;

        text = text.Trim((byte)' ');
        if (text is [(byte)'-', ..])
            return false;
        if (text.Contains((byte)':'))
        {
            if (!TryParseClock(text, out milliseconds))
                return false;
        }
        else
        {
            if (!Utf8Number.TryParseThousandths(text, out var thousandths))
                return false;
            milliseconds = unit switch
            {
                DurationUnit.Milliseconds => thousandths / 1000,
                DurationUnit.Minutes => thousandths * 60,
                DurationUnit.Hours => thousandths * 3600,
                _ => thousandths,
            };
        }

        return milliseconds <= Longest;
    }

    /// <summary>The common case: a few digits and nothing else.</summary>
    private static bool TryParseDigits(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        foreach (var c in text)
        {
            if (c is < (byte)'0' or > (byte)'9')
                return false;
            number = (number * 10) + (c - '0');
        }

        return text.Length is > 0 and <= 5;
    }

    private static bool TryParseClock(ReadOnlySpan<byte> text, out long milliseconds)
    {
        milliseconds = 0;
        long seconds = 0;
        var parts = 0;
        for (var colon = text.IndexOf((byte)':'); colon >= 0; colon = text.IndexOf((byte)':'))
        {
            if (++parts > 2 || !Utf8Number.TryParseCount(text[..colon], out var part) || (parts > 1 && part >= 60))
                return false;
            seconds = (seconds + part) * 60;
            text = text[(colon + 1)..];
        }

        if (!Utf8Number.TryParseThousandths(text, out var last) || last is < 0 or >= 60_000 || seconds > Longest / 1000)
            return false;
        milliseconds = (seconds * 1000) + last;
        return true;
    }
}
