using System.Text;

namespace Stats.Functions.Inbox;

/// <summary>What names of files mean in an inbox and beside it.</summary>
internal static class InboxNames
{
    /// <summary>Ends the name of the note beside a file in quarantine.</summary>
    public const string NoteSuffix = ".why.txt";

    /// <summary>The longest name that file systems take, in bytes of UTF-8.</summary>
    public const int LongestName = 255;

    /// <summary>Whether a file is hidden, or still being written by a browser, by WinSCP or by whoever names it so.</summary>
    public static bool IsUnfinished(string name) => name[0] == '.' || Path.GetExtension(name) is ".part" or ".tmp" or ".crdownload" or ".filepart";

    public static bool IsNote(string name) => name.EndsWith(NoteSuffix, StringComparison.Ordinal);

    /// <summary>A name for another file of a name that is taken, such as <c>mars~2.csv</c>; cut where it would be too long.</summary>
    public static string Beside(string name, int number)
    {
        var (stem, end) = (Path.GetFileNameWithoutExtension(name), $"~{number}{Path.GetExtension(name)}");
        while (stem.Length > 1 && Encoding.UTF8.GetByteCount(stem + end) > LongestName)
            stem = stem[..^(char.IsLowSurrogate(stem[^1]) ? 2 : 1)];
        return stem + end;
    }
}
