using System.Text;
using System.Text.RegularExpressions;

namespace Stats.Functions.Sources.Drafting;

/// <summary>What a cell looks like, without telling what it says.</summary>
internal static partial class CellShape
{
    private const int LongestShape = 24;

    /// <summary>Whether it is a value rather than a name of a column: a date, a number, a clock, an address.</summary>
    public static bool IsValue(string cell) => Value().IsMatch(cell.Trim());

    /// <summary>Digits become 9, letters a or A; runs of letters are cut, so that no word can be read out of it.</summary>
    public static string Of(string cell)
    {
        var shape = new StringBuilder();
        foreach (var c in cell.Trim())
        {
            var mark = char.IsDigit(c) ? '9' : char.IsUpper(c) ? 'A' : char.IsLetter(c) ? 'a' : c;
            if (char.IsLetter(c) && shape.Length > 0 && shape[^1] == mark)
                continue;
            shape.Append(mark);
            if (shape.Length == LongestShape)
                return shape.Append('…').ToString();
        }

        return shape.ToString();
    }

    [GeneratedRegex(@"^[+-]?\d[\d\s.,:/%+\u00A0\u202F-]*$|^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}([ T,].*)?$|^\d{1,2}[:.]\d{2}([:.]\d{2})?( ?[AaPp][Mm])?$|@.+\.", RegexOptions.CultureInvariant)]
    private static partial Regex Value();
}
