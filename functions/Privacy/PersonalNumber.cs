using System.Globalization;
using System.Text;
using NodaTime;

namespace Stats.Functions.Privacy;

/// <summary>Finds Swedish personal identity numbers and coordination numbers: a date (day + 60 in coordination numbers) and four digits, the last a checksum.</summary>
/// <remarks>10 or 12 digits, with hyphen, plus (from the year one turns 100), space, another sign that people and systems put there, or nothing between any of them. Source: Skatteverket, SKV 704 and 707.</remarks>
internal static class PersonalNumber
{
    private const int MostBetween = 3;

    /// <summary>The text with <see cref="PersonalData.Mark"/> in place of each number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isWhole">Whether only groups of digits count that can be a number's, and none that is cut by it, as in a period of two days.</param>
    public static string Strip(string text, bool isWhole = false)
    {
        StringBuilder? stripped = null;
        var from = 0;
        var digits = new List<int>();
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsAsciiDigit(text[i]))
                digits.Add(i);
            else if (i == text.Length || !IsBetween(text[i]) || (digits.Count > 0 && i - digits[^1] > MostBetween))
            {
                StripRun();
                digits.Clear();
            }
        }

        return stripped is null ? text : stripped.Append(text, from, text.Length - from).ToString();

        void StripRun()
        {
            // Where numbers overlap there is no telling which it is: all their digits go.
            var end = 0;
            for (var start = 0; start + 10 <= digits.Count; start++)
            {
                var length = IsNumber(start, 12) ? 12 : IsNumber(start, 10) ? 10 : 0;
                if (length == 0 || start + length <= end)
                    continue;
                if (start >= end)
                    (stripped ??= new()).Append(text, from, digits[start] - from).Append(PersonalData.Mark);
                end = start + length;
                from = digits[end - 1] + 1;
            }
        }

        bool IsNumber(int start, int length) => IsNumberAt(text, digits, start, length) && (!isWhole || IsGrouped(digits, start, length));
    }

    /// <summary>Whether groups of digits end where the number, its year, month and day do.</summary>
    private static bool IsGrouped(List<int> digits, int start, int length)
    {
        return IsEnd(0) && IsEnd(length) && (IsEnd(length - 8) || !IsEnd(length - 6))
            && Enumerable.Range(1, length - 1).All(at => !IsEnd(at) || at == length - 8 || at == length - 6 || at == length - 4);

        bool IsEnd(int at) => start + at == 0 || start + at == digits.Count || digits[start + at] > digits[start + at - 1] + 1;
    }

    private static bool IsNumberAt(string text, List<int> digits, int start, int length)
    {
        if (start + length > digits.Count || IsYearCut(digits, start) || IsYearCut(digits, start + length))
            return false;
        Span<int> number = stackalloc int[length];
        for (var i = 0; i < length; i++)
            number[i] = text[digits[start + i]] - '0';
        return IsDate(number[..^4]) && HasChecksum(number[^10..]);
    }

    /// <summary>Whether a number that begins or ends here would cut a group of four digits or fewer, such as a year: then it is not one number.</summary>
    private static bool IsYearCut(List<int> digits, int at)
    {
        if (at == 0 || at == digits.Count || digits[at] > digits[at - 1] + 1)
            return false;
        var (first, end) = (at, at);
        while (first > 0 && digits[first] == digits[first - 1] + 1)
            first--;
        while (end < digits.Count - 1 && digits[end + 1] == digits[end] + 1)
            end++;
        return end - first + 1 <= 4;
    }

    private static bool IsDate(ReadOnlySpan<int> date)
    {
        var (month, day) = ((date[^4] * 10) + date[^3], (date[^2] * 10) + date[^1]);
        var yearOfCentury = (date[^6] * 10) + date[^5];

        // Without a century 29 February is taken where some century has it.
        var year = date.Length == 8 ? (date[0] * 1000) + (date[1] * 100) + yearOfCentury : 2000 + yearOfCentury;
        return year is >= 1800 and < 2100 && month is >= 1 and <= 12
            && (day > 60 ? day - 60 : day) is >= 1 and var dayOfMonth && dayOfMonth <= CalendarSystem.Iso.GetDaysInMonth(year, month);
    }

    /// <summary>Luhn's: every other digit doubled, from the first; the sum of the digits ends with 0.</summary>
    private static bool HasChecksum(ReadOnlySpan<int> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
            sum += i % 2 == 0 ? (digits[i] * 2 / 10) + (digits[i] * 2 % 10) : digits[i];
        return sum % 10 == 0;
    }

    private static bool IsBetween(char c) =>
        c is '+' or '\u2212' or '_' or '/' or '~' or '.' or '\t' || char.GetUnicodeCategory(c) is UnicodeCategory.SpaceSeparator or UnicodeCategory.DashPunctuation;
}
