namespace Stats.Functions.Sources;

/// <summary>Numbers as systems write them: decimal comma or point, thousands apart by space, thin or no-break space.</summary>
internal static class Utf8Number
{
    private const long Scale = 1000;

    /// <summary>Reads a number in thousandths, rounded half away from zero; more than 15 whole digits are refused.</summary>
    public static bool TryParseThousandths(ReadOnlySpan<byte> text, out long thousandths)
    {
        thousandths = 0;
        text = text.Trim((byte)' ');
        var negative = text.Length > 0 && text[0] == '-';
        if (negative)
            text = text[1..];
        long whole = 0, fraction = 0;
        int wholeDigits = 0, group = -1, fractionDigits = -1, roundUp = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= (byte)'0' and <= (byte)'9')
            {
                if (fractionDigits < 0)
                {
                    if (++wholeDigits > 15)
                        return false;
                    whole = (whole * 10) + (c - '0');
                    group += group < 0 ? 0 : 1;
                }
                else if (fractionDigits < 3)
                {
                    fraction = (fraction * 10) + (c - '0');
                    fractionDigits++;
                }
                else if (fractionDigits++ == 3)
                    roundUp = c >= '5' ? 1 : 0;
            }
            else if (c is (byte)',' or (byte)'.' && fractionDigits < 0)
                fractionDigits = 0;
            else if (fractionDigits < 0 && (group < 0 ? wholeDigits is >= 1 and <= 3 : group == 3) && ThousandsSpace(text[i..]) is var length and > 0)
            {
                group = 0;
                i += length - 1;
            }
            else
                return false;
        }

        // "1 234" is a number, "1 2" is two; a group that is begun has three digits.
        if ((wholeDigits == 0 && fractionDigits <= 0) || group is >= 0 and not 3)
            return false;
        for (var digits = Math.Max(fractionDigits, 0); digits < 3; digits++)
            fraction *= 10;
        thousandths = (whole * Scale) + fraction + roundUp;
        thousandths = negative ? -thousandths : thousandths;
        return true;
    }

    /// <summary>Reads a count: a whole number, at least 0. Three digits behind a comma or point are thousands: <c>2.546</c> counts many.</summary>
    public static bool TryParseCount(ReadOnlySpan<byte> text, out long count)
    {
        if (TryParseGrouped(text.Trim((byte)' '), out count))
            return true;
        var ok = TryParseThousandths(text, out var thousandths) && thousandths >= 0 && thousandths % Scale == 0;
        count = ok ? thousandths / Scale : 0;
        return ok;
    }

    /// <summary><c>1.234</c> or <c>1,234,567</c>: one separator throughout, three digits behind each.</summary>
    private static bool TryParseGrouped(ReadOnlySpan<byte> text, out long count)
    {
        count = 0;
        var first = text.IndexOfAny((byte)',', (byte)'.');
        if (first is < 1 or > 3 || (text.Length - first) % 4 != 0 || text.Length > 15 || text[0] == '0')
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (i >= first && (i - first) % 4 == 0)
            {
                if (text[i] != text[first])
                    return false;
            }
            else if (text[i] is < (byte)'0' or > (byte)'9')
                return false;
            else
                count = (count * 10) + (text[i] - '0');
        }

        return true;
    }

    private static int ThousandsSpace(ReadOnlySpan<byte> text) =>
        text[0] == ' ' ? 1 : text.StartsWith("\u00A0"u8) ? 2 : text.StartsWith("\u202F"u8) || text.StartsWith("\u2009"u8) ? 3 : 0;
}
